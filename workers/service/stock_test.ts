import assert from "node:assert/strict";
import { MemoryCaches, SITE } from "../../tests/fakes/memory_caches.ts";
import { clear, fill, keep, preloadPqc, tidy } from "./stock.ts";

const FILES = [
  "/assets/page-11111111.js",
  "/assets/page-22222222.css",
  "/assets/catalogue-dededede.js",
  "/assets/catalogue-enenenen.js",
  "/assets/xwing_noble-33333333.js",
];

/** A site in a language, and what was asked of it. */
function site(language: "de" | "en", missing: readonly string[] = []) {
  const memory = new MemoryCaches();
  const asked: string[] = [];
  const world = { language, missing };
  const platform = {
    caches: memory.storage,
    site: SITE,
    fetch: (request: Request | string) => {
      const url = request instanceof Request ? request.url : request;
      const path = new URL(url).pathname;
      asked.push(path);
      const lacks = world.missing.includes(path);
      const words = world.language.repeat(4);
      const text = path.startsWith("/assets/")
        ? path
        : `<link href="/assets/catalogue-${words}.js">`;
      return Promise.resolve(new Response(text, { status: lacks ? 404 : 200 }));
    },
  };
  return { memory, asked, world, platform };
}

Deno.test("all that is needed offline is kept, with the words of one language", async () => {
  const { memory, platform } = site("de");
  await fill(platform, FILES);
  assert.deepEqual(memory.paths("tallow-static-v1"), [
    "/assets/catalogue-dededede.js",
    "/assets/page-11111111.js",
    "/assets/page-22222222.css",
  ]);
  assert.deepEqual(memory.paths("tallow-pqc-v1"), [
    "/assets/xwing_noble-33333333.js",
  ]);
  assert.deepEqual(memory.paths("tallow-dynamic-v1"), [
    "/",
    "/choices.js",
    "/history",
    "/icon.svg",
    "/offline",
    "/r",
    "/settings",
  ]);
  assert.deepEqual(memory.paths("tallow-api-v1"), []);
});

Deno.test("filled again, only pages and new words are fetched", async () => {
  const { memory, asked, world, platform } = site("de");
  await fill(platform, FILES);
  asked.length = 0;
  world.language = "en";
  await fill(platform, FILES);
  assert.deepEqual(
    asked.filter((path) => path.startsWith("/assets/")),
    ["/assets/catalogue-enenenen.js"],
  );
  assert.match(
    await memory.text("tallow-dynamic-v1", "/settings") ?? "",
    /catalogue-enenenen/,
  );
});

Deno.test("half a version is none", async () => {
  for (const gone of ["/settings", "/assets/page-22222222.css"]) {
    const { memory, platform } = site("de", [gone]);
    await assert.rejects(fill(platform, FILES), /404/);
    assert.deepEqual(memory.paths("tallow-dynamic-v1"), [], gone);
  }
});

Deno.test("the chunk of X-Wing is kept before it is needed", async () => {
  const { memory, asked, platform } = site("de");
  await preloadPqc(platform, FILES);
  assert.deepEqual(asked, ["/assets/xwing_noble-33333333.js"]);
  assert.deepEqual([...memory.stored.keys()], ["tallow-pqc-v1"]);
  await preloadPqc(platform, FILES);
  assert.equal(asked.length, 1, "once is enough");
});

Deno.test("what is redirected or no page is not kept", async () => {
  const { memory, platform } = site("de");
  const moved = new Response("elsewhere");
  Object.defineProperty(moved, "redirected", { value: true });
  for (const answer of [new Response("", { status: 404 }), moved]) {
    await keep(platform, "tallow-dynamic-v1", "/", answer);
  }
  assert.deepEqual(memory.paths("tallow-dynamic-v1"), []);
});

Deno.test("earlier caches and files of other versions are removed", async () => {
  const { memory, platform } = site("de");
  const put = (cache: string, path: string) =>
    keep(platform, cache, path, new Response("old"));
  await put("tallow-static-v0", "/assets/page-00000000.js");
  await put("tallow-static-v1", "/assets/page-00000000.js");
  await put("tallow-pqc-v1", "/assets/xwing_noble-00000000.js");
  await put("somebody-else", "/kept");
  await fill(platform, FILES);
  await tidy(platform, FILES);
  assert.deepEqual([...memory.stored.keys()].sort(), [
    "somebody-else",
    "tallow-dynamic-v1",
    "tallow-pqc-v1",
    "tallow-static-v1",
  ]);
  assert.deepEqual(memory.paths("tallow-static-v1"), [
    "/assets/catalogue-dededede.js",
    "/assets/page-11111111.js",
    "/assets/page-22222222.css",
  ]);
  assert.deepEqual(memory.paths("tallow-pqc-v1"), [
    "/assets/xwing_noble-33333333.js",
  ]);
});

Deno.test("all of the site's caches are cleared, and only those", async () => {
  const { memory, platform } = site("de");
  await keep(platform, "somebody-else", "/kept", new Response());
  await fill(platform, FILES);
  await clear(platform);
  assert.deepEqual([...memory.stored.keys()], ["somebody-else"]);
});
