import assert from "node:assert/strict";
import { noise } from "../tests/transfer/room.ts";
import { of, Party, placesOf } from "../tests/transfer/party.ts";

const BOTH = "one and two";

Deno.test("guests whom the host introduces get keys the host has not", async () => {
  using party = new Party(2);
  const one = await party.admit("one");
  const two = await party.admit("two");
  const names = await party.introduce("one", "two");
  const [atOne, atTwo] = [
    await placesOf(one, names[0]!),
    await placesOf(two, names[1]!),
  ];
  assert.equal(atOne.length, 1);
  assert.equal(atOne[0]!.locator, atTwo[0]!.locator);
  assert.deepEqual([atOne[0]!.make, atTwo[0]!.make], [true, false]);

  await party.meet(BOTH, [one, two], names);
  const [first] = one.all("open").filter(of(BOTH));
  const [second] = two.all("open").filter(of(BOTH));
  assert.deepEqual(first!.pictures, second!.pictures);
  assert.deepEqual([first!.side, second!.side].sort(), ["A", "B"]);
  const others = party.host.all("open").map(({ pictures }) => pictures.join());
  assert.ok(!others.includes(first!.pictures.join()));
  // The bond is how they meet from now on.
  assert.deepEqual(await placesOf(one, names[0]!), []);
  assert.deepEqual(await placesOf(two, names[1]!), []);
});

Deno.test("what the server changes between introduced guests ends it", async () => {
  using party = new Party(2);
  party.between = (blob) => {
    if (blob.length > 100) blob[60]! ^= 1;
    return blob;
  };
  const one = await party.admit("one");
  const two = await party.admit("two");
  const names = await party.introduce("one", "two");
  party.meet(BOTH, [one, two], names).catch(() => {});
  await Promise.race([
    one.heard("closed", of(BOTH)),
    two.heard("closed", of(BOTH)),
  ]);
  assert.deepEqual(one.all("open").filter(of(BOTH)), []);
  assert.deepEqual(two.all("open").filter(of(BOTH)), []);
});

for (const command of ["introduce", "remove"] as const) {
  Deno.test(`a guest that says ${command.toUpperCase()} breaks the protocol`, async () => {
    using party = new Party(1);
    const one = await party.admit("one");
    const { bond } = one;
    one.do(
      command === "introduce"
        ? { do: command, bonds: [bond, "22".repeat(16)] }
        : { do: command, bond: "22".repeat(16), others: [bond] },
    );
    const { problem } = await party.host.heard("closed", of("one"));
    assert.equal(problem, "tampered");
    assert.deepEqual(party.host.all("introduced"), []);
    assert.deepEqual(party.host.all("removed"), []);
  });
}

Deno.test("guests believe their host and not each other", async () => {
  using party = new Party(2);
  const one = await party.admit("one");
  const two = await party.admit("two");
  const names = await party.introduce("one", "two");
  await party.meet(BOTH, [one, two], names);
  // The newest is the one with each other.
  one.do({ do: "remove", bond: "33".repeat(16), others: [one.bond] });
  assert.equal((await two.heard("closed", of(BOTH))).problem, "tampered");
  assert.deepEqual(two.all("closed").filter(of("two")), [], "the host stays");
  assert.deepEqual(two.all("removed"), []);
});

Deno.test("a guest that is removed hears it, and so do the others", async () => {
  using party = new Party(3);
  const [one, two, three] = [
    await party.admit("one"),
    await party.admit("two"),
    await party.admit("three"),
  ];
  const [, atTwo] = await party.introduce("one", "two");
  const [, atThree] = await party.introduce("one", "three");
  assert.equal(atTwo, atThree, "one name for all");
  const others = [party.bond("two"), party.bond("three")];
  party.host.do({ do: "remove", bond: party.bond("one"), others });
  const problem = { kind: "removed" } as const;
  party.host.do({ do: "close", pair: "one", problem });
  await one.heard("removed");
  assert.deepEqual(one.all("removed"), [{ on: "removed" }]);
  assert.equal((await one.heard("closed")).problem, "member-left");
  for (const member of [two, three]) {
    await member.heard("removed");
    assert.deepEqual(member.all("removed"), [{ on: "removed", who: atTwo }]);
    assert.deepEqual(await placesOf(member, atTwo!), [], "not to be met");
  }
});

Deno.test("a host that was reloaded has the same names for its guests", async () => {
  using party = new Party(2);
  const { host } = party;
  const one = await party.admit("one");
  const two = await party.admit("two");
  const names = await party.introduce("one", "two");
  const bonds = [party.bond("one"), party.bond("two")];
  host.restart();
  for (const [i, bond] of bonds.entries()) {
    host.do({ do: "rejoin", bond });
    const { role } = await host.heard("rejoined", (it) => it.bond === bond);
    assert.equal(role, "guest");
    await party.again(`${i} again`, [one, two][i]!, bond);
  }
  assert.deepEqual(await party.introduce("0 again", "1 again"), names);
});

Deno.test("a file moves on while others come, meet and go", async () => {
  using party = new Party(2);
  const { host } = party;
  const one = await party.admit("one");
  const [transfer, bond] = ["11".repeat(16), party.bond("one")];
  const content = noise(9_000_000);
  const file = new File([content], "a");
  const files = [{ file, name: "a" }];
  const offer = { bond, transfer, files, maxBytes: 262_144, padded: false };
  // Slow enough to outlast what follows.
  host.do({ do: "limit", total: 100_000, weights: {} });
  host.do({ do: "offer", ...offer });
  await one.heard("offered");
  one.do({ do: "accept", bond, transfer, files: [0] });
  await one.reached("moving", transfer);
  const two = await party.admit("two");
  const names = await party.introduce("one", "two");
  await party.meet(BOTH, [one, two], names);
  two.do({ do: "close", pair: "two", problem: { kind: "member-left" } });
  two.do({ do: "close", pair: BOTH, problem: { kind: "member-left" } });
  await one.heard("closed", of(BOTH));
  await host.heard("closed", of("two"));
  assert.deepEqual(one.received(), []);
  host.do({ do: "limit", weights: {} });
  await one.reached("done", transfer);
  const [received] = one.received();
  const bytes = new Uint8Array(await received!.content.arrayBuffer());
  assert.deepEqual(bytes, content);
  assert.deepEqual(one.all("closed").filter(of("one")), []);
});

Deno.test("members say what they are called, at once and from then on", async () => {
  using party = new Party(2);
  const { host } = party;
  host.do({ do: "about", name: "Ada", colour: 4 });
  const one = await party.admit("one");
  const bond = one.all("open")[0]!.bond;
  await one.heard("about");
  host.do({ do: "about", name: "Ada L.", colour: 5 });
  await one.heard("about", () => true, 2);
  assert.deepEqual(one.all("about"), [
    { on: "about", bond, name: "Ada", colour: 4 },
    { on: "about", bond, name: "Ada L.", colour: 5 },
  ]);
  const two = await party.admit("two");
  assert.equal((await two.heard("about")).name, "Ada L.");
  assert.deepEqual(host.all("about"), [], "nobody else has a name");
});
