import assert from "node:assert/strict";
import { type Member } from "../tests/transfer/member.ts";
import { noise, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

const T = "11".repeat(16);
const SMALL = "22".repeat(16);
const MIB = 1024 * 1024;

/** Frames of this length or more carry a chunk, or a pack. */
const LARGE_BYTES = 100_000;

/** A large file on its way from host to guest. */
class Journey implements Disposable {
  readonly bytes = noise(40 * MIB);
  /** Frames with file data that passed so far. */
  frames = 0;
  #half = Promise.withResolvers<void>();

  private constructor(readonly room: Room) {
    room.frames = (frame, from) => {
      if (from === room.host && frame.length > LARGE_BYTES) this.frames++;
      if (this.frames === 20) this.#half.resolve();
      return [frame];
    };
  }

  static async begin(): Promise<Journey> {
    const journey = new Journey(await new Room().link());
    const { room } = journey;
    room.offer(room.host, T, [new File([journey.bytes], "large")]);
    await room.guest.heard("offered");
    return journey;
  }

  /** Accepts it; resolves when some of it is on its way, and not all. */
  async underWay(): Promise<void> {
    this.room.accept(this.room.guest, T, [0]);
    await this.#half.promise;
  }

  press(by: Member, button: "pause" | "resume" | "cancel"): void {
    by.do({ do: button, bond: by.bond, transfer: T });
  }

  async paused(member: Member, by: "me" | "them" | "both"): Promise<void> {
    await member.heard(
      "progress",
      ({ transfer, pausedBy }) => transfer === T && pausedBy === by,
    );
  }

  /** Moves a small file there: whatever could happen meanwhile does. */
  async detour(): Promise<void> {
    const { room, room: { host, guest } } = this;
    room.offer(host, SMALL, [new File(["small"], "small")]);
    await guest.heard("offered", ({ transfer }) => transfer === SMALL);
    room.accept(guest, SMALL, [0]);
    await Promise.all([
      host.reached("done", SMALL),
      guest.reached("done", SMALL),
    ]);
  }

  async arrives(): Promise<void> {
    const { host, guest } = this.room;
    await Promise.all([host.reached("done", T), guest.reached("done", T)]);
    const { content } = guest.all("published")
      .find(({ transfer }) => transfer === T)!;
    assert.deepEqual(new Uint8Array(await content.arrayBuffer()), this.bytes);
  }

  state(member: Member): string | undefined {
    return member.all("progress").findLast(({ transfer }) => transfer === T)
      ?.state;
  }

  [Symbol.dispose](): void {
    this.room[Symbol.dispose]();
  }
}

Deno.test("a sender that pauses stops, and goes on when it resumes", async () => {
  using journey = await Journey.begin();
  const { host, guest } = journey.room;
  await journey.underWay();
  journey.press(host, "pause");
  await Promise.all([
    journey.paused(host, "me"),
    journey.paused(guest, "them"),
  ]);
  // Its PAUSE came behind all it had sent.
  const { frames } = journey;
  assert(frames < 320);
  await journey.detour();
  assert.equal(journey.frames, frames + 1, "the small file");
  assert.deepEqual(
    [journey.state(host), journey.state(guest)],
    ["paused", "paused"],
  );
  // The receiver has no wish of its own that it could take back.
  journey.press(guest, "resume");
  await settled();
  assert.equal(journey.frames, frames + 1);
  journey.press(host, "resume");
  await journey.arrives();
});

Deno.test("while both wish a pause, one that resumes does not end it", async () => {
  using journey = await Journey.begin();
  const { host, guest } = journey.room;
  await journey.underWay();
  journey.press(guest, "pause");
  await Promise.all([
    journey.paused(guest, "me"),
    journey.paused(host, "them"),
  ]);
  journey.press(host, "pause");
  await Promise.all([
    journey.paused(guest, "both"),
    journey.paused(host, "both"),
  ]);
  const { frames } = journey;
  assert(frames < 320);
  const before = guest.all("progress").length;
  journey.press(host, "resume");
  await guest.heard(
    "progress",
    (event) =>
      guest.all("progress").indexOf(event) >= before &&
      event.pausedBy === "me",
  );
  await journey.detour();
  assert.equal(journey.frames, frames + 1, "the small file");
  journey.press(guest, "resume");
  await journey.arrives();
});

for (const [side, other] of [["host", "guest"], ["guest", "host"]] as const) {
  Deno.test(`what is paused can be cancelled by the ${side}`, async () => {
    using journey = await Journey.begin();
    const { room } = journey;
    await journey.underWay();
    journey.press(room[other], "pause");
    await Promise.all([
      journey.paused(room[other], "me"),
      journey.paused(room[side], "them"),
    ]);
    journey.press(room[side], "cancel");
    await Promise.all([
      room.host.reached("failed", T),
      room.guest.reached("failed", T),
    ]);
    await settled();
    assert.equal(room.guest.disk.log.at(-1), `discard ${T}`);
    assert.equal(room.guest.disk.parts.length, 0);
    await journey.detour();
  });
}

Deno.test("a limit holds transfers up until it is lifted", async () => {
  using journey = await Journey.begin();
  const { room, room: { host, guest } } = journey;
  host.do({ do: "limit", total: 1 });
  room.accept(guest, T, [0]);
  while (journey.frames === 0) await settled();
  await settled();
  // A frame is what a full bucket holds; the next is due in a day and a half.
  assert.equal(journey.frames, 1);
  assert.equal(journey.state(host), "moving");
  host.do({ do: "limit", perMember: 2 ** 40 });
  await journey.arrives();
});

/** A file of which nothing can be read before the gate opens. */
class Gated extends File {
  readonly asked: PromiseWithResolvers<void> = Promise.withResolvers();
  readonly gate: PromiseWithResolvers<void> = Promise.withResolvers();

  override slice(start?: number, end?: number): Blob {
    this.asked.resolve();
    const part = super.slice(start, end);
    const reader = part.stream().getReader();
    const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
      new ReadableStream({
        type: "bytes",
        pull: async (controller) => {
          await this.gate.promise;
          const { value } = await reader.read();
          if (value) controller.enqueue(value);
        },
        cancel: () => reader.cancel(),
      });
    return Object.assign(part, { stream });
  }
}

Deno.test("a sender's pause does not overtake what it sent before", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  let frames = 0;
  room.frames = (frame, from) => {
    if (from === host && frame.length > LARGE_BYTES) frames++;
    return [frame];
  };
  const file = new Gated([noise(MIB)], "gated");
  room.offer(host, T, [file]);
  await guest.heard("offered");
  room.accept(guest, T, [0]);
  await file.asked.promise;
  // Three chunks, the first window, are being read.
  host.do({ do: "pause", bond: host.bond, transfer: T });
  await settled();
  assert.equal(frames, 0);
  file.gate.resolve();
  await guest.reached("paused", T);
  assert.equal(frames, 3);
  host.do({ do: "resume", bond: host.bond, transfer: T });
  await guest.reached("done", T);
  assert.equal(frames, 8);
});
