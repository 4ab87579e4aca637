import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { build } from "./build.ts";
import { mountPages } from "./server.ts";

// Below fresh/, so that the copy finds the packages and the import map.
const fresh = import.meta.dirname ?? "";
const root = await Deno.makeTempDir({ dir: fresh, prefix: ".site-" });
const config = {
  root,
  dist: "dist",
  styles: "style.css",
  words: (language: string) => `words/${language}.ts`,
  serviceWorker: "workers/service.ts",
};
const dist = join(root, "dist");

async function files(): Promise<string[]> {
  const found = await Array.fromAsync(Deno.readDir(join(dist, "assets")));
  return found.map(({ name }) => name.replace(/-[\w-]{8}\./, "."))
    .toSorted();
}

async function respond(path: string): Promise<Response> {
  const app = new Hono();
  await mountPages(app, config);
  return await app.request(path, { headers: { "accept-encoding": "gzip" } });
}

/** Of what a browser gets, unpacked; in hex. */
async function sha256(path: string): Promise<string> {
  const served = await text(await respond(path));
  const digest = await crypto.subtle
    .digest("SHA-256", new TextEncoder().encode(served));
  return new Uint8Array(digest).toHex();
}

async function text(response: Response): Promise<string> {
  const { body, headers } = response;
  const plain = headers.get("content-encoding") === "gzip"
    ? body?.pipeThrough(new DecompressionStream("gzip"))
    : body;
  return await new Response(plain).text();
}

Deno.test("the client build", async (t) => {
  await cp(join(fresh, "fixture"), root, { recursive: true });
  try {
    await t.step(
      "makes chunks of islands, the worker, and what is shared",
      async () => {
        assert.equal(await build(config), true);
        assert.deepEqual(await files(), [
          "Counter-Facts.js",
          "Counter.js",
          "Facts.js",
          "de.js",
          "double.js",
          "en.js",
          "page.css",
          "page.js",
        ]);
      },
    );

    await t.step(
      "lists the hash of all that it and static/ serve",
      async () => {
        const list = await Deno.readTextFile(join(dist, "sha256.txt"));
        const named: string[] = [];
        for (
          const [, hash, path = ""] of list.matchAll(/^(\w{64}) {2}(.+)\n/gm)
        ) {
          named.push(path.replace(/-[\w-]{8}\./, "."));
          assert.equal(await sha256(`/${path}`), hash, path);
        }
        assert.deepEqual(
          named.filter((path) => path.startsWith("assets/")).toSorted(),
          (await files()).map((file) => `assets/${file}`),
        );
        assert.ok(named.includes("icon.svg"));
        assert.equal(named.length, list.split("\n").length - 1);
      },
    );

    await t.step("is not repeated while the sources stay", async () => {
      assert.equal(await build(config), false);
      assert.equal(await build(config, { force: true }), true);
    });

    await t.step(
      "links all that a page's islands and language need, once",
      async () => {
        const html = await text(await respond("/"));
        const head = html.slice(0, html.indexOf("</head>"))
          .replaceAll(/-[\w-]{8}\./g, ".");
        assert.equal(
          head.slice(head.indexOf("<link")),
          '<link rel="stylesheet" href="/assets/page.css">' +
            '<script type="module" src="/assets/page.js" fetchpriority="low"></script>' +
            '<link rel="modulepreload" href="/assets/Counter-Facts.js" fetchpriority="low">' +
            '<link rel="modulepreload" href="/assets/Counter.js" fetchpriority="low">' +
            '<link rel="modulepreload" href="/assets/Facts.js" fetchpriority="low">' +
            '<link rel="modulepreload" href="/assets/en.js" fetchpriority="low">',
        );
      },
    );

    await t.step("links what an island imports from another", async () => {
      const html = await text(await respond("/alone"));
      assert.match(html, /<link rel="modulepreload" href="\/assets\/Counter-/);
    });

    await t.step("leaves a page without islands without script", async () => {
      const html = await text(await respond("/plain"));
      assert.match(html, /rel="stylesheet"/);
      assert.doesNotMatch(html, /<script type="module"|modulepreload/);
    });

    await t.step("gives files that are kept for ever, compressed", async () => {
      const html = await text(await respond("/"));
      const [script = ""] = /\/assets\/page-[\w-]+\.js/.exec(html) ?? [];
      const response = await respond(script);
      assert.equal(
        response.headers.get("cache-control"),
        "public, max-age=31536000, immutable",
      );
      assert.equal(response.headers.get("content-encoding"), "gzip");
      assert.match(response.headers.get("content-type") ?? "", /javascript/);
      assert.match(await text(response), /fresh-islands/);
      assert.equal((await respond("/assets/page-none.js")).status, 404);
    });

    await t.step("gives the service worker the files it may keep", async () => {
      const response = await respond("/sw.js");
      assert.equal(response.headers.get("cache-control"), "no-cache");
      assert.match(response.headers.get("content-type") ?? "", /javascript/);
      const script = await text(response);
      const names = await Array.fromAsync(Deno.readDir(join(dist, "assets")));
      assert.ok(names.length > 0);
      for (const { name } of names) {
        assert.ok(script.includes(`/assets/${name}`), name);
      }
      assert.doesNotMatch(script, /\bFILES\b|^(import|export)\b/m);
    });

    await t.step("follows a change, a new island and a lost one", async () => {
      await Deno.writeTextFile(join(root, "style.css"), "body { margin: 1px }");
      assert.equal(await build(config), true);
      const island = join(root, "islands/New.tsx");
      await Deno.writeTextFile(island, "export default () => <i>new</i>;");
      assert.equal(await build(config), true);
      assert.equal((await files()).includes("New.js"), true);
      await Deno.remove(island);
      assert.equal(await build(config), true);
      assert.equal((await files()).includes("New.js"), false);
    });

    await t.step("for the dev server keeps old files and reloads", async () => {
      const before = await files();
      await Deno.writeTextFile(join(root, "style.css"), "body { margin: 2px }");
      assert.equal(await build(config, { live: true }), true);
      assert.equal((await files()).length > before.length, true);
      const html = await text(await respond("/plain"));
      assert.match(html, /<script type="module"/);
      assert.equal((await respond("/sw.js")).status, 404);
      const record = await Deno.readTextFile(join(dist, "build.json"));
      const stream = (await respond("/_live")).body?.getReader();
      const { value } = await stream?.read() ?? {};
      assert.match(
        new TextDecoder().decode(value),
        new RegExp(`^data: ${JSON.parse(record).hash}\n`),
      );
      await stream?.cancel();
      assert.equal(await build(config), true);
      assert.equal((await respond("/_live")).status, 404);
    });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
