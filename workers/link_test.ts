import assert from "node:assert/strict";
import type { Bytes } from "../core/bytes.ts";
import {
  linkSecret,
  noise,
  PAIR,
  Room,
  type Tamper,
} from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

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

/** How many failed frames a session bears (PROTOCOL §8). */
const BORNE = 2;

for (const [name, attack] of Object.entries(attacks)) {
  Deno.test(`${name} closes the path, and the file comes on the next`, async () => {
    using room = await new Room().link();
    const { host, guest } = room;
    room.frames = third(room, attack);
    const bytes = noise(2_000_000);
    room.offer(host, T, [new File([bytes], "x")]);
    await guest.heard("offered");
    room.accept(guest, T, [0]);
    await Promise.all([
      guest.reached("reconnecting", T),
      guest.heard("unlinked"),
      host.reached("reconnecting", T),
      host.heard("unlinked"),
    ]);
    assert.deepEqual(guest.received(), []);
    await room.reconnect();
    await Promise.all([guest.reached("done", T), host.reached("done", T)]);
    const { content } = guest.received()[0]!;
    assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
  });

  Deno.test(`${name} ends the transfer as tampered`, async () => {
    using room = await new Room().link();
    const { host, guest } = room;
    room.offer(host, T, [new File([noise(2_000_000)], "x")]);
    await guest.heard("offered");
    room.frames = third(room, attack);
    room.accept(guest, T, [0]);
    for (let times = 1; times <= BORNE; times++) {
      await Promise.all(
        [host, guest].map((it) => it.heard("unlinked", () => true, times)),
      );
      // What is left of the path before must not count as an attack.
      room.cut();
      room.frames = third(room, attack);
      await room.reconnect();
    }
    const [failed, closed] = await Promise.all([
      guest.reached("failed", T),
      guest.heard("closed"),
      host.heard("unlinked", () => true, BORNE + 1),
    ]);
    assert.deepEqual(failed.problem, { kind: "tampered" });
    assert.equal(closed.problem, "tampered");
    await settled();
    assert.deepEqual(guest.received(), []);
    assert.equal(guest.disk.log.at(-1), `discard ${T}`);
    assert.equal(guest.disk.parts.length, 0);
  });
}

Deno.test("two frames in the other order close the path", async () => {
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
  await room.guest.reached("reconnecting", T);
  await settled();
  assert(!room.guest.disk.log.some((line) => line.startsWith("write")));
});

/** A channel on which everything that is said comes back. */
function mirror(): MessageChannel {
  const channel = new MessageChannel();
  channel.port2.onmessage = ({ data }) => {
    if (data !== "closed" && "frame" in data) {
      channel.port2.postMessage({ frame: data.frame });
    }
  };
  return channel;
}

Deno.test("a member's own frames, sent back, are refused", async () => {
  using room = await new Room().link();
  const { host } = room;
  for (let times = 1; times <= BORNE + 1; times++) {
    const { port1, port2 } = mirror();
    host.do({
      do: "link",
      pair: PAIR,
      way: `mirror ${times}`,
      kind: "channel",
      channels: [port1],
    });
    await host.heard("down", () => true, times);
    assert.equal(host.all("closed").length, times > BORNE ? 1 : 0);
    port2.close();
  }
  assert.equal((await host.heard("closed")).problem, "tampered");
  assert.deepEqual(host.all("carries").map(({ way }) => way), ["way 1"]);
});

Deno.test("a link of another session is refused", async () => {
  using room = await new Room().meet();
  using other = await new Room().meet();
  for (let times = 1; times <= BORNE + 1; times++) {
    const [mine, theirs] = [new MessageChannel(), new MessageChannel()];
    mine.port2.onmessage = ({ data }) => theirs.port2.postMessage(data);
    theirs.port2.onmessage = ({ data }) => mine.port2.postMessage(data);
    const link = { do: "link", pair: PAIR, kind: "channel" } as const;
    const way = `other ${times}`;
    room.host.do({ ...link, way, channels: [mine.port1] });
    other.guest.do({ ...link, way, channels: [theirs.port1] });
    await room.host.heard("down", () => true, times);
    await other.guest.heard("down", () => true, times);
    mine.port2.close();
    theirs.port2.close();
  }
  const all = [...room.host.all("closed"), ...other.guest.all("closed")];
  assert(all.some(({ problem }) => problem === "tampered"));
  assert.deepEqual(room.host.all("linked"), []);
});

Deno.test("nothing can be linked before there are keys", async () => {
  using room = new Room().open(linkSecret());
  room.blobs = () => [];
  room.knock(linkSecret());
  const { port1, port2 } = new MessageChannel();
  let said = 0;
  port2.onmessage = () => said++;
  room.guest.do({
    do: "link",
    pair: PAIR,
    way: "early",
    kind: "channel",
    channels: [port1],
  });
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

Deno.test("a second link takes over, what moved on the first goes on", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const bytes = noise(4_000_000);
  room.offer(host, T, [new File([bytes], "x")]);
  await guest.heard("offered");
  const halfway = Promise.withResolvers<void>();
  let frames = 0;
  room.frames = (frame, from) => {
    if (from === host && frame.length > LARGE_BYTES && ++frames === 10) {
      halfway.resolve();
    }
    return [frame];
  };
  room.accept(guest, T, [0]);
  await halfway.promise;
  await room.reconnect();
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  const { content } = guest.received()[0]!;
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
  assert.deepEqual([...host.all("closed"), ...guest.all("closed")], []);
});
