import assert from "node:assert/strict";
import fc from "fast-check";
import { offerableName, safePaths } from "./paths.ts";

Deno.test("names that become equal get numbers, and none is lost", () => {
  assert.deepEqual(
    safePaths(["a/b.txt", "a/b.txt", "a\\b.txt", "a/b .txt", "a/c/b.txt"]),
    ["a/b.txt", "a/b (2).txt", "a/b (3).txt", "a/b .txt", "a/c/b.txt"],
  );
  assert.deepEqual(
    safePaths(["x\u202e.tar.gz", "x.tar.gz", "../x.tar.gz"]),
    ["x.tar.gz", "x.tar (2).gz", "x.tar (3).gz"],
  );
  assert.deepEqual(safePaths(["", "..", "unnamed"]), [
    "unnamed",
    "unnamed (2)",
    "unnamed (3)",
  ]);
});

Deno.test("names that differ in case only are kept apart", () => {
  assert.deepEqual(
    safePaths(["Read.me", "README", "read.ME", "stra\u00dfe", "STRASSE"]),
    ["Read.me", "README", "read (2).ME", "stra\u00dfe", "STRASSE (2)"],
  );
  assert.deepEqual(safePaths(["Docs/a", "docs/A"]), ["Docs/a", "docs/A (2)"]);
});

Deno.test("a number that is taken is passed over", () => {
  assert.deepEqual(safePaths(["a (2)", "a", "a", "a (2)"]), [
    "a (2)",
    "a",
    "a (3)",
    "a (2) (2)",
  ]);
});

Deno.test("a file gives way to a folder of its name", () => {
  assert.deepEqual(safePaths(["a", "a/b", "a/b/c", "d", "D/"]), [
    "a (2)",
    "a/b (2)",
    "a/b/c",
    "d (2)",
    "D/",
  ]);
});

Deno.test("empty folders stay folders, inside, and need no numbers", () => {
  assert.deepEqual(
    safePaths(["photos/", "photos/empty/", "photos/empty/", "../up/", "/"]),
    ["photos/", "photos/empty/", "photos/empty/", "up/", "unnamed/"],
  );
});

Deno.test("numbers fit behind the longest name", () => {
  const long = `${"\u00fc".repeat(125)}x.jpeg`;
  const [first, second] = safePaths([long, long]);
  assert.equal(first, `${"\u00fc".repeat(125)}.jpeg`);
  assert.equal(second, `${"\u00fc".repeat(120)} (2).jpeg`);
});

Deno.test("any list becomes as many paths, no two files the same", () => {
  const part = fc.constantFrom(
    "a",
    "A",
    "a (2)",
    "..",
    "con",
    "b.c",
    "\u202ea",
  );
  const wish = fc.array(part, { minLength: 1, maxLength: 3 }).chain((parts) =>
    fc.constantFrom(parts.join("/"), `${parts.join("/")}/`)
  );
  fc.assert(fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
    const paths = safePaths(wishes);
    assert.equal(paths.length, wishes.length);
    const files = paths.filter((path) => !path.endsWith("/"));
    const lower = files.map((path) => path.toLowerCase());
    assert.equal(new Set(lower).size, files.length);
    for (const path of paths) {
      const above = path.toLowerCase().split("/").slice(0, -1);
      above.forEach((_, depth) =>
        assert.ok(!lower.includes(above.slice(0, depth + 1).join("/")), path)
      );
    }
  }));
});

Deno.test("a hostile list of equal long names costs no square", () => {
  const wishes = Array.from(
    { length: 20_000 },
    (_, i) => `${"x".repeat(248)}${i >> 1}`,
  );
  const paths = safePaths(wishes);
  assert.equal(new Set(paths).size, wishes.length);
});

Deno.test("whatever a file is called can be offered", () => {
  assert.equal(offerableName("a/b"), "a/b");
  assert.equal(offerableName(""), "unnamed");
  const deep = `${"folder/".repeat(1000)}file.txt`;
  assert.equal(offerableName(deep).length, 4096);
  assert.ok(offerableName(deep).endsWith("folder/file.txt"));
});
