import assert from "node:assert/strict";
import { patternOf, rankOf } from "./modules.ts";

Deno.test("names of page modules become Hono patterns", () => {
  const cases = {
    "index": "/",
    "r": "/r",
    "blog/index": "/blog",
    "blog/[id]": "/blog/:id",
    "[a]/[b]/index": "/:a/:b",
    "docs/[...rest]": "/docs/:rest{.+}?",
    "[...rest]": "/:rest{.+}?",
    "sitemap.xml": "/sitemap.xml",
  };
  for (const [name, pattern] of Object.entries(cases)) {
    assert.equal(patternOf(name), pattern);
  }
});

Deno.test("a spelling that is not known is refused by name", () => {
  for (const name of ["(group)/a", "[[id]]", "[...rest]/a", "a b", "[i-d]"]) {
    assert.throws(
      () => patternOf(name),
      (error) =>
        error instanceof Error && error.message.includes(`routes/${name}`),
    );
  }
});

Deno.test("texts rank before params, and params before rests", () => {
  const ranked = ["/a/:rest{.+}?", "/:x/c", "/a/:id", "/a/b", "/:x/:y"]
    .toSorted((a, b) => rankOf(a) < rankOf(b) ? -1 : 1);
  assert.deepEqual(ranked, [
    "/a/b",
    "/a/:id",
    "/a/:rest{.+}?",
    "/:x/c",
    "/:x/:y",
  ]);
});
