import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Chunk } from "../core/chunk.ts";
import type { Offer } from "../core/offer.ts";
import { memoryDisk } from "../tests/fakes/memory_disk.ts";
import { noise } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";
import { CHUNK, offerOf } from "../tests/transfer/sender.ts";
import { messagesOf, wire } from "../tests/transfer/wire.ts";
import { Deposit } from "./deposit.ts";
import { Incoming } from "./incoming.ts";

const T = "00".repeat(16);
/** Inner part of a frame of one chunk. */
const FRAME = 24 + CHUNK;
/** Too large to be packed, and one chunk. */
const SIZE = 100_000;

/** Root of PROTOCOL §12 of a file, by other means. */
function rootOf(bytes: Uint8Array): string {
  const label = "tallow/1 file root";
  const head = new DataView(new ArrayBuffer(12));
  head.setBigUint64(0, BigInt(bytes.length));
  head.setUint32(8, CHUNK);
  const root = createHash("sha256").update(Uint8Array.of(label.length))
    .update(label).update(head);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    root.update(createHash("sha256").update(chunk).digest());
  }
  return root.digest("hex");
}

/** A receiving half with a disk, and what it sends. */
async function receiving(offer: Offer, now = () => 0) {
  const line = await wire();
  const disk = memoryDisk();
  const states: string[] = [];
  const published: number[] = [];
  const violations: string[] = [];
  const incoming = new Incoming(
    { is: "offered", offer, anew: false },
    new Deposit(offer, disk.call, now),
    {
      writer: line.writer,
      streams: 1,
      bulkBytes: 0,
      delivered: () => {},
      violation: (what: string) => violations.push(what),
    },
    {
      report: ({ state, problem }) => states.push(problem?.kind ?? state),
      name: () => {},
    },
    (_, files) => published.push(...files.map(({ file }) => file)),
  );
  incoming.dispatch({ on: "accept", files: offer.files.map((_, i) => i) });
  await settled();
  return { incoming, disk, states, published, violations, line };
}

function chunkOf(data: Uint8Array<ArrayBuffer>): Chunk {
  return { handle: 4, file: 0, index: 0, data };
}

Deno.test("a file is published when its root is that of the bytes", async () => {
  const bytes = noise(SIZE);
  const it = await receiving(offerOf(SIZE));
  it.incoming.chunk(chunkOf(bytes.slice()), FRAME);
  it.incoming.end(0, rootOf(bytes));
  await settled();
  assert.deepEqual(it.published, [0]);
  assert.equal(it.states.at(-1), "done");
});

Deno.test("chunks of one frame are hashed each, and written at once", async () => {
  const size = 2 * CHUNK + 7;
  const bytes = noise(size);
  const it = await receiving(offerOf(size));
  it.incoming.chunk(chunkOf(bytes.slice()), FRAME + 2 * CHUNK);
  it.incoming.end(0, rootOf(bytes));
  await settled();
  assert.deepEqual(it.published, [0]);
  const writes = it.disk.log.filter((word) => word.startsWith("write"));
  assert.deepEqual(writes, [`write ${T} 0:0+${size} flush`]);
});

Deno.test("a file of another root is discarded, both are told", async () => {
  const bytes = noise(SIZE);
  const root = rootOf(bytes);
  bytes[SIZE - 1]! ^= 1;
  const it = await receiving(offerOf(SIZE));
  it.incoming.chunk(chunkOf(bytes), FRAME);
  it.incoming.end(0, root);
  await settled();
  assert.deepEqual(it.published, []);
  assert.equal(it.states.at(-1), "hash-mismatch");
  assert.equal(it.disk.log.at(-1), `discard ${T}`);
  assert.deepEqual(messagesOf(it.line.arrived).at(-1), {
    type: 0x37,
    body: { handle: 4, reason: "hash-mismatch", file: 0 },
  });
});

Deno.test("what is cancelled while it is verified is not published", async () => {
  const bytes = noise(SIZE);
  const it = await receiving(offerOf(SIZE));
  it.incoming.chunk(chunkOf(bytes.slice()), FRAME);
  it.incoming.end(0, rootOf(bytes));
  it.incoming.dispatch({ on: "cancel" });
  await settled();
  assert.deepEqual(it.published, []);
  assert.deepEqual(it.disk.log.slice(-3), [
    `watch ${T}`,
    `write ${T} 0:0+${SIZE} flush`,
    `discard ${T}`,
  ]);
});

Deno.test("nor is an empty file, which has no bytes to lose", async () => {
  const pack = { handle: 4, files: [{ file: 0, data: new Uint8Array(0) }] };
  const it = await receiving(offerOf(0));
  it.incoming.pack(pack);
  it.incoming.dispatch({ on: "cancel" });
  await settled();
  assert.deepEqual(it.published, []);
  assert(!it.disk.log.some((word) => word.startsWith("publish")));
  assert(it.disk.log.includes(`discard ${T}`));

  const whole = await receiving(offerOf(0));
  whole.incoming.pack(pack);
  await settled();
  assert.deepEqual(whole.published, [0]);
});

Deno.test("a file that was never offered is a violation", async () => {
  const it = await receiving(offerOf(SIZE));
  it.incoming.chunk({ ...chunkOf(noise(SIZE)), file: 1 }, FRAME);
  await settled();
  assert.equal(it.violations.length, 1);
  assert.equal(it.states.at(-1), "tampered");
  assert(!it.disk.log.some((word) => word.startsWith("write")));
});

Deno.test("what comes slowly is flushed before it is much", async () => {
  const clock = { ms: 0 };
  const it = await receiving(offerOf(4 * CHUNK), () => clock.ms);
  for (const [index, ms] of [0, 300, 400, 700].entries()) {
    clock.ms = ms;
    const data = noise(CHUNK);
    it.incoming.chunk({ handle: 4, file: 0, index, data }, FRAME);
  }
  await settled();
  const flushed = it.disk.log.filter((word) => word.startsWith("write"))
    .map((word) => word.endsWith("flush"));
  assert.deepEqual(flushed, [false, false, true, true]);
  const stored = messagesOf(it.line.arrived).map((message) =>
    Object(Object(message).body).stored
  );
  assert.ok(stored.includes(3 * CHUNK));
});
