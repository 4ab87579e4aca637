import assert from "node:assert/strict";
import { join } from "node:path";
import { Hono } from "hono";
import config from "../../fresh.config.ts";
import { mountPages } from "../../fresh/server.ts";

const dist = join(config.root, config.dist);
const app = new Hono();
await mountPages(app, config);

/** kB, packed as it is served. */
async function weight(path: string): Promise<number> {
  const file = await Deno.open(join(dist, path));
  const packed = file.readable.pipeThrough(new CompressionStream("gzip"));
  return (await new Response(packed).bytes()).length / 1000;
}

/** Paths that a page links, in each language the same but for its words. */
async function linked(page: string): Promise<string[]> {
  const html = await (await app.request(page)).text();
  const found = html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g);
  return [...found].map(([, path = ""]) => path);
}

/** All that the built client has, as paths. */
const all = [...Deno.readDirSync(join(dist, "assets"))]
  .map(({ name }) => `/assets/${name}`);

const isScript = (path: string): boolean => path.endsWith(".js");
const isStyle = (path: string): boolean => path.endsWith(".css");

async function total(paths: readonly string[]): Promise<number> {
  const weights = await Promise.all(paths.map(weight));
  return weights.reduce((sum, kilobytes) => sum + kilobytes, 0);
}

Deno.test("what a browser loads keeps to its budget", async () => {
  const first = await linked("/");
  assert.ok(first.some(isScript) && first.some(isStyle), "it is built");
  const rows = [
    ["script, first load of /", 60, first.filter(isScript)],
    ["script, all there is", 800, [...all.filter(isScript), "/sw.js"]],
    ["style", 30, all.filter(isStyle)],
  ] as const;
  const over: string[] = [];
  for (const [what, most, paths] of rows) {
    const kilobytes = await total(paths);
    // deno-lint-ignore no-console -- the figures are for whoever runs it
    console.info(
      `${what.padEnd(24)} ${kilobytes.toFixed(1).padStart(6)} of ${most} kB`,
    );
    if (kilobytes > most) over.push(what);
  }
  assert.deepEqual(over, []);
});

Deno.test("no font is loaded", async () => {
  const files = [
    ...all,
    ...[...Deno.readDirSync(join(config.root, "static"))].map(({ name }) =>
      name
    ),
  ];
  assert.deepEqual(
    files.filter((path) => /\.(woff2?|ttf|otf)$/.test(path)),
    [],
  );
  for (const path of all.filter(isStyle)) {
    const css = await Deno.readTextFile(join(dist, path));
    assert.match(css, /font-family|--font/, "read as styles");
    assert.doesNotMatch(css, /@font-face|url\(["']?https?:/);
  }
});
