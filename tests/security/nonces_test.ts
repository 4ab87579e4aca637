import assert from "node:assert/strict";
import { FrameClass } from "../../core/frame.ts";
import { SendLane } from "../../core/lane.ts";
import { LaneWriter } from "../../workers/lane.ts";
import { FrameType } from "../../core/frame.ts";
import { End } from "./end.ts";
import { auditNonces, NonceSpy } from "./nonces.ts";

const FRAMES = 20_000;

Deno.test("mistake 22: no key repeats a nonce over rotations, reconnects and old imports", async () => {
  const audit = await auditNonces(FRAMES, 22);
  assert(audit.frames >= FRAMES);
  assert.deepEqual([audit.repeats, audit.unknown], [0, 0]);
  assert(audit.rotations > 5 && audit.reconnects > 5 && audit.imports > 1);
  // Two directions in every generation of every session.
  assert(audit.keys >= 2 * (audit.rotations / 2 + audit.imports));
});

Deno.test("the audit sees a lane that begins anew", async () => {
  using spy = new NonceSpy();
  const end = await End.at("A", new Uint8Array(32).fill(3), () => 0);
  for (const repeats of [0, 1]) {
    const lane = new SendLane(FrameClass.peer, 0);
    const writer = new LaneWriter(end.ring, lane, () => Promise.resolve());
    writer.sendBody(FrameType.chat, new Uint8Array(3));
    await writer.passed();
    assert.equal(spy.repeats, repeats);
  }
  end.stop();
});

Deno.test("the audit sees a session whose old state is taken up again", async () => {
  using spy = new NonceSpy();
  for (const repeats of [0, 1]) {
    const end = await End.at("A", new Uint8Array(32).fill(4), () => 0);
    end.link();
    await end.settled();
    end.stop();
    assert.equal(spy.repeats, repeats);
  }
});
