import assert from "node:assert/strict";
import { en } from "./en.ts";
import { pluralIn } from "./plural.ts";

const name = "take#1.jpg";

Deno.test("a number stands where its sign does, in each form", () => {
  const say = pluralIn("pl");
  const forms = { one: "# plik", few: "# pliki", many: "# plików" };
  const said = [1, 2, 5, 22].map((count) =>
    say(count, { ...forms, other: "# pliku" })
  );
  assert.deepEqual(said, ["1 plik", "2 pliki", "5 plików", "22 pliki"]);
});

Deno.test("the sign in a name is part of the name", () => {
  for (const count of [1, 3]) {
    const said = en.prepare.unclean(Array(count).fill(name));
    assert.ok(said.includes(name), said);
  }
  assert.ok(en.back.unfit([name, "b"], 2).includes(name));
});
