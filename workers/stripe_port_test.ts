import assert from "node:assert/strict";
import fc from "fast-check";
import { encodeHeader, FrameClass } from "../core/frame.ts";
import type { FrameListener, FramePort } from "./port.ts";
import { stripePort } from "./stripe_port.ts";

const MIB = 1024 * 1024;

function frame(seq: number, length = 40): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  encodeHeader({ class: FrameClass.peer, lane: 3, generation: 0, seq }, bytes);
  return bytes;
}

const seqOf = (bytes: Uint8Array) => bytes[15]! + 256 * bytes[14]!;

/** A port that keeps what it is given until the test takes it out. */
class Pipe implements FramePort {
  readonly streams = 1;
  readonly bulkBytes = 0;
  readonly sent: Uint8Array<ArrayBuffer>[] = [];
  isClosed = false;
  constructor(readonly listener: FrameListener) {}
  get waiting(): number {
    return this.sent.reduce((sum, { length }) => sum + length, 0);
  }
  ready(): Promise<void> {
    return Promise.resolve();
  }
  send(frame: Uint8Array<ArrayBuffer>): Promise<void> {
    this.sent.push(frame);
    return Promise.resolve();
  }
  close(): void {
    this.isClosed = true;
  }
}

/** Of so many ports; their owner heard that it is open, unless it is not. */
function open(count: number, isOpen = true) {
  const pipes: Pipe[] = [];
  const heard: string[] = [];
  const port = stripePort(
    Array.from({ length: count }, () => (listener: FrameListener) => {
      const pipe = new Pipe(listener);
      pipes.push(pipe);
      return pipe;
    }),
    {
      opened: () => heard.push("opened"),
      frame: (frame) => heard.push(`${seqOf(frame)}`),
      closed: () => heard.push("closed"),
    },
  );
  if (isOpen) { for (const { listener } of pipes) listener.opened(); }
  heard.length = 0;
  return { port, pipes, heard };
}

Deno.test("however channels run ahead of each other, frames come in order", async () => {
  const orders = fc.array(fc.nat(3), { maxLength: 400, size: "max" });
  let overtaken = 0;
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const from = open(4);
      const to = open(4);
      let said = 0;
      const take = (channel: number) => {
        const next = from.pipes[channel]!.sent.shift();
        if (!next) return;
        if (seqOf(next) > to.heard.length) overtaken++;
        to.pipes[channel]!.listener.frame(next);
      };
      for (const channel of order) {
        // Not all of a size, so that they do not go round and round.
        await from.port.send(frame(said, 40 + said++ % 3 * 100));
        if (channel < 3) take(channel);
      }
      for (let channel = 3; channel >= 0; channel--) {
        while (from.pipes[channel]!.sent.length > 0) take(channel);
      }
      const all = Array.from({ length: said }, (_, seq) => `${seq}`);
      assert.deepEqual(to.heard, all);
    }),
    { numRuns: 100, seed: 4 },
  );
  assert(overtaken > 1000);
});

Deno.test("a frame goes where the least waits", async () => {
  const { port, pipes } = open(3);
  for (const length of [300, 200, 100]) await port.send(frame(0, length));
  await port.send(frame(1, 50));
  assert.deepEqual(pipes.map(({ waiting }) => waiting), [300, 200, 150]);
  assert.deepEqual([port.streams, port.waiting], [3, 650]);
});

Deno.test("a stripe is open when all of it is, and closed when any is", () => {
  const { pipes, heard } = open(3, false);
  // The other end's may all be open by now.
  pipes[0]!.listener.frame(frame(0));
  for (const { listener } of pipes) {
    assert.deepEqual(heard, []);
    listener.opened();
  }
  assert.deepEqual(heard, ["opened", "0"]);
  pipes[1]!.listener.closed(false);
  pipes[2]!.listener.closed(false);
  pipes[0]!.listener.frame(frame(1));
  assert.deepEqual(heard, ["opened", "0", "closed"]);
  assert.deepEqual(pipes.map(({ isClosed }) => isClosed), [true, true, true]);
});

Deno.test("what waits for a frame that never comes is bounded", () => {
  const { pipes, heard } = open(2);
  for (let seq = 1; seq <= 40; seq++) {
    pipes[0]!.listener.frame(frame(seq, MIB));
  }
  assert.deepEqual(heard, []);
  pipes[0]!.listener.frame(frame(41, 40));
  assert.deepEqual(heard, ["closed"]);
});

Deno.test("what is no frame, or comes twice, is the lane's to refuse", () => {
  const { pipes, heard } = open(2);
  pipes[0]!.listener.frame(frame(1));
  pipes[1]!.listener.frame(frame(1));
  assert.equal(heard[0], "1");
  const other = open(2);
  other.pipes[0]!.listener.frame(new Uint8Array(16));
  assert.equal(other.heard.length, 1);
});
