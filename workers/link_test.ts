import assert from "node:assert/strict";
import type { Bytes } from "../core/bytes.ts";
import {
  linkSecret,
  noise,
  PAIR,
  Room,
  settled,
  type Tamper,
} from "../tests/transfer/room.ts";

const T = "11".repeat(16);

/** Frames of this length or more carry a chunk. */
const LARGE_BYTES = 100_000;

/** Does something to the third large frame the host sends. */
function third(
  room: Room,
  what: (frame: Bytes, second: Bytes) => Bytes[],
): Tamper {
  let seen = 0;
  let second: Bytes = new Uint8Array(0);
  return (frame, from) => {
    if (from !== room.host || frame.length < LARGE_BYTES) return [frame];
    seen++;
    if (seen === 2) second = frame.slice();
    return seen === 3 ? what(frame, second) : [frame];
  };
}

const attacks: Record<string, (frame: Bytes, second: Bytes) => Bytes[]> = {
  "a flipped bit of the body": (frame) => {
    frame[5000]! ^= 1;
    return [frame];
  },
  "a flipped bit of the clear header": (frame) => {
    frame[15]! ^= 1;
    return [frame];
  },
  "a flipped bit of the tag": (frame) => {
    frame[frame.length - 1]! ^= 0x80;
    return [frame];
  },
  "a dropped frame": () => [],
  "a frame that comes twice": (frame) => [frame, frame],
  "an older frame again": (frame, second) => [second, frame],
  "an older frame in its place": (_, second) => [second],
  "a truncated frame": (frame) => [frame.slice(0, -1)],
  "an empty frame": () => [new Uint8Array(0)],
};

for (const [name, attack] of Object.entries(attacks)) {
  Deno.test(`${name} ends the transfer as tampered`, async () => {
    using room = await new Room().link();
    const { host, guest } = room;
    room.frames = third(room, attack);
    room.offer(host, T, [new File([noise(2_000_000)], "x")]);
    await guest.heard("offered");
    room.accept(guest, T, [0]);
    const [failed, closed] = await Promise.all([
      guest.reached("failed", T),
      guest.heard("closed"),
      host.reached("failed", T),
      host.heard("unlinked"),
    ]);
    assert.deepEqual(failed.problem, { kind: "tampered" });
    assert.equal(closed.problem, "tampered");
    await settled();
    assert.deepEqual(guest.received(), []);
    assert.equal(guest.disk.log.at(-1), `discard ${T}`);
    assert.equal(guest.disk.parts.size, 0);
  });
}

Deno.test("two frames in the other order end the transfer", async () => {
  using room = await new Room().link();
  let held: Bytes | undefined;
  room.frames = (frame, from) => {
    if (from !== room.host || frame.length < LARGE_BYTES) return [frame];
    if (!held) {
      held = frame.slice();
      return [];
    }
    return [frame, held];
  };
  room.offer(room.host, T, [new File([noise(500_000)], "x")]);
  await room.guest.heard("offered");
  room.accept(room.guest, T, [0]);
  const { problem } = await room.guest.reached("failed", T);
  assert.deepEqual(problem, { kind: "tampered" });
  await settled();
  assert.deepEqual(room.guest.received(), []);
});

Deno.test("a member's own frames, sent back, are refused", async () => {
  using room = await new Room().meet();
  room.connect();
  await Promise.all([room.host.heard("linked"), room.guest.heard("linked")]);
  let reflected = 0;
  const mirror = new MessageChannel();
  mirror.port2.onmessage = ({ data }) => {
    if (data !== "closed" && "frame" in data) {
      reflected++;
      mirror.port2.postMessage({ frame: data.frame });
    }
  };
  room.host.do({ do: "link", pair: PAIR, channel: mirror.port1 });
  const { problem } = await room.host.heard("closed");
  assert.equal(problem, "tampered");
  assert.equal(reflected, 1);
  assert.equal(room.host.all("linked").length, 1);
  mirror.port2.close();
});

Deno.test("a link of another session is refused", async () => {
  using room = await new Room().meet();
  using other = await new Room().meet();
  const [mine, theirs] = [new MessageChannel(), new MessageChannel()];
  mine.port2.onmessage = ({ data }) => theirs.port2.postMessage(data);
  theirs.port2.onmessage = ({ data }) => mine.port2.postMessage(data);
  room.host.do({ do: "link", pair: PAIR, channel: mine.port1 });
  other.guest.do({ do: "link", pair: PAIR, channel: theirs.port1 });
  const both = await Promise.all([
    room.host.heard("closed"),
    other.guest.heard("closed"),
  ]);
  assert.deepEqual(both.map(({ problem }) => problem), [
    "tampered",
    "tampered",
  ]);
  assert.deepEqual(room.host.all("linked"), []);
  mine.port2.close();
  theirs.port2.close();
});

Deno.test("nothing can be linked before there are keys", async () => {
  using room = new Room().open(linkSecret());
  room.blobs = () => [];
  room.knock(linkSecret());
  const { port1, port2 } = new MessageChannel();
  let said = 0;
  port2.onmessage = () => said++;
  room.guest.do({ do: "link", pair: PAIR, channel: port1 });
  await settled();
  assert.equal(said, 0);
  port2.close();
});

Deno.test("a member that leaves is told apart from a broken path", async () => {
  using room = await new Room().link();
  room.offer(room.host, T, [new File(["x"], "x")]);
  await room.guest.heard("offered");
  const problem = { kind: "member-left" } as const;
  room.host.do({ do: "close", pair: PAIR, problem });
  const closed = await room.guest.heard("closed");
  assert.deepEqual([closed.problem, closed.guess], ["member-left", false]);
  const { problem: why } = await room.guest.reached("failed", T);
  assert.deepEqual(why, problem);
});

Deno.test("a second link takes over, what moved on the first fails", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  room.offer(host, T, [new File(["x"], "x")]);
  await guest.heard("offered");
  room.connect();
  await Promise.all([
    host.heard("linked", () => true, 2),
    guest.heard("linked", () => true, 2),
  ]);
  await Promise.all([host.reached("failed", T), guest.reached("failed", T)]);
  const again = "22".repeat(16);
  room.offer(host, again, [new File(["x"], "x")]);
  await guest.heard("offered", ({ transfer }) => transfer === again);
  room.accept(guest, again, [0]);
  await Promise.all([
    host.reached("done", again),
    guest.reached("done", again),
  ]);
  assert.deepEqual([...host.all("closed"), ...guest.all("closed")], []);
});
