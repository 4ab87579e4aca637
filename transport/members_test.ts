import assert from "node:assert/strict";
import { Company } from "../tests/fakes/company.ts";
import { MOST_OTHERS } from "./members.ts";

const [ADA, BOB] = ["ada", "bob"].map((name) => `who of ${name}`) as [
  string,
  string,
];
const BONDS = Array.from({ length: 12 }, (_, i) => `${10 + i}`.repeat(16));

/** By what somebody is looked for, each time that is asked. */
function sought(company: Company): unknown[] {
  return company.news("places").map(({ whom }) => whom);
}

Deno.test("whom a host introduces is looked for, and not seen before", () => {
  using company = new Company();
  const { members } = company;
  members.introduce(ADA);
  assert.deepEqual(sought(company), [{ introduction: ADA }]);
  assert.deepEqual(members.met, []);
});

Deno.test("who is there already is not looked for by an introduction", () => {
  using company = new Company();
  const ada = company.come(BONDS[0]!, { who: ADA });
  assert.deepEqual(sought(company), [{ bond: BONDS[0] }]);
  company.members.introduce(ADA);
  assert.deepEqual(sought(company), []);
  company.members.remove(ada);
  assert.deepEqual(sought(company), [], "it left");
});

Deno.test("who is introduced while away is met anew once it is gone", () => {
  using company = new Company();
  const { members } = company;
  const ada = company.come(BONDS[0]!, { who: ADA });
  members.hear({ on: "unlinked", pair: ada.ties.current!.pair });
  members.introduce(ADA);
  const bond = { bond: BONDS[0] };
  assert.deepEqual(sought(company), [bond, bond], "the bond comes first");
  members.remove(ada);
  assert.deepEqual(sought(company), [{ introduction: ADA }]);
});

Deno.test("who comes back by its bond needs no introduction", () => {
  using company = new Company();
  const { members } = company;
  const ada = company.come(BONDS[0]!, { who: ADA });
  members.hear({ on: "unlinked", pair: ada.ties.current!.pair });
  members.introduce(ADA);
  company.link(ada);
  sought(company);
  members.remove(ada);
  assert.deepEqual(sought(company), []);
});

Deno.test("a second introduction begins the search anew", () => {
  using company = new Company();
  company.members.introduce(ADA);
  company.members.introduce(ADA);
  const whom = { introduction: ADA };
  assert.deepEqual(sought(company), [whom, whom]);
});

Deno.test("whom the host expels is gone for good", () => {
  using company = new Company();
  const { members } = company;
  const ada = company.come(BONDS[0]!, { who: ADA });
  const { pair } = ada.ties.current!;
  company.come(BONDS[1]!, { who: BOB });
  members.expel(ADA);
  members.expel("somebody unknown");
  const [closed] = company.news("close");
  assert.deepEqual([closed?.pair, closed?.problem], [
    pair,
    { kind: "member-left" },
  ]);
  assert.deepEqual(company.news("close"), []);
  // While it was away, there is only the bond.
  const bob = members.bonded(BONDS[1]!)!;
  bob.ties.closed({
    on: "closed",
    pair: bob.ties.current!.pair,
    problem: "session-expired",
    guess: false,
    kept: true,
  });
  members.introduce(BOB);
  sought(company);
  members.expel(BOB);
  assert.deepEqual(company.news("part"), [{ do: "part", bond: BONDS[1] }]);
  assert.equal(members.bonded(BONDS[1]!), undefined);
  assert.deepEqual(sought(company), [], "nor by the introduction");
});

Deno.test("a room has ten members, and no more are met", () => {
  using company = new Company();
  const { members } = company;
  for (const bond of BONDS.slice(0, MOST_OTHERS - 1)) company.come(bond);
  assert.equal(members.isFull, false);
  company.come(BONDS[MOST_OTHERS - 1]!);
  assert.equal(members.isFull, true);
  assert.equal(members.met.length, 9);
  sought(company);
  members.introduce(ADA);
  assert.deepEqual(sought(company), []);
});

Deno.test("a name that was kept is shown until another is told", () => {
  using company = new Company();
  const bond = BONDS[0]!;
  const ada = company.come(bond, { label: "Ada", role: "host" });
  assert.deepEqual([ada.view.name, ada.view.role], ["Ada", "host"]);
  const name = "Ada\u202e  / Bob";
  company.members.hear({ on: "about", bond, name, colour: 7 });
  assert.deepEqual([ada.view.name, ada.view.colour], ["Ada  _ Bob", 7]);
  company.members.hear({ on: "about", bond, name: "", colour: 7 });
  assert.equal(ada.view.name, "");
});
