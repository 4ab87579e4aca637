import assert from "node:assert/strict";
import { member } from "../tests/gallery/facts.ts";
import { english } from "../tests/english.ts";
import { letterOf, peopleOf, seenAfter } from "./people.ts";

const HOST = { name: "", colour: 0, role: "host" } as const;
const GUEST = { ...HOST, role: "guest" } as const;

function names(
  ...[seen, me, device]: [
    Parameters<typeof peopleOf>[0],
    Parameters<typeof peopleOf>[1],
    string?,
  ]
): readonly string[] {
  return [...peopleOf(seen, me, device, english).values()]
    .map(({ name }) => name);
}

Deno.test("who has a name is called by it, others by what is known", () => {
  const host = member({ id: "h", role: "host", colour: 3 });
  const teal = member({ id: "t", colour: 5 });
  const ada = member({ id: "a", name: "Ada", colour: 5 });
  assert.deepEqual(names([host, teal, ada], GUEST), [
    "The person who invited you",
    "Teal guest",
    "Ada",
  ]);
  assert.deepEqual(names([teal], HOST), ["Your guest"]);
  assert.deepEqual(names([teal], GUEST), ["Teal guest"]);
  assert.deepEqual(names([teal], GUEST, "Ada’s laptop"), ["Ada’s laptop"]);
});

Deno.test("in a sentence nobody begins one", () => {
  const seen = [
    member({ id: "h", role: "host" }),
    member({ id: "a", name: "Ada" }),
    member({ id: "t", colour: 5 }),
    member({ id: "u", colour: 5 }),
  ];
  assert.deepEqual(
    [...peopleOf(seen, GUEST, undefined, english).values()]
      .map(({ inline }) => inline),
    ["the person who invited you", "Ada", "the teal guest", "the teal guest 2"],
  );
});

Deno.test("no two people have the same name", () => {
  const seen = ["a", "b", "c", "d", "e"].map((id, index) =>
    member({ id, name: index < 3 ? "Ada" : "", colour: 1 })
  );
  assert.deepEqual(names(seen, HOST), [
    "Ada",
    "Ada 2",
    "Ada 3",
    "Orange guest",
    "Orange guest 2",
  ]);
});

Deno.test("a number that somebody has chosen as a name is nobody else's", () => {
  const seen = ["Ada", "Ada 2", "Ada"].map((name, index) =>
    member({ id: String(index), name })
  );
  assert.deepEqual(names(seen, HOST), ["Ada", "Ada 2", "Ada 3"]);
});

Deno.test("a mark has the first letter of a name, and none without one", () => {
  const seen = [member({ name: "zoë" }), member({ id: "b", colour: 2 })];
  assert.deepEqual(
    [...peopleOf(seen, HOST, undefined, english).values()]
      .map(({ letter, colour }) => [letter, colour]),
    [["Z", 0], [undefined, 2]],
  );
  assert.equal(letterOf("e\u0301lan"), "E\u0301");
  assert.equal(letterOf("👍 yes"), "👍");
  assert.equal(letterOf(" "), undefined);
});

Deno.test("who has left is still known, and nobody is known twice", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => member({ id }));
  assert.ok(a && b && c);
  const named = { ...b, name: "Ben" };
  const once = seenAfter(seenAfter([], [a, b]), [named, c]);
  assert.deepEqual(once, [a, named, c]);
});
