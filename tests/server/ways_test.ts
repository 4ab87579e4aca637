import assert from "node:assert/strict";
import { relayPair } from "../../core/relay.ts";
import { LOCATOR } from "../fakes/signal_server.ts";
import { LARGE_BYTES } from "../transfer/cut.ts";
import type { Member } from "../transfer/member.ts";
import { noise, PAIR, Room } from "../transfer/room.ts";
import { type Trio, trio } from "./relay_room.ts";

const T = "11".repeat(16);
const CHUNKS = 64;

/** Two engines that are linked by the relay of a real server. */
async function relayed({ server, host, guest }: Trio): Promise<Room> {
  const room = await new Room().meet();
  const pair = relayPair(host.member, guest.member);
  const url = `ws://127.0.0.1:${server.port}/relay/${LOCATOR}/${pair}`;
  for (const [it, seat] of [[room.host, host], [room.guest, guest]] as const) {
    const place = { locator: LOCATOR, ...seat };
    it.do({ do: "relay", pair: PAIR, way: "relay", url, place });
    await Promise.resolve();
  }
  await Promise.all([room.host.heard("linked"), room.guest.heard("linked")]);
  return room;
}

/** What carries, in turn. */
const turns = (it: Member) => it.all("carries").map(({ way }) => way).join();

/** A channel beside, to which both move. */
async function connect(room: Room): Promise<void> {
  const way = room.connect();
  const { host, guest } = room;
  await Promise.all(
    [host, guest].map((it) => it.heard("carries", (on) => on.way === way)),
  );
}

/** Sends 8 MiB, and does something while they move. */
async function send(
  room: Room,
  meanwhile: () => void | Promise<void> = () => {},
): Promise<void> {
  const bytes = noise(CHUNKS * 128 * 1024);
  const { host, guest } = room;
  room.offer(host, T, [new File([bytes], "x")]);
  await guest.heard("offered");
  room.accept(guest, T, [0]);
  await meanwhile();
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  const { content } = guest.received()[0]!;
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
  assert.equal(writtenOnce(guest.disk.log), bytes.length);
}

/** How far a file was written, each byte of it once. */
function writtenOnce(log: readonly string[]): number {
  let end = 0;
  for (const line of log) {
    const [, from, length] = /^write .* 0:(\d+)\+(\d+)/.exec(line) ?? [];
    if (from === undefined) continue;
    assert.equal(Number(from), end, line);
    end += Number(length);
  }
  return end;
}

Deno.test("a file moves from the relay to a channel, and nothing is sent again", async () => {
  await using server = await trio();
  using room = await relayed(server);
  const { host, guest } = room;
  let direct = 0;
  room.frames = (frame, from) => {
    if (from === host && frame.length > LARGE_BYTES) direct++;
    return [frame];
  };
  // Or it would be over before.
  host.do({ do: "limit", perMember: 1_000_000 });
  await send(room, async () => {
    await host.heard("progress", ({ bytes }) => bytes > 0);
    await connect(room);
    host.do({ do: "limit" });
  });
  assert.equal(turns(host), "relay,way 1");
  assert.equal(turns(guest), "relay,way 1");
  const states = [host, guest].flatMap((it) =>
    it.all("progress").map(({ state }) => state)
  );
  assert(!states.includes("reconnecting"));
  assert(direct > 0 && direct < CHUNKS, `${direct}`);
});

Deno.test("a channel that is lost leaves the file to the relay", async () => {
  await using server = await trio();
  using room = await relayed(server);
  const { host, guest } = room;
  await connect(room);
  let direct = 0;
  room.frames = (frame, from) => {
    if (from !== host || frame.length < LARGE_BYTES) return [frame];
    if (++direct < 5) return [frame];
    room.cut();
    return [];
  };
  await send(room);
  assert.equal(turns(host), "relay,way 1,relay");
  assert.equal(turns(guest), "relay,way 1,relay");
  for (const it of [host, guest]) {
    assert.deepEqual(it.all("down").map(({ way }) => way), ["way 1"]);
    assert.deepEqual(it.all("closed"), []);
  }
  // Its guest waits for the host to take the other way.
  assert.deepEqual(host.all("unlinked"), []);
});

Deno.test("a channel in doubt is left, and is not closed", async () => {
  await using server = await trio();
  using room = await relayed(server);
  const { host, guest } = room;
  await connect(room);
  let [stuck, direct, lost] = [false, 0, 0];
  room.frames = (frame, from) => {
    if (from === host && frame.length > LARGE_BYTES && ++direct === 5) {
      stuck = true;
      for (const it of [host, guest]) {
        it.do({ do: "doubt", pair: PAIR, way: "way 1" });
      }
    }
    if (!stuck) return [frame];
    lost++;
    return [];
  };
  await send(room);
  assert(lost > 0);
  assert.equal(turns(host), "relay,way 1,relay");
  assert.deepEqual(host.all("down"), []);
});

Deno.test("whatever becomes of three ways, files come whole", async () => {
  for (const seed of [1, 2, 3]) {
    await using server = await trio();
    using room = await relayed(server);
    const { host, guest } = room;
    const draws = noise(64, seed);
    let [large, drawn, ways] = [0, 0, 0];
    const act = () => {
      switch (draws[drawn++ % draws.length]! % 4) {
        case 0:
          return room.cut();
        case 1:
          return [host, guest][drawn % 2]!.do({
            do: "unlink",
            pair: PAIR,
            way: `way ${ways}`,
          });
        case 2:
          return host.do({ do: "doubt", pair: PAIR, way: `way ${ways}` });
        default:
          return host.do({ do: "trust", pair: PAIR, way: `way ${ways}` });
      }
    };
    room.frames = (frame) => {
      if (frame.length > LARGE_BYTES && ++large % 6 === 0) {
        act();
        if (ways++ < 8) room.connect();
      }
      return [frame];
    };
    ways++;
    await connect(room);
    await send(room);
    assert(drawn > 0);
    assert.deepEqual([...host.all("closed"), ...guest.all("closed")], []);
  }
});
