import assert from "node:assert/strict";
import { FrameType } from "../core/frame.ts";
import { MediaTrack } from "../core/media.ts";
import { PAIR, Room } from "../tests/transfer/room.ts";
import type { Member } from "../tests/transfer/member.ts";
import type { MediaWay } from "./media_pipe.ts";
import type { ScreenMessage } from "./screens.ts";

const SHARE = "0123456789abcdef";
const WATCH = "fedcba9876543210";
const PICTURE = "a picture of a screen, that nobody else shall see";

const shown = (state: "offered" | "ended"): ScreenMessage => ({
  type: FrameType.screen,
  body: { share: SHARE, state, audio: false, quality: "low" },
});
const watched = (on: boolean): ScreenMessage => ({
  type: FrameType.watch,
  body: { share: SHARE, watch: WATCH, on },
});
const offer: ScreenMessage = {
  type: FrameType.screenSdp,
  body: { watch: WATCH, type: "offer", sdp: "v=0\r\n" },
};

function say(from: Member, message: ScreenMessage): void {
  from.do({ do: "screen", pair: PAIR, message });
}

/** What the page hears, in the order it came. */
async function hears(by: Member, count: number): Promise<ScreenMessage> {
  return (await by.heard("screen", () => true, count)).message;
}

/** Frames as they come out of a member's engine. */
async function through(
  member: Member,
  does: MediaWay["does"],
  ...frames: readonly ArrayBuffer[]
): Promise<ArrayBuffer[]> {
  const out: ArrayBuffer[] = [];
  const done = Promise.withResolvers<void>();
  const options = { pair: PAIR, watch: WATCH, track: MediaTrack.picture, does };
  member.engine.transform({
    options,
    readable: ReadableStream.from(frames.map((data) => ({ data }))),
    writable: new WritableStream({
      write: ({ data }) => void out.push(data),
      close: () => done.resolve(),
    }),
  });
  await done.promise;
  return out;
}

const bytesOf = (text: string): ArrayBuffer =>
  new TextEncoder().encode(text).buffer;
const textOf = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** The host shows, and the guest has asked and been made an offer. */
async function watching(): Promise<Room> {
  const room = await new Room().link();
  say(room.host, shown("offered"));
  assert.deepEqual(await hears(room.guest, 1), shown("offered"));
  say(room.guest, watched(true));
  assert.deepEqual(await hears(room.host, 1), watched(true));
  say(room.host, offer);
  assert.deepEqual(await hears(room.guest, 2), offer, "without its secret");
  return room;
}

Deno.test("what is watched is sealed in one engine and opened in the other", async () => {
  using room = await watching();
  const sealed = await through(room.host, "seal", bytesOf(PICTURE));
  assert.equal(sealed.length, 1);
  assert.ok(!textOf(sealed[0]!).includes("picture"));
  const opened = await through(room.guest, "open", sealed[0]!);
  assert.deepEqual(opened.map(textOf), [PICTURE]);
});

Deno.test("frames that nobody sealed for this watch do not pass", async () => {
  using room = await watching();
  assert.deepEqual(
    await through(room.guest, "open", bytesOf(PICTURE), new ArrayBuffer(0)),
    [],
  );
});

Deno.test("a sender that starts anew goes on counting", async () => {
  using room = await watching();
  const [first] = await through(room.host, "seal", bytesOf(PICTURE));
  // Another transform, and another offer, of the same watch.
  say(room.host, offer);
  const [second] = await through(room.host, "seal", bytesOf(PICTURE));
  assert.notDeepEqual(first, second);
  const opened = await through(room.guest, "open", first!, second!);
  assert.deepEqual(opened.map(textOf), [PICTURE, PICTURE]);
});

for (
  const [how, ends] of [
    ["who watches", (room: Room) => say(room.guest, watched(false))],
    ["who shows", (room: Room) => say(room.host, shown("ended"))],
  ] as const
) {
  Deno.test(`nothing is sealed or opened when ${how} ended it`, async () => {
    using room = await watching();
    const [sealed] = await through(room.host, "seal", bytesOf(PICTURE));
    const before = [room.host, room.guest].map((it) => it.all("screen").length);
    ends(room);
    await Promise.race([
      room.host.heard("screen", () => true, before[0]! + 1),
      room.guest.heard("screen", () => true, before[1]! + 1),
    ]);
    assert.deepEqual(await through(room.host, "seal", bytesOf(PICTURE)), []);
    assert.deepEqual(await through(room.guest, "open", sealed!), []);
  });
}

Deno.test("an offer that was not asked for is not heard", async () => {
  using room = await new Room().link();
  say(room.host, offer);
  say(room.host, shown("offered"));
  assert.deepEqual(await hears(room.guest, 1), shown("offered"));
});

Deno.test("what is said of a screen is said again on the next way", async () => {
  using room = await watching();
  await room.reconnect();
  assert.deepEqual(await hears(room.guest, 3), shown("offered"));
});
