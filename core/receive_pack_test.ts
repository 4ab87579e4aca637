import assert from "node:assert/strict";
import { chunk, pack, Receiver } from "../tests/transfer/receiver.ts";
import { CHUNK, offerOf } from "../tests/transfer/sender.ts";

const MIB = 1024 * 1024;

function started(...sizes: number[]): Receiver {
  const files = sizes.map((_, i) => i);
  return new Receiver(offerOf(...sizes))
    .feed({ on: "accept", files }, { on: "prepared" });
}

Deno.test("packed files are flushed and published at the end", () => {
  const receiver = started(1, 0, 3).feed(pack([0, 1], [1, 0], [2, 3]));
  assert.deepEqual(receiver.plot.slice(2), [
    "pack 0+0, flush",
    "publish 0,1,2",
  ]);
  assert.equal(receiver.state.is, "verifying");
  receiver.feed({ on: "published", files: [0, 1, 2] });
  assert.equal(receiver.plot.at(-1), "done 0,1,2");
  assert.equal(receiver.state.is, "done");
});

Deno.test("what is packed is published before a large file begins", () => {
  const receiver = started(1, CHUNK, 2).feed(
    pack([0, 1]),
    chunk(1, 0),
    { on: "ended", file: 1 },
    pack([2, 2]),
  );
  assert.deepEqual(receiver.plot.slice(2), [
    "pack 0+0, flush",
    "publish 0",
    "write, flush",
    "verify 1",
    "pack 2+0, flush",
    "publish 2",
  ]);
});

Deno.test("packs lie one behind the other until they are published", () => {
  const half = CHUNK / 2;
  const receiver = started(CHUNK, half, 1, 2, half).feed(
    chunk(0, 0),
    { on: "ended", file: 0 },
    pack([1, half], [2, 1], [3, 2]),
    pack([4, half]),
  );
  assert.deepEqual(receiver.plot.slice(4), [
    "pack 1+0",
    `pack 1+${half + 3}, flush`,
    "publish 1,2,3,4",
  ]);
});

Deno.test("what fits a pack comes in it", () => {
  for (
    const receiver of [
      started(1, 2).feed(pack([0, 1])),
      started(1, 2).feed(chunk(0, 0, 1)),
      started(0, 2).feed({ on: "ended", file: 0 }),
    ]
  ) assert.deepEqual(receiver.problem, { kind: "tampered" });
});

Deno.test("what is packed is published when it is 32 MiB", () => {
  const half = CHUNK / 2;
  // No two of them fit one pack.
  const receiver = started(...Array.from({ length: 600 }, () => half));
  for (let file = 0; file < 600; file++) {
    receiver.feed(pack([file, half]), {
      on: "flushed",
      frames: 1,
      bytes: half,
    });
  }
  const published = receiver.plot.slice(2).flatMap((word, i) =>
    word.startsWith("publish") ? [i] : []
  );
  // 512 halves of 128 KiB are 32 MiB; the word itself counts as one.
  assert.equal(32 * MIB / half, 512);
  assert.deepEqual(published, [512, 601]);
});

Deno.test("packs out of turn, of other sizes or too large are violations", () => {
  const half = CHUNK / 2;
  for (
    const receiver of [
      started(1, 2).feed(pack([1, 2])),
      started(1, 2).feed(pack([0, 1], [0, 1])),
      started(1, 2).feed(pack([0, 2])),
      started(1, 2).feed(pack([0, 1], [1, 2], [2, 0])),
      started(half + 1).feed(pack([0, half + 1])),
      // 4 + 2 × (8 + 65536) = 131092 bytes, a chunk frame holds 131088.
      started(half, half).feed(pack([0, half], [1, half])),
      started(1, 2).feed(
        chunk(0, 0, 1),
        pack([0, 1]),
      ),
    ]
  ) assert.deepEqual(receiver.problem, { kind: "tampered" });
});

Deno.test("a gzip stream comes alone, with room for what is in it", () => {
  const { files: [first], ...rest } = offerOf(2);
  const offer = { ...rest, files: [{ ...first!, unpacked: 900 }] };
  const accepted = () =>
    new Receiver(offer).feed({ on: "accept", files: [0] }, { on: "prepared" });
  const packed = accepted().feed(pack([0, 2]));
  assert.deepEqual(packed.problem, { kind: "tampered" });
  const alone = accepted().feed(
    chunk(0, 0, 2),
    { on: "ended", file: 0 },
  );
  assert.deepEqual(alone.plot, [
    "prepare 902",
    "accept 0",
    "write, flush",
    "verify 0",
  ]);
});

Deno.test("packs count against credit like chunks", () => {
  const half = CHUNK / 2;
  const receiver = started(...Array.from({ length: 300 }, () => half));
  for (let file = 0; file < 256; file++) receiver.feed(pack([file, half]));
  assert.equal(receiver.state.is, "moving");
  receiver.feed(pack([256, half]));
  assert.deepEqual(receiver.problem, { kind: "tampered" });
});
