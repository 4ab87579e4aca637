import assert from "node:assert/strict";
import fc from "fast-check";
import { type Bytes, concat, u32 } from "./bytes.ts";
import { FrameType } from "./frame.ts";
import {
  newRotation,
  type RotationEffect,
  type RotationEvent,
  type RotationState,
  stepRotation,
} from "./rotation.ts";

const body = (generation: number, filling: number): Bytes =>
  concat(u32(generation), Uint8Array.of(filling));

/** A frame on its way: the generation it was sealed in, and what it says. */
interface Flight {
  readonly generation: number;
  readonly type: number;
  readonly body: Bytes;
}

/** One side with what its effects would compute, and what it sends on a path. */
class Half {
  state: RotationState;
  sending = 0;
  root = "root 0";
  next = "";
  jobs: RotationEvent[] = [];
  out: Flight[] = [];
  drawn = 0;

  constructor(readonly side: "A" | "B") {
    this.state = newRotation(side);
  }

  hear(event: RotationEvent): void {
    const { state, effects } = stepRotation(this.state, event);
    this.state = state;
    effects.forEach((effect) => this.run(effect));
  }

  receive({ generation, type, body }: Flight): void {
    assert(
      generation === this.sending || generation === this.sending + 1 ||
        generation === this.sending - 1,
    );
    if (generation > this.sending) this.hear({ on: "confirmed" });
    if (type === FrameType.rekey1) this.hear({ on: "rekey1", body });
    if (type === FrameType.rekey2) this.hear({ on: "rekey2", body });
    if (type === FrameType.rekeyRequest) this.hear({ on: "request" });
  }

  /** Finishes one computation, if one is under way. */
  compute(): void {
    const job = this.jobs.shift();
    if (job) this.hear(job);
  }

  run(effect: RotationEffect): void {
    switch (effect.do) {
      case "generate": {
        const r1 = body(effect.generation, ++this.drawn % 256);
        this.jobs.push({ on: "generated", r1 });
        return;
      }
      case "answer": {
        const r2 = body(effect.generation, ++this.drawn % 256);
        this.next = `${this.root}|${effect.r1}|${r2}`;
        this.jobs.push({ on: "answered", r1: effect.r1, r2 });
        return;
      }
      case "complete":
        this.next = `${this.root}|${effect.r1}|${effect.r2}`;
        this.jobs.push({ on: "completed" });
        return;
      case "switch":
        this.root = this.next;
        this.sending = effect.generation;
        return;
      case "send":
        this.out.push({
          generation: this.sending,
          type: effect.type,
          body: effect.body,
        });
        return;
      case "violation":
        assert.fail(effect.what);
    }
  }
}

Deno.test("whatever is lost with its path, both sides end in one generation", () => {
  const action = fc.constantFrom(
    ..."a due,b due,a to b,b to a,a computes,b computes,path lost".split(","),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 120 }), (actions) => {
      const a = new Half("A");
      const b = new Half("B");
      /** ENC_HELLO opens every path, in the generation of its sender. */
      const link = () => {
        for (const half of [a, b]) {
          half.out = [{
            generation: half.sending,
            type: FrameType.encHello,
            body: new Uint8Array(0),
          }];
        }
        a.hear({ on: "linked" });
        b.hear({ on: "linked" });
      };
      const pass = (from: Half, to: Half) => {
        const flight = from.out.shift();
        if (flight) to.receive(flight);
      };
      const settle = () => {
        for (let i = 0; i < 12; i++) {
          pass(a, b);
          pass(b, a);
          a.compute();
          b.compute();
        }
      };
      link();
      for (const what of actions) {
        if (what === "a due") a.hear({ on: "due" });
        if (what === "b due") b.hear({ on: "due" });
        if (what === "a to b") pass(a, b);
        if (what === "b to a") pass(b, a);
        if (what === "a computes") a.compute();
        if (what === "b computes") b.compute();
        if (what === "path lost") link();
        assert(Math.abs(a.sending - b.sending) <= 1);
      }
      link();
      settle();
      settle();
      assert.equal(a.sending, b.sending);
      assert.equal(a.root, b.root);
      assert.equal(a.state.is, "steady");
      assert.equal(b.state.is, "steady");
    }),
    { numRuns: 2000 },
  );
});
