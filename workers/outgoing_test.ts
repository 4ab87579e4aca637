import assert from "node:assert/strict";
import { offering } from "../core/rewind.ts";
import { accepted, CHUNK, credit, offerOf } from "../tests/transfer/sender.ts";
import { settled } from "../tests/transfer/waiting.ts";
import { wire } from "../tests/transfer/wire.ts";
import { Outgoing } from "./outgoing.ts";
import { Readings } from "./readings.ts";

const CHUNKS = 40;
const ROUND_TRIP_MS = 50;

/** A sending half on a way of so many channels, accepted and with all credit. */
async function sending(streams: number) {
  const { writer } = await wire();
  const offer = offerOf(CHUNKS * CHUNK);
  const file = new File([new Uint8Array(CHUNKS * CHUNK)], "f");
  const told: number[] = [];
  let chunks = 0;
  let now = 0;
  const outgoing = new Outgoing(
    offering(offer, false),
    [{ file, name: "f" }],
    {
      writer,
      streams,
      bulkBytes: 0,
      delivered: (bytes) => told.push(bytes / CHUNK),
      violation: assert.fail,
    },
    { report: () => {}, name: () => {} },
    () => now,
    (_, how) => {
      if (how.moving) chunks = how.sentBytes / CHUNK;
    },
    (files) => new Readings().supply("g", offer, files),
  );
  const granted = (received: number) => {
    now += ROUND_TRIP_MS;
    outgoing.dispatch(credit(received * CHUNK, 0, CHUNKS * CHUNK));
  };
  outgoing.dispatch(accepted([0, 1]));
  granted(0);
  return {
    outgoing,
    granted,
    told,
    /** How many went out, at the most to be read still. */
    chunks: () => chunks,
    async [Symbol.asyncDispose](): Promise<void> {
      outgoing.dispatch({ on: "cancel" });
      await settled();
    },
  };
}

Deno.test("what begins on a way of several channels fills them", async () => {
  await using one = await sending(1);
  assert.equal(one.chunks(), 3);
  await using four = await sending(4);
  assert.equal(four.chunks(), 8);
});

Deno.test("a way is told what it carried, not what another did", async () => {
  await using it = await sending(4);
  it.granted(2);
  assert.deepEqual(it.told, [2]);
  const before = it.chunks();
  it.outgoing.dispatch({ on: "moved", streams: 4 });
  it.granted(before - 1);
  assert.deepEqual(it.told, [2]);
  // One of them still went the way before.
  it.granted(before + 3);
  assert.deepEqual(it.told, [2, 3]);
});
