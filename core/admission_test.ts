import assert from "node:assert/strict";
import {
  type Admission,
  type AdmissionEvent,
  openAdmission,
  reloadAdmission,
  stepAdmission,
} from "./admission.ts";

const NOW = 1_000_000;
const EXPIRES = NOW + 600_000;

/** Applies events at NOW and returns the last state and all effects' names. */
function play(
  start: Admission,
  ...events: readonly AdmissionEvent["on"][]
): { readonly state: Admission; readonly done: readonly string[] } {
  let state = start;
  const done: string[] = [];
  for (const on of events) {
    const step = stepAdmission(state, { on }, NOW);
    state = step.state;
    done.push(...step.effects.map((effect) => effect.do));
  }
  return { state, done };
}

Deno.test("one right answer admits once and ends the code", () => {
  const { state, done } = play(
    openAdmission(1, EXPIRES),
    ...["hello", "answer", "right"] as const,
  );
  assert.deepEqual(state, { is: "dead", limit: "admissions" });
  assert.deepEqual(done, ["greet", "save", "check", "save", "admit", "kill"]);
  assert.deepEqual(play(state, "hello", "answer", "right").done, [
    "refuse",
    "refuse",
    "refuse",
  ]);
});

Deno.test("three wrong answers end the code, two do not", () => {
  const miss = ["hello", "answer", "wrong"] as const;
  const two = play(openAdmission(1, EXPIRES), ...miss, ...miss);
  assert.equal(two.state.is, "open");
  assert.equal(
    play(two.state, "hello", "answer", "right").done.at(-2),
    "admit",
  );
  const three = play(two.state, ...miss);
  assert.deepEqual(three.state, { is: "dead", limit: "guesses" });
  assert.deepEqual(three.done.slice(-3), ["save", "refuse", "kill"]);
});

Deno.test("parallel checks share the three guesses", () => {
  const { state, done } = play(
    openAdmission(1, EXPIRES),
    ...["hello", "hello", "hello", "hello"] as const,
    ...["answer", "answer", "answer", "answer"] as const,
  );
  assert.equal(done.filter((it) => it === "check").length, 3);
  assert.equal(done.at(-1), "refuse");
  assert.deepEqual(play(state, "wrong", "wrong", "wrong").state, {
    is: "dead",
    limit: "guesses",
  });
});

Deno.test("of two right answers at once only one is admitted", () => {
  const { done } = play(
    openAdmission(1, EXPIRES),
    ...["hello", "hello", "answer", "answer", "right", "right"] as const,
  );
  assert.equal(done.filter((it) => it === "admit").length, 1);
  assert.equal(done.at(-1), "refuse");
});

Deno.test("a second admission is possible when the host wants two", () => {
  const right = ["hello", "answer", "right"] as const;
  const { state, done } = play(openAdmission(2, EXPIRES), ...right, ...right);
  assert.equal(done.filter((it) => it === "admit").length, 2);
  assert.deepEqual(state, { is: "dead", limit: "admissions" });
});

Deno.test("four handshakes at a time; silence frees a place and costs nothing", () => {
  const full = play(
    openAdmission(1, EXPIRES),
    ...["hello", "hello", "hello", "hello", "hello"] as const,
  );
  assert.deepEqual(full.done, ["greet", "greet", "greet", "greet", "refuse"]);
  const freed = play(full.state, "silence", "hello");
  assert.deepEqual(freed.done, ["greet"]);
  assert(freed.state.is === "open");
  assert.equal(freed.state.wrong, 0);
});

Deno.test("a reload in the middle of a check is a wrong guess", () => {
  const checking = play(
    openAdmission(1, EXPIRES),
    ...["hello", "answer", "wrong", "hello", "answer"] as const,
  ).state;
  const stored: Admission = JSON.parse(JSON.stringify(checking));
  const again = reloadAdmission(stored);
  assert(again.is === "open");
  assert.deepEqual([again.wrong, again.checking, again.underway], [2, 0, 0]);
  const third = play(again, "hello", "answer").state;
  assert.deepEqual(reloadAdmission(third), { is: "dead", limit: "guesses" });
});

Deno.test("time ends the code before anything else is done", () => {
  for (const on of ["hello", "answer", "right", "time"] as const) {
    const { state, effects } = stepAdmission(
      openAdmission(1, EXPIRES),
      { on },
      EXPIRES,
    );
    assert.deepEqual(state, { is: "dead", limit: "time" });
    const done = effects.map((effect) => effect.do);
    assert(!done.includes("check") && !done.includes("admit"), on);
    assert.equal(done.at(-1), "kill");
  }
  const early = stepAdmission(openAdmission(1, EXPIRES), { on: "time" }, NOW);
  assert.deepEqual(early.effects, []);
});
