// deno-lint-ignore-file no-console -- console.error is what is looked at
import assert from "node:assert/strict";
import { join } from "node:path";
import { Hono } from "hono";
import { mountPages } from "./server.ts";

const app = new Hono();
app.get("/api/alive", (c) => c.text("alive"));
await mountPages(app, {
  root: join(import.meta.dirname ?? "", "fixture"),
  dist: "none",
  styles: "style.css",
});

async function body(path: string, init?: RequestInit): Promise<string> {
  const text = await (await app.request(path, init)).text();
  return /<body>(.*?)(<script type="application\/json"|<\/body>)/s
    .exec(text)?.[1] ?? text;
}

Deno.test("pages are found by text, parameter and rest, in this order", async () => {
  assert.equal(await body("/plain"), "<p>plain</p>");
  assert.equal(await body("/shop/new"), "<section><p>new</p></section>");
  assert.equal(await body("/shop/7%2F8"), "<section><p>id=7/8</p></section>");
  assert.equal(await body("/rest"), "<p>rest=none</p>");
  assert.equal(await body("/rest/a/b"), "<p>rest=a/b</p>");
});

Deno.test("a page is a whole HTML document by its _app", async () => {
  const response = await app.request("/plain");
  assert.equal(response.status, 200);
  assert.equal(
    response.headers.get("content-type"),
    "text/html; charset=utf-8",
  );
  assert.match(
    await response.text(),
    /^<!DOCTYPE html><html lang="en"><head>.*<\/head><body>.*<\/html>$/,
  );
});

Deno.test("a handler's data, headers and status reach the page", async () => {
  const response = await app.request("/");
  assert.equal(response.headers.get("x-page"), "index");
  assert.match(await response.text(), />two 1<\/button>/);
  const rendered = await app.request("/rendered", { method: "PUT" });
  assert.equal(rendered.status, 202);
  assert.match(await rendered.text(), /<p>by PUT<\/p>/);
});

Deno.test("handlers answer their methods, HEAD by GET, others 405", async () => {
  assert.equal(await body("/", { method: "POST", body: "posted" }), "posted");
  const head = await app.request("/", { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), "");
  assert.equal((await app.request("/", { method: "PUT" })).status, 405);
  assert.equal((await app.request("/plain", { method: "POST" })).status, 405);
  const unusual = await app.request("/", { method: "BREW" });
  assert.equal(unusual.status, 405);
});

Deno.test("middlewares run from routes/ inward and see the answer", async () => {
  const response = await app.request("/shop/new");
  assert.equal(response.headers.get("x-steps"), "first second shop");
  assert.match(await response.text(), /<title>first second shop<\/title>/);
});

Deno.test("HttpError renders the nearest _error with its status", async () => {
  const response = await app.request("/shop/broken");
  assert.equal(response.status, 410);
  assert.match(
    await response.text(),
    /<section><p class="inner">Sold out<\/p><\/section>/,
  );
});

Deno.test("a defect renders the _error with 500 and is logged", async () => {
  const logged: unknown[] = [];
  const { error } = console;
  console.error = (thrown: unknown) => logged.push(thrown);
  try {
    const response = await app.request("/shop/broken", { method: "DELETE" });
    assert.equal(response.status, 500);
    assert.match(await response.text(), /<p class="inner">broken<\/p>/);
  } finally {
    console.error = error;
  }
  assert.match(String(logged), /a defect/);
});

Deno.test("an unknown path is 404 by the _error of routes/", async () => {
  const response = await app.request("/nowhere");
  assert.equal(response.status, 404);
  assert.match(
    await response.text(),
    /<p class="outer">404 There is no such page.<\/p>/,
  );
});

Deno.test("an _error has a handler, which sees the middlewares' state", async () => {
  const response = await app.request("/nowhere");
  assert.equal(response.headers.get("x-after"), "first second");
  // Those run inside of it.
  assert.equal(response.headers.get("x-steps"), null);
  const inner = await app.request("/shop/broken");
  assert.equal(inner.headers.get("x-after"), null);
});

Deno.test("other parts of the root app stay as they are", async () => {
  assert.equal(await body("/api/alive"), "alive");
});

Deno.test("islands stand between marks, their props in a data block", async () => {
  const text = await (await app.request("/")).text();
  const marks = [...text.matchAll(/<!--(\/?island:\d)-->/g)].map(([, it]) =>
    it
  );
  // Facts renders a Counter inside, which is no island of its own.
  assert.deepEqual(marks, [
    "island:0",
    "/island:0",
    "island:1",
    "/island:1",
    "island:2",
    "/island:2",
  ]);
  const block =
    /<script type="application\/json" id="fresh-islands">(.*?)<\/script>/s
      .exec(text)?.[1];
  assert.equal(block?.includes("\\u003C/script>\\u003Cb>"), true);
  assert.equal(text.match(/<script/g)?.length, 1);
});

Deno.test("props that cannot travel make a page fail, not a dead island", async () => {
  const { error } = console;
  console.error = () => {};
  try {
    assert.equal((await app.request("/unsendable")).status, 500);
  } finally {
    console.error = error;
  }
});

Deno.test("static files have an ETag and are asked for again", async () => {
  const response = await app.request("/icon.svg");
  assert.equal(
    response.headers.get("content-type"),
    "image/svg+xml; charset=utf-8",
  );
  assert.equal(response.headers.get("cache-control"), "no-cache");
  const etag = response.headers.get("etag") ?? "";
  assert.match(await response.text(), /^<svg/);
  const again = await app.request("/icon.svg", {
    headers: { "if-none-match": etag },
  });
  assert.equal(again.status, 304);
});

Deno.test("no path leads out of static/ or the client's files", async () => {
  for (
    const path of [
      "/../style.css",
      "/%2e%2e/style.css",
      "/..%2fstyle.css",
      "/assets/../../style.css",
      "/assets/%2e%2e/%2e%2e/style.css",
      "/assets/..%2f..%2fstyle.css",
      "/assets/..%5c..%5cstyle.css",
      "/assets//etc/passwd",
    ]
  ) {
    assert.equal((await app.request(path)).status, 404, path);
  }
});
