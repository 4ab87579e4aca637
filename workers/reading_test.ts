import assert from "node:assert/strict";
import type { Bytes } from "../core/bytes.ts";
import type { Offer } from "../core/offer.ts";
import { fileRoot } from "../core/tree.ts";
import { CountedFile } from "../tests/fakes/counted_file.ts";
import { noise } from "../tests/transfer/room.ts";
import { Readings } from "./readings.ts";
import { RECENT_BYTES } from "./recent.ts";
import { factsOf } from "./source.ts";
import type { Supply } from "./supply.ts";

const CHUNK = 128 * 1024;
const GROUP = "aa".repeat(16);

/** Counts hashes while `work` goes on. */
async function hashes(work: () => Promise<void>): Promise<number> {
  let count = 0;
  const { digest } = crypto.subtle;
  crypto.subtle.digest = (...of) => {
    count++;
    return digest.apply(crypto.subtle, of);
  };
  try {
    await work();
  } finally {
    crypto.subtle.digest = digest;
  }
  return count;
}

/** A file of so many chunks, sent to so many at once. */
class Sent {
  readonly bytes: Bytes;
  readonly file: CountedFile;
  readonly readings: Readings = new Readings();
  readonly all: Supply[];

  constructor(private readonly chunks: number, to: number) {
    this.bytes = noise(chunks * CHUNK - 5);
    this.file = new CountedFile([this.bytes], "f");
    this.all = Array.from({ length: to }, () => this.supply());
  }

  supply(group = GROUP, chunk = CHUNK): Supply {
    const named = { file: this.file, name: "f" };
    const offer: Offer = {
      handle: 0,
      transfer: GROUP,
      chunk,
      files: [factsOf(named)],
    };
    return this.readings.supply(group, offer, [named]);
  }

  /** One of them gets a chunk, which is the right one. */
  async give(to: Supply, index: number): Promise<void> {
    const at = index * CHUNK;
    const length = Math.min(CHUNK, this.bytes.length - at);
    // As a frame has it: with something before and behind.
    const frame = new Uint8Array(CHUNK + 64).fill(7);
    const data = await to.chunk(0, index, frame.subarray(32, 32 + length));
    assert.deepEqual(data, this.bytes.subarray(at, at + length));
    const around = new Uint8Array(data.buffer);
    assert.deepEqual([around[31], around[32 + length]], [7, 7]);
  }

  /** One of them gets these, one after the other. */
  async giveAll(to: Supply, from = 0, end = this.chunks): Promise<void> {
    for (let i = from; i < end; i++) await this.give(to, i);
  }
}

Deno.test("to four in step each chunk is read once and hashed once", async () => {
  const sent = new Sent(24, 4);
  const count = await hashes(async () => {
    await Promise.all(sent.all.map((supply) => sent.giveAll(supply)));
  });
  assert.equal(sent.file.read, sent.bytes.length);
  assert.equal(sent.file.opened, 1, "in one stream");
  assert.equal(count, 24);
  const leaves = await sent.all[0]!.leaves(0, 24);
  const root = await fileRoot(sent.bytes.length, CHUNK, leaves);
  for (const supply of sent.all) assert.deepEqual(await supply.root(0), root);
});

Deno.test("who is a little behind, or answers later, reads nothing", async () => {
  const sent = new Sent(100, 3);
  const [fast, slow, late] = sent.all;
  await sent.giveAll(fast!);
  await sent.giveAll(slow!, 0, 50);
  await sent.giveAll(late!);
  await sent.giveAll(slow!, 50);
  assert.equal(sent.file.read, sent.bytes.length);
  assert.deepEqual(await late!.root(0), await fast!.root(0));
});

Deno.test("who is far behind reads alone, and keeps nobody up", async () => {
  const kept = RECENT_BYTES / CHUNK;
  const sent = new Sent(2 * kept, 3);
  const [one, other, slow] = sent.all;
  const count = await hashes(async () => {
    await sent.giveAll(one!, 0, kept);
    await sent.giveAll(other!, 0, kept);
    for (let i = kept; i < 2 * kept; i++) {
      await sent.give(one!, i);
      await sent.give(other!, i);
      await sent.give(slow!, i - kept);
    }
    assert.equal(sent.file.read, 3 * kept * CHUNK - 5);
    await sent.giveAll(slow!, kept);
  });
  // The newest were still there when it came to them.
  assert.equal(sent.file.read, 3 * kept * CHUNK - 5);
  assert.equal(sent.file.opened, 2, "a stream for those in step, and one");
  assert.equal(count, 2 * kept, "hashed once all the same");
  assert.deepEqual(await slow!.root(0), await one!.root(0));
});

Deno.test("who is alone has nothing kept", async () => {
  const sent = new Sent(8, 1);
  await sent.giveAll(sent.all[0]!);
  await sent.give(sent.all[0]!, 3);
  assert.equal(sent.file.read, 9 * CHUNK - 5);
});

Deno.test("what all have is not kept, and a group that is over begins anew", async () => {
  const sent = new Sent(8, 2);
  await Promise.all(sent.all.map((supply) => sent.giveAll(supply)));
  await sent.give(sent.all[0]!, 3);
  assert.equal(sent.file.read, 9 * CHUNK - 5);
  for (const supply of sent.all) supply.close();
  await sent.giveAll(sent.supply());
  assert.equal(sent.file.read, 17 * CHUNK - 10);
});

Deno.test("another group, chunk size or file is read apart", async () => {
  const sent = new Sent(8, 1);
  await sent.giveAll(sent.all[0]!);
  await sent.giveAll(sent.supply("bb".repeat(16)));
  assert.equal(sent.file.read, 2 * sent.bytes.length);
  const half = sent.supply(GROUP, CHUNK / 2);
  await half.chunk(0, 0, new Uint8Array(CHUNK / 2));
  assert.equal(sent.file.read, 2 * sent.bytes.length + CHUNK / 2);
  const changed = {
    file: new File([noise(sent.bytes.length, 9)], "f", {
      lastModified: 1,
    }),
    name: "f",
  };
  const offer = { handle: 0, transfer: GROUP, chunk: CHUNK };
  const files = [factsOf(changed)];
  const own = sent.readings.supply(GROUP, { ...offer, files }, [changed]);
  const data = await own.chunk(0, 0, new Uint8Array(CHUNK));
  assert.deepEqual(data, noise(CHUNK, 9));
});

Deno.test("two that prove what they had before hash it once", async () => {
  const sent = new Sent(12, 2);
  const count = await hashes(async () => {
    const [one, other] = await Promise.all(
      sent.all.map((supply) => supply.leaves(0, 10)),
    );
    assert.deepEqual(one, other);
    assert.equal(one!.length, 320);
  });
  assert.equal(count, 10);
  assert.equal(sent.file.read, 10 * CHUNK);
});

Deno.test("leaves are kept until nobody needs them", async () => {
  const sent = new Sent(4, 2);
  const [one, other] = sent.all;
  await Promise.all(sent.all.map((supply) => sent.giveAll(supply)));
  const again = (supply: Supply) =>
    hashes(async () => {
      await supply.leaves(0, 4);
    });
  one!.drop(0);
  assert.equal(await again(other!), 0);
  other!.drop(0);
  assert.equal(await again(other!), 4);
});
