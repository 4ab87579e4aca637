import assert from "node:assert/strict";
import { FrameType } from "../core/frame.ts";
import { offering } from "../core/rewind.ts";
import { noise } from "../tests/transfer/room.ts";
import { accepted, CHUNK, credit, offerOf } from "../tests/transfer/sender.ts";
import { settled } from "../tests/transfer/waiting.ts";
import { wire } from "../tests/transfer/wire.ts";
import { Outgoing } from "./outgoing.ts";
import { Readings } from "./readings.ts";

const HEADER = 24;
const CREDIT = 32 * 1024 * 1024;

/** Files as they are sent, in `total` parts, on a way whose frames have `parts`. */
async function sent(
  total: number,
  sizes: readonly number[],
  parts: (frames: number) => number,
  padded = false,
) {
  const { writer, arrived } = await wire();
  const offer = offerOf(...sizes);
  const contents = sizes.map((size) => noise(size));
  const outgoing = new Outgoing(
    offering(offer, padded),
    contents.map((bytes, i) => ({ file: new File([bytes], `${i}`), name: "" })),
    {
      writer,
      streams: 1,
      get bulkBytes() {
        return parts(arrived.length) * CHUNK;
      },
      delivered: () => {},
      violation: assert.fail,
    },
    { report: () => {}, name: () => {} },
    () => 0,
    () => {},
    (files) => new Readings().supply("g", offer, files),
  );
  outgoing.dispatch(accepted([0, sizes.length]));
  const units = () =>
    bulk().reduce((sum, { length }) => sum + (length - HEADER) / CHUNK, 0);
  const bulk = () =>
    arrived.filter(({ type }) =>
      type === FrameType.chunk || type === FrameType.pack ||
      type === FrameType.pad
    );
  for (let told = -1, looks = 0; units() < total && looks < 500; looks++) {
    const received = units();
    if (received > told) {
      outgoing.dispatch(credit(received * CHUNK, 0, CREDIT));
    }
    told = received;
    await settled();
  }
  outgoing.dispatch({ on: "cancel" });
  await settled();
  return { contents, bulk: bulk(), units: units(), arrived };
}

/** Chunks of a file by the index each frame says, in the order they came. */
function chunksIn(frames: Awaited<ReturnType<typeof sent>>["bulk"]) {
  return frames.filter(({ type }) => type === FrameType.chunk)
    .map(({ body }) => {
      const view = new DataView(body.buffer, body.byteOffset);
      return { index: Number(view.getBigUint64(8)), data: body.subarray(16) };
    });
}

Deno.test("a frame carries what waits, as much as the way likes", async () => {
  const size = 9 * CHUNK + 5;
  const it = await sent(10, [size], () => 4);
  const chunks = chunksIn(it.bulk);
  const all = new Uint8Array(size);
  for (const { index, data } of chunks) all.set(data, index * CHUNK);
  assert.deepEqual(all, it.contents[0]);
  assert.equal(it.units, 10);
  const most = Math.max(...it.bulk.map(({ length }) => length));
  assert.equal(most, HEADER + 4 * CHUNK);
});

Deno.test("where a frame takes one chunk, it has one", async () => {
  const it = await sent(4, [4 * CHUNK], () => 0);
  assert.deepEqual(
    it.bulk.map(({ length }) => length),
    Array(4).fill(HEADER + CHUNK),
  );
});

Deno.test("what was read for a way that takes more goes in parts on the next", async () => {
  let asked = 0;
  const it = await sent(3, [3 * CHUNK], () => asked++ === 0 ? 4 : 1);
  const chunks = chunksIn(it.bulk);
  assert.deepEqual(chunks.map(({ index }) => index), [0, 1, 2]);
  for (const { index, data } of chunks) {
    const own = it.contents[0]!.subarray(index * CHUNK, (index + 1) * CHUNK);
    assert.deepEqual(data, own);
  }
});

Deno.test("padding follows within the frame, so no length tells where it begins", async () => {
  // 65 chunks are padded to 66.
  const it = await sent(66, [65 * CHUNK], () => 4, true);
  assert.equal(it.units, 66);
  const chunks = chunksIn(it.bulk);
  const last = it.bulk.at(-1)!;
  assert.equal(last.type, FrameType.chunk);
  assert.equal(
    last.length - HEADER - chunks.at(-1)!.data.length,
    CHUNK,
    "the padding",
  );
});

Deno.test("among packs padding looks like one", async () => {
  // Padded to 136 chunks; 134 frames would do.
  const it = await sent(136, [133 * CHUNK, 10], () => 4, true);
  assert.equal(it.units, 136);
  const tail = it.arrived.slice(
    it.arrived.findLastIndex(({ type }) => type === FrameType.chunk) + 1,
  ).filter(({ type }) => type === FrameType.pad || type === FrameType.pack);
  assert.equal(tail.length, 3);
  for (const { length } of tail) assert.equal(length, HEADER + CHUNK);
});
