import assert from "node:assert/strict";
import type { Bytes } from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import { settled } from "../tests/transfer/waiting.ts";
import { messagesOf, wire } from "../tests/transfer/wire.ts";

const CANCEL = { handle: 1, reason: "cancelled" } as const;

/** Bodies of very different sizes, each with its own first byte. */
function bodies(count: number): Bytes[] {
  return Array.from({ length: count }, (_, i) => {
    const body = new Uint8Array(i % 3 === 0 ? 300_000 : 10);
    body[0] = i;
    return body;
  });
}

Deno.test("frames are passed and delivered in the order of the calls", async () => {
  const { writer, reader, arrived, failures } = await wire();
  for (const body of bodies(60)) writer.sendBody(FrameType.chunk, body);
  await writer.passed();
  await reader.drained();
  assert.deepEqual(
    arrived.map(({ body }) => body[0]),
    Array.from({ length: 60 }, (_, i) => i),
  );
  assert.deepEqual(failures, []);
});

Deno.test("the next frame waits until the way takes it", async () => {
  let wake = () => {};
  let passed = 0;
  const { writer } = await wire(() => {
    passed++;
    return new Promise<void>((resolve) => wake = resolve);
  });
  for (let i = 0; i < 3; i++) writer.send(FrameType.close, {});
  await settled();
  assert.equal(passed, 1);
  wake();
  await settled();
  assert.equal(passed, 2);
});

Deno.test("messages arrive as they were sent", async () => {
  const { writer, reader, arrived } = await wire();
  writer.send(FrameType.cancel, CANCEL);
  writer.sendMessage({ type: FrameType.close, body: {} });
  await writer.passed();
  await reader.drained();
  assert.deepEqual(messagesOf(arrived), [
    { type: FrameType.cancel, body: CANCEL },
    { type: FrameType.close, body: {} },
  ]);
});

Deno.test("the size of a control frame tells its class only", async () => {
  const lengths: number[] = [];
  const { writer } = await wire((frame) => void lengths.push(frame.length));
  for (const length of [0, 1, 248, 249, 1016, 1017, 16_376]) {
    writer.sendBody(FrameType.chat, new Uint8Array(length));
  }
  await writer.passed();
  const overhead = 32;
  assert.deepEqual(
    lengths,
    [256, 256, 256, 1024, 1024, 4096, 16_384].map((n) => n + overhead),
  );
});

/** What may happen to the fourth of eight frames. */
const attacks: Record<string, (frames: Bytes[]) => Bytes[]> = {
  "is changed": (frames) => {
    frames[3]![20]! ^= 1;
    return frames;
  },
  "is lost": (frames) => frames.toSpliced(3, 1),
  "comes twice": (frames) => frames.toSpliced(4, 0, frames[3]!),
  "comes late": (frames) => frames.toSpliced(3, 1).toSpliced(4, 0, frames[3]!),
  "is cut short": (frames) => frames.with(3, frames[3]!.slice(0, 20)),
  "is of another version": (frames) => {
    frames[3]![0] = 2;
    return frames;
  },
  "is of the other class": (frames) => {
    frames[3]![1] = 1;
    return frames;
  },
};

for (const [name, attack] of Object.entries(attacks)) {
  Deno.test(`nothing is delivered once a frame ${name}`, async () => {
    const frames: Bytes[] = [];
    const { writer, reader, arrived, failures } = await wire((frame) => {
      frames.push(frame);
    });
    for (const body of bodies(8)) writer.sendBody(FrameType.chunk, body);
    await writer.passed();
    for (const frame of attack(frames)) reader.push(frame);
    await reader.drained();
    const good = name === "comes twice" ? [0, 1, 2, 3] : [0, 1, 2];
    assert.deepEqual(arrived.map(({ body }) => body[0]), good);
    assert.equal(failures.length, 1);
    reader.push(frames[good.length]!);
    await reader.drained();
    assert.equal(arrived.length, good.length);
    assert.equal(failures.length, 1);
  });
}
