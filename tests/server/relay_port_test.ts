import assert from "node:assert/strict";
import { relayPair } from "../../core/relay.ts";
import type { FramePort } from "../../workers/port.ts";
import { relayPort } from "../../workers/relay_port.ts";
import { LOCATOR } from "../fakes/signal_server.ts";
import { noise, PAIR, Room } from "../transfer/room.ts";
import { settled, until } from "../transfer/waiting.ts";
import { type Placed, RelayClient } from "./relay_client.ts";
import { trio } from "./relay_room.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** Where two members' relay is. */
function urlOf(port: number, one: Placed, other: Placed): string {
  const pair = relayPair(one.member, other.member);
  return `ws://127.0.0.1:${port}/relay/${LOCATOR}/${pair}`;
}

interface Opened {
  readonly port: FramePort;
  /** What was heard, frames by what they are filled with. */
  readonly heard: string[];
  readonly bytes: () => number;
}

function open(port: number, mine: Placed, theirs: Placed): Opened {
  const heard: string[] = [];
  let bytes = 0;
  const place = { locator: LOCATOR, ...mine };
  const socket = new WebSocket(urlOf(port, mine, theirs));
  const opened = relayPort(socket, place, {
    opened: () => heard.push("opened"),
    frame(frame) {
      assert(frame.every((byte) => byte === frame[0]));
      bytes += frame.length;
      heard.push(`${frame[0]}`);
    },
    closed: (final) => heard.push(`closed ${final ? "for good" : "for now"}`),
  });
  return { port: opened, heard, bytes: () => bytes };
}

Deno.test("frames go both ways through the relay, far beyond its credit", async () => {
  await using room = await trio();
  const { server, host, guest } = room;
  const one = open(server.port, host, guest);
  const other = open(server.port, guest, host);
  await until(() => [one, other].every(({ heard }) => heard.length === 1));
  const sizes = [100, 128 * KIB, 64 * KIB, MIB];
  const talk = async ({ port }: Opened) => {
    for (let i = 0; i < 40; i++) {
      await port.send(new Uint8Array(sizes[i % 4]!).fill(i));
    }
  };
  await Promise.all([one, other].map(talk));
  const expected = ["opened", ...Array.from({ length: 40 }, (_, i) => `${i}`)];
  await until(() => one.heard.length === 41 && other.heard.length === 41);
  assert.deepEqual(one.heard, expected);
  assert.deepEqual(other.heard, expected);
  const each = 10 * (100 + 192 * KIB + MIB);
  assert.deepEqual([one.bytes(), other.bytes()], [each, each]);
  // What comes before an end counts, and the end is told once.
  await one.port.send(Uint8Array.of(77));
  one.port.close();
  await until(() => other.heard.length === 43);
  assert.deepEqual(other.heard.slice(-2), ["77", "closed for now"]);
  assert.equal(one.heard.length, 41, "who closes hears nothing more");
});

Deno.test("a sender waits for a reader that does not say what it took", async () => {
  await using room = await trio();
  const { server, host, guest } = room;
  const one = open(server.port, host, guest);
  const stalled = { isStalled: true };
  await using other = await RelayClient.join(
    server.port,
    guest,
    host.member,
    stalled,
  );
  await until(() => one.heard.length === 1);
  let sent = 0;
  const all = (async () => {
    while (sent < 40) {
      await one.port.send(new Uint8Array(128 * KIB));
      sent++;
    }
  })();
  await until(() => sent === 32);
  await settled();
  assert.equal(sent, 32, "4 MiB");
  other.tell();
  await all;
  one.port.close();
  // What waits for room when it ends is not sent, and is not waited for.
  await one.port.send(new Uint8Array(MIB));
});

Deno.test("a reader says what it took before the relay misses it", async () => {
  await using room = await trio();
  const { server, host, guest } = room;
  const one = open(server.port, host, guest);
  await using other = await RelayClient.join(server.port, guest, host.member);
  await other.until(() => other.credit > 0);
  await other.send(new Uint8Array(MIB - 1).fill(1));
  await until(() => one.heard.length === 2);
  await settled();
  assert.equal(other.credit, 4 * MIB);
  await other.send(Uint8Array.of(2));
  await other.until(() => other.credit > 4 * MIB);
  assert.equal(other.credit, 5 * MIB);
  one.port.close();
});

Deno.test("the relay's reasons say whether to try it again", async () => {
  await using room = await trio();
  const { server, host, guest, third } = room;
  const token = "B".repeat(43);
  const stranger = open(server.port, { ...host, token }, guest);
  await until(() => stranger.heard.length === 1);
  assert.deepEqual(stranger.heard, ["closed for good"]);

  const alone = open(server.port, host, third);
  await until(async () => {
    await server.pass(31_000);
    return alone.heard.length === 1;
  });
  assert.deepEqual(alone.heard, ["closed for now"]);

  const ends = [open(server.port, host, guest), open(server.port, guest, host)];
  await until(() => ends.every(({ heard }) => heard.length === 1));
  await server.pass(601_000);
  await until(() => ends.every(({ heard }) => heard.length === 2));
  for (const { heard } of ends) assert.equal(heard[1], "closed for now");
});

Deno.test("a relay that is not there is no reason to give up", async () => {
  const { heard } = open(1, { member: "m", token: "t" }, {
    member: "n",
    token: "t",
  });
  await until(() => heard.length === 1);
  assert.deepEqual(heard, ["closed for now"]);
});

Deno.test("a file goes through the relay when there is nothing else", async () => {
  await using server = await trio();
  using room = await new Room().meet();
  const { host, guest } = room;
  const places = [server.host, server.guest] as const;
  const url = urlOf(server.server.port, ...places);
  for (const [i, it] of [host, guest].entries()) {
    const place = { locator: LOCATOR, ...places[i]! };
    it.do({ do: "relay", pair: PAIR, way: "relay", url, place });
  }
  await Promise.all([host.heard("linked"), guest.heard("linked")]);
  const bytes = noise(9 * MIB + 5);
  const transfer = "11".repeat(16);
  room.offer(host, transfer, [new File([bytes], "x")]);
  await guest.heard("offered");
  room.accept(guest, transfer, [0]);
  await Promise.all([
    host.reached("done", transfer),
    guest.reached("done", transfer),
  ]);
  const { content } = guest.received()[0]!;
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
  assert.deepEqual(host.all("carries").map(({ way }) => way), ["relay"]);
  host.do({ do: "unlink", pair: PAIR, way: "relay" });
  const { final } = await guest.heard("down");
  assert.equal(final, false);
  await guest.heard("unlinked");
});
