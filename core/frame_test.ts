import assert from "node:assert/strict";
import type { Bytes } from "./bytes.ts";
import {
  buildInner,
  FrameClass,
  FrameError,
  type FrameHeader,
  FrameType,
  INNER_HEADER_BYTES,
  parseHeader,
  parseInner,
  writeInnerHeader,
} from "./frame.ts";
import { openFrame, sealFrame } from "./seal.ts";
import { LaneCounter, SendLane } from "./lane.ts";
import { type TrafficKey, trafficKey } from "./keys.ts";

const root = new Uint8Array(32).fill(1);
const header: FrameHeader = {
  class: FrameClass.peer,
  lane: 258,
  generation: 0,
  seq: 2 ** 40 + 3,
};
const body = Uint8Array.from({ length: 20 }, (_, i) => i + 1);

const key = await trafficKey(root, FrameClass.peer, 1, 0);

async function open(frame: Bytes, by: TrafficKey = key): Promise<Bytes> {
  return await openFrame(by, parseHeader(frame), frame);
}

Deno.test("a frame carries its header and gives its body back", async () => {
  const frame = await sealFrame(
    key,
    header,
    buildInner(FrameType.offer, body, 256),
  );
  assert.equal(frame.length, 16 + 256 + 16);
  assert.deepEqual(parseHeader(frame), header);
  assert.deepEqual(parseInner(await open(frame)), {
    type: FrameType.offer,
    body,
    length: 256,
  });
});

Deno.test("a frame with any byte flipped is refused", async () => {
  const frame = await sealFrame(
    key,
    header,
    buildInner(FrameType.chat, body, 64),
  );
  for (let i = 0; i < frame.length; i++) {
    const flipped = frame.slice();
    flipped[i]! ^= 1 << i % 8;
    await assert.rejects(() => open(flipped), FrameError, `byte ${i}`);
  }
});

Deno.test("a truncated or extended frame is refused", async () => {
  const frame = await sealFrame(
    key,
    header,
    buildInner(FrameType.chat, body, 64),
  );
  for (let length = 0; length < frame.length; length++) {
    await assert.rejects(() => open(frame.slice(0, length)), FrameError);
  }
  const longer = new Uint8Array(frame.length + 1);
  longer.set(frame);
  await assert.rejects(() => open(longer), FrameError);
});

Deno.test("frames of another direction, class, generation or pair are refused", async () => {
  const inner = buildInner(FrameType.chat, body, 64);
  const frame = await sealFrame(key, header, inner);
  const others = await Promise.all([
    trafficKey(root, FrameClass.peer, 2, 0),
    trafficKey(root, FrameClass.signalling, 1, 0),
    trafficKey(root, FrameClass.peer, 1, 1),
    trafficKey(new Uint8Array(32).fill(2), FrameClass.peer, 1, 0),
  ]);
  for (const other of others) {
    await assert.rejects(() => open(frame, other), FrameError);
    const disguised: TrafficKey = { ...other, class: 2, generation: 0 };
    await assert.rejects(() => open(frame, disguised), FrameError);
  }
  for (const wrong of others.slice(1, 3)) {
    await assert.rejects(() => sealFrame(wrong, header, inner), FrameError);
  }
});

Deno.test("headers of other versions, classes and lengths are refused", async () => {
  const frame = await sealFrame(
    key,
    header,
    buildInner(FrameType.chat, body, 64),
  );
  for (
    const [at, value] of [[0, 0], [0, 2], [1, 0], [1, 3], [8, 1], [
      9,
      1,
    ]] as const
  ) {
    const other = frame.slice();
    other[at] = value;
    assert.throws(() => parseHeader(other), FrameError);
  }
  const MAX = 16 + 1024 * 1024 + 16;
  const full = new Uint8Array(MAX);
  full.set(frame.subarray(0, 16));
  assert.deepEqual(parseHeader(full), header);
  const over = new Uint8Array(MAX + 1);
  over.set(frame.subarray(0, 16));
  assert.throws(() => parseHeader(over), FrameError);
});

Deno.test("an inner part over 1 MiB is not sealed", async () => {
  await assert.rejects(
    () => sealFrame(key, header, new Uint8Array(1024 * 1024 + 1)),
    FrameError,
  );
});

Deno.test("a body is written and read in place", () => {
  const inner = new Uint8Array(INNER_HEADER_BYTES + body.length + 5);
  inner.set(body, INNER_HEADER_BYTES);
  writeInnerHeader(inner, FrameType.chunk, body.length);
  const read = parseInner(inner);
  const { length } = inner;
  assert.deepEqual(read, { type: FrameType.chunk, body, length });
  assert.equal(read.body.buffer, inner.buffer);
  assert.deepEqual([...inner.subarray(0, 8)], [0x32, 0, 0, 0, 0, 0, 0, 20]);
});

Deno.test("unknown types are left to the reader of the frame", () => {
  const inner = new Uint8Array(8);
  inner[0] = 0x80;
  assert.equal(parseInner(inner).type, 0x80);
  inner[0] = 0xff;
  assert.equal(parseInner(inner).type, 0xff);
});

Deno.test("padding, reserved bytes and lengths are checked", () => {
  const inner = buildInner(FrameType.chat, body, 40);
  for (let i = INNER_HEADER_BYTES + body.length; i < 40; i++) {
    const padded = inner.slice();
    padded[i] = 1;
    assert.throws(() => parseInner(padded), FrameError, `byte ${i}`);
  }
  for (const i of [1, 2, 3]) {
    const reserved = inner.slice();
    reserved[i] = 1;
    assert.throws(() => parseInner(reserved), FrameError);
  }
  for (const length of [33, 2 ** 31, 2 ** 32 - 1]) {
    const long = inner.slice();
    new DataView(long.buffer).setUint32(4, length);
    assert.throws(() => parseInner(long), FrameError, `${length}`);
  }
  assert.throws(() => parseInner(new Uint8Array(7)), FrameError);
  assert.throws(() => buildInner(FrameType.chat, body, 27), FrameError);
  assert.equal(buildInner(FrameType.chat, body, 28).length, 28);
});

Deno.test("no nonce repeats under a key, over lanes and the 2³² carry", async () => {
  const used = new Set<string>();
  const watched: SubtleCrypto["encrypt"] = crypto.subtle.encrypt;
  const record: SubtleCrypto["encrypt"] = (params, cryptoKey, data) => {
    assert(typeof params === "object" && "iv" in params);
    assert(params.iv instanceof Uint8Array);
    used.add(params.iv.join());
    return watched.call(crypto.subtle, params, cryptoKey, data);
  };
  crypto.subtle.encrypt = record;
  try {
    const counter = new LaneCounter();
    const inner = buildInner(FrameType.pad, new Uint8Array(0), 8);
    const headers: FrameHeader[] = [];
    for (let lane = 0; lane < 20; lane++) {
      const sending = new SendLane(FrameClass.peer, counter.next());
      for (let i = 0; i < 50; i++) headers.push(sending.claim(0));
    }
    for (const seq of [2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 48 - 1]) {
      headers.push({ class: FrameClass.peer, lane: 0, generation: 0, seq });
    }
    for (const each of headers) await sealFrame(key, each, inner);
    assert.equal(used.size, headers.length);
    assert.equal(used.size, 1004);
  } finally {
    crypto.subtle.encrypt = watched;
  }
});
