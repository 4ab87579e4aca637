import assert from "node:assert/strict";
import {
  HANDSHAKE_MS,
  type SessionEvent,
  type SessionState,
  type SessionStep,
  startSession,
  stepSession,
} from "./session.ts";

const NOW = 5_000;
const deadline = NOW + 30_000;
const blob = Uint8Array.of(1, 2, 3);

const states = {
  "A computing M1": { is: "computing", side: "A", output: "M1", deadline },
  "A awaiting M2": { is: "awaiting", side: "A", input: "M2", deadline },
  "A computing M3": { is: "computing", side: "A", output: "M3", deadline },
  "A open": { is: "open", side: "A", damaged: 2 },
  "B awaiting M1": { is: "awaiting", side: "B", input: "M1", deadline },
  "B computing M2": { is: "computing", side: "B", output: "M2", deadline },
  "B awaiting M3": { is: "awaiting", side: "B", input: "M3", deadline },
  "B computing keys": { is: "computing", side: "B", output: "keys", deadline },
  "B open": { is: "open", side: "B", damaged: 1 },
  "closed": { is: "closed", side: "B", problem: "refused", guess: true },
} satisfies Record<string, SessionState>;

const events = {
  message: { on: "message", blob },
  computed: { on: "computed", message: blob },
  refused: { on: "refused" },
  abort: { on: "abort" },
  early: { on: "clock" },
  late: { on: "clock" },
  left: { on: "left" },
  tampered: { on: "tampered" },
  damaged: { on: "damaged" },
} satisfies Record<string, SessionEvent>;

type Row = Readonly<Record<keyof typeof events, string>>;

/** Where each event leads, and in brackets what is to be done. */
const table: Readonly<Record<keyof typeof states, Row>> = {
  "A computing M1": {
    message: "closed tampered [wipe]",
    computed: "A awaiting M2 [send]",
    refused: "closed refused [send-abort wipe]",
    abort: "closed refused [wipe]",
    early: "-",
    late: "closed handshake-timeout [wipe]",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    damaged: "-",
  },
  "A awaiting M2": {
    message: "A computing M3 [compute M3]",
    computed: "-",
    refused: "-",
    abort: "closed refused [wipe]",
    early: "-",
    late: "closed handshake-timeout [wipe]",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    damaged: "-",
  },
  "A computing M3": {
    message: "closed tampered [wipe]",
    computed: "A open [send open]",
    // The one T_B that was checked and wrong.
    refused: "closed refused, a guess [send-abort wipe]",
    abort: "closed refused [wipe]",
    early: "-",
    late: "closed handshake-timeout [wipe]",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    damaged: "-",
  },
  "A open": {
    message: "closed tampered [wipe]",
    computed: "-",
    refused: "-",
    abort: "-",
    early: "-",
    late: "-",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    // The third.
    damaged: "closed tampered [wipe]",
  },
  "B awaiting M1": {
    message: "B computing M2 [compute M2]",
    computed: "-",
    refused: "-",
    abort: "closed refused [wipe]",
    early: "-",
    late: "closed handshake-timeout [wipe]",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    damaged: "-",
  },
  "B computing M2": {
    message: "closed tampered [wipe]",
    computed: "B awaiting M3 [send]",
    refused: "closed refused [send-abort wipe]",
    abort: "closed refused [wipe]",
    early: "-",
    late: "closed handshake-timeout [wipe]",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    damaged: "-",
  },
  // From here M2 is out: whatever ends it was a guess.
  "B awaiting M3": {
    message: "B computing keys [compute keys]",
    computed: "-",
    refused: "-",
    abort: "closed refused, a guess [wipe]",
    early: "-",
    late: "closed handshake-timeout, a guess [wipe]",
    left: "closed member-left, a guess [wipe]",
    tampered: "closed tampered, a guess [wipe]",
    damaged: "-",
  },
  "B computing keys": {
    message: "closed tampered, a guess [wipe]",
    computed: "B open [send open]",
    refused: "closed refused, a guess [send-abort wipe]",
    abort: "closed refused, a guess [wipe]",
    early: "-",
    late: "closed handshake-timeout, a guess [wipe]",
    left: "closed member-left, a guess [wipe]",
    tampered: "closed tampered, a guess [wipe]",
    damaged: "-",
  },
  "B open": {
    message: "closed tampered [wipe]",
    computed: "-",
    refused: "-",
    abort: "-",
    early: "-",
    late: "-",
    left: "closed member-left [wipe]",
    tampered: "closed tampered [wipe]",
    damaged: "B open []",
  },
  "closed": {
    message: "-",
    computed: "-",
    refused: "-",
    abort: "-",
    early: "-",
    late: "-",
    left: "-",
    tampered: "-",
    damaged: "-",
  },
};

function nameOf(state: SessionState): string {
  switch (state.is) {
    case "awaiting":
      return `${state.side} awaiting ${state.input}`;
    case "computing":
      return `${state.side} computing ${state.output}`;
    case "open":
      return `${state.side} open`;
    case "closed":
      return `closed ${state.problem}${state.guess ? ", a guess" : ""}`;
  }
}

function told(before: SessionState, { state, effects }: SessionStep): string {
  if (state === before && effects.length === 0) return "-";
  const todo = effects.map((effect) =>
    effect.do === "compute" ? `compute ${effect.output}` : effect.do
  );
  return `${nameOf(state)} [${todo.join(" ")}]`;
}

for (const [name, row] of Object.entries(table)) {
  Deno.test(`a session ${name} decides every event`, () => {
    const state = states[name as keyof typeof states];
    for (const [event, expected] of Object.entries(row)) {
      const now = event === "late" ? deadline : deadline - 1;
      const step = stepSession(
        state,
        events[event as keyof typeof events],
        now,
      );
      assert.equal(told(state, step), expected, event);
    }
  });
}

Deno.test("a handshake starts with M1 and has 30 s", () => {
  assert.equal(HANDSHAKE_MS, 30_000);
  assert.deepEqual(startSession("A", NOW), states["A computing M1"]);
  assert.deepEqual(startSession("B", NOW), states["B awaiting M1"]);
});

Deno.test("the deadline is that of the whole handshake", () => {
  const { state } = stepSession(
    startSession("B", NOW),
    events.message,
    NOW + 29_000,
  );
  const sent = stepSession(state, events.computed, NOW + 29_500);
  const late = stepSession(sent.state, events.late, NOW + 30_000);
  assert.equal(nameOf(late.state), "closed handshake-timeout, a guess");
});

Deno.test("a message is computed from, and an answer sent, as it is", () => {
  const asked = stepSession(states["A awaiting M2"], events.message, NOW);
  assert.deepEqual(asked.effects, [
    { do: "compute", output: "M3", input: blob },
  ]);
  const sent = stepSession(states["A computing M3"], events.computed, NOW);
  assert.deepEqual(sent.effects, [{ do: "send", blob }, { do: "open" }]);
  const keys = stepSession(
    states["B computing keys"],
    { on: "computed" },
    NOW,
  );
  assert.deepEqual(keys.effects, [{ do: "open" }]);
});
