import assert from "node:assert/strict";
import { type Bytes, concat, u32 } from "./bytes.ts";
import {
  newRotation,
  type RotationEvent,
  type RotationState,
  stepRotation,
} from "./rotation.ts";

const body = (generation: number, filling: number): Bytes =>
  concat(u32(generation), Uint8Array.of(filling));

const A0 = newRotation("A");
const B0 = newRotation("B");
const R1 = body(1, 11);
const R2 = body(1, 22);
const OFFERED: RotationState = {
  is: "offered",
  side: "A",
  generation: 0,
  r1: R1,
};
const ANSWERED: RotationState = {
  is: "answered",
  side: "B",
  generation: 0,
  r1: R1,
  r2: R2,
};

function verbs(state: RotationState, event: RotationEvent): string[] {
  return stepRotation(state, event).effects.map((effect) =>
    effect.do === "send" ? `send ${effect.type.toString(16)}` : effect.do
  );
}

Deno.test("A generates, offers, completes, switches and says REKEY3 first", () => {
  const first = stepRotation(A0, { on: "due" });
  assert.deepEqual(first.effects, [{ do: "generate", generation: 1 }]);
  const second = stepRotation(first.state, { on: "generated", r1: R1 });
  assert.deepEqual(second.effects, [{ do: "send", type: 0x10, body: R1 }]);
  const third = stepRotation(second.state, { on: "rekey2", body: R2 });
  assert.deepEqual(third.effects, [
    { do: "complete", r1: R1, r2: R2, generation: 1 },
  ]);
  const fourth = stepRotation(third.state, { on: "completed" });
  assert.deepEqual(fourth.effects, [
    { do: "switch", generation: 1 },
    { do: "send", type: 0x12, body: new Uint8Array(0) },
  ]);
  assert.deepEqual(fourth.state, { is: "steady", side: "A", generation: 1 });
});

Deno.test("B answers, and switches only when A shows that it did", () => {
  const first = stepRotation(B0, { on: "rekey1", body: R1 });
  assert.deepEqual(first.effects, [{ do: "answer", r1: R1, generation: 1 }]);
  const second = stepRotation(first.state, {
    on: "answered",
    r1: R1,
    r2: R2,
  });
  assert.deepEqual(second.effects, [{ do: "send", type: 0x11, body: R2 }]);
  const third = stepRotation(second.state, { on: "confirmed" });
  assert.deepEqual(third.effects, [{ do: "switch", generation: 1 }]);
  assert.equal(third.state.generation, 1);
});

Deno.test("an identical offer gets the identical answer", () => {
  assert.deepEqual(
    stepRotation(ANSWERED, { on: "rekey1", body: R1.slice() }).effects,
    [{ do: "send", type: 0x11, body: R2 }],
  );
});

Deno.test("another offer replaces one that is not confirmed", () => {
  const other = body(1, 12);
  const { state, effects } = stepRotation(ANSWERED, {
    on: "rekey1",
    body: other,
  });
  assert.deepEqual(effects, [{ do: "answer", r1: other, generation: 1 }]);
  // The answer to the first offer comes too late.
  assert.deepEqual(verbs(state, { on: "answered", r1: R1, r2: R2 }), []);
});

Deno.test("a new path makes A repeat its offer, and nothing else", () => {
  assert.deepEqual(verbs(OFFERED, { on: "linked" }), ["send 10"]);
  assert.deepEqual(verbs(A0, { on: "linked" }), []);
  assert.deepEqual(verbs(ANSWERED, { on: "linked" }), []);
});

Deno.test("only A starts; B asks", () => {
  assert.deepEqual(verbs(B0, { on: "due" }), ["send 13"]);
  assert.deepEqual(verbs(A0, { on: "request" }), ["generate"]);
  assert.deepEqual(verbs(OFFERED, { on: "due" }), []);
});

Deno.test("messages of the wrong side or generation are violations", () => {
  const cases: [RotationState, RotationEvent][] = [
    [A0, { on: "rekey1", body: R1 }],
    [B0, { on: "rekey2", body: R2 }],
    [B0, { on: "request" }],
    [B0, { on: "rekey1", body: body(2, 1) }],
    [B0, { on: "rekey1", body: new Uint8Array(3) }],
    [A0, { on: "rekey2", body: R2 }],
    [OFFERED, { on: "rekey2", body: body(7, 1) }],
  ];
  for (const [state, event] of cases) {
    assert.deepEqual(verbs(state, event), ["violation"], event.on);
    assert.equal(stepRotation(state, event).state, state);
  }
});

Deno.test("late repeats of what is done change nothing", () => {
  const done: RotationState = { is: "steady", side: "A", generation: 1 };
  const both: RotationState = { is: "steady", side: "B", generation: 1 };
  assert.deepEqual(verbs(done, { on: "rekey2", body: R2 }), []);
  assert.deepEqual(verbs(done, { on: "completed" }), []);
  assert.deepEqual(verbs(both, { on: "rekey1", body: R1 }), []);
  assert.deepEqual(verbs(both, { on: "confirmed" }), []);
});
