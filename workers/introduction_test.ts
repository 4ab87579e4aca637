import assert from "node:assert/strict";
import { random } from "../tests/handshake.ts";
import { Member } from "../tests/transfer/member.ts";
import { linkSecret, PAIR, Room } from "../tests/transfer/room.ts";
import { surroundings } from "../tests/transfer/surroundings.ts";
import type { CryptoEvent } from "./command.ts";
import { Bonds } from "./bonds.ts";
import { Devices } from "./devices.ts";
import { Ledger } from "./ledger.ts";
import { Meetings } from "./meetings.ts";
import { memoryShelf } from "./shelf.ts";
import { Vault } from "./vault.ts";

/** A host with two guests, each pair named after the guest. */
async function trio(
  between: (blob: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Promise<{ host: Member; one: Member; two: Member; end(): void }> {
  const ports: MessagePort[] = [];
  const guests = new Map<string, Member>();
  const other = { one: "two", two: "one" } as const;
  const ids = { one: "AAAAAAAAAAAAAAAA", two: "BBBBBBBBBBBBBBBB" } as const;
  const host = new Member("host", (event) => {
    if (event.on !== "blob") return;
    const { pair, blob } = event;
    guests.get(pair)!.do({ do: "blob", pair, blob: blob.slice() });
  });
  const guest = (name: "one" | "two") =>
    new Member("guest", (event) => {
      if (event.on === "hello" && event.pair === name) {
        const { hello } = event;
        host.do({ do: "greet", pair: name, door: "door", hello });
      }
      if (event.on !== "blob") return;
      if (event.pair === name) {
        host.do({ do: "blob", pair: name, blob: event.blob.slice() });
      } else {
        const pair = `introduced:${ids[name]}`;
        const blob = between(event.blob.slice());
        guests.get(other[name])!.do({ do: "blob", pair, blob });
      }
    });
  const [secret, ttl, admissions] = [linkSecret(), 60_000, 2];
  host.do({ do: "host", door: "door", secret, ttl, admissions });
  for (const name of ["one", "two"] as const) {
    const member = guest(name);
    guests.set(name, member);
    member.do({ do: "knock", pair: name, secret: linkSecret() });
    await member.heard("open");
    const [mine, theirs] = [new MessageChannel(), new MessageChannel()];
    for (const [from, to] of [[mine, theirs], [theirs, mine]] as const) {
      from.port2.onmessage = ({ data }) => {
        if (data !== "closed" && !("frame" in data)) return;
        to.port2.postMessage(data);
        if (data !== "closed") {
          from.port2.postMessage({ taken: data.frame.length });
        }
      };
      ports.push(from.port2);
    }
    host.do({ do: "link", pair: name, channel: mine.port1 });
    member.do({ do: "link", pair: name, channel: theirs.port1 });
    await member.heard("linked");
    await host.heard("linked", (event) => event.pair === name);
  }
  const [one, two] = [guests.get("one")!, guests.get("two")!];
  host.do({
    do: "introduce",
    guests: [
      { pair: "one", member: ids.one },
      { pair: "two", member: ids.two },
    ],
  });
  return {
    host,
    one,
    two,
    end() {
      const problem = { kind: "member-left" } as const;
      for (const member of [host, one, two]) {
        for (
          const pair of ["one", "two", ...Object.values(ids).map(introduced)]
        ) member.do({ do: "close", pair, problem });
      }
      for (const port of ports) port.close();
    },
  };
}

const introduced = (id: string) => `introduced:${id}`;
const apart = (event: { pair: string }) => event.pair.startsWith("introduced:");

Deno.test("guests whom the host introduces get keys the host has not", async () => {
  const { host, one, two, end } = await trio((blob) => blob);
  const [first, second] = await Promise.all([
    one.heard("open", apart),
    two.heard("open", apart),
  ]);
  assert.deepEqual(first.pictures, second.pictures);
  assert.deepEqual([first.side, second.side].sort(), ["A", "B"]);
  const others = host.all("open").map(({ pictures }) => pictures.join());
  assert(!others.includes(first.pictures.join()));
  end();
});

Deno.test("what the server changes between introduced guests ends it", async () => {
  const { one, two, end } = await trio((blob) => {
    if (blob.length > 100) blob[60]! ^= 1;
    return blob;
  });
  await Promise.race([one.heard("closed", apart), two.heard("closed", apart)]);
  assert.deepEqual(one.all("open").filter(apart), []);
  assert.deepEqual(two.all("open").filter(apart), []);
  end();
});

Deno.test("only the host may introduce", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const member = "CCCCCCCCCCCCCCCC";
  const guests = [{ pair: PAIR, member }, { pair: "nobody", member }] as const;
  guest.do({ do: "introduce", guests });
  assert.equal((await host.heard("closed")).problem, "tampered");
  assert.deepEqual(host.all("introduced"), []);
});

/** A guest's meetings: what they said, and the pairs they led to. */
function guestMeetings() {
  const said: CryptoEvent[] = [];
  const pairs: string[] = [];
  const vault = new Vault(memoryShelf(), random);
  const devices = new Devices(vault, random, () => 0);
  const meetings = new Meetings(
    devices,
    new Bonds(new Ledger(vault), surroundings()),
    random,
    (event) => said.push(event),
    (pair) => pairs.push(pair),
  );
  return { meetings, said, pairs };
}

Deno.test("a HELLO that overtakes the introduction is heard after it", () => {
  const [one, two] = [guestMeetings(), guestMeetings()];
  const [forOne, forTwo] = one.meetings.introductions(["1", "2"]);
  two.meetings.introduced(forTwo);
  const hello = two.said.find((event) => event.on === "blob")!.blob;
  assert.equal(one.meetings.heard(introduced("2"), hello), false);
  one.meetings.overtook(introduced("2"), hello);
  one.meetings.overtook("somebody", hello);
  assert.deepEqual(one.pairs, []);
  one.meetings.introduced(forOne);
  assert.deepEqual(one.pairs, [introduced("2")]);
});

Deno.test("whoever was not introduced is not heard", async () => {
  using room = await new Room().link();
  const blob = new Uint8Array(38);
  blob.set([1, 1, 1, 3, 2]);
  room.guest.do({ do: "blob", pair: introduced("X".repeat(16)), blob });
  assert.deepEqual(room.guest.all("open").filter(apart), []);
  assert.deepEqual(room.guest.all("closed"), []);
});
