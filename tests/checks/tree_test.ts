import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { checkTree } from "./tree.ts";

const config = JSON.stringify({
  imports: {
    "fresh": "./fresh/mod.ts",
    "zod": "npm:zod@4",
    "hono": "npm:hono",
  },
});

/** Builds a tree of `path → text`, checks it, and gives `path says` lines. */
async function findings(files: Record<string, string>): Promise<string[]> {
  const root = await Deno.makeTempDir({ prefix: "tree-" });
  try {
    for (
      const [path, text] of Object.entries({ "deno.json": config, ...files })
    ) {
      await Deno.mkdir(dirname(join(root, path)), { recursive: true });
      await Deno.writeTextFile(join(root, path), text);
    }
    return (await checkTree(root)).map((it) => `${it.path} ${it.says}`);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("a tree that keeps every rule has no findings", async () => {
  assert.deepEqual(
    await findings({
      "core/code.ts": `import { z } from "zod";
        /** Credit window. */
        export interface Shape { readonly window: number }
        export const code = (now: number, window: Shape) =>
          z.number().parse(now + window.window);`,
      "core/code_test.ts": `import assert from "node:assert/strict";
        import { code } from "./code.ts"; assert.equal(code(Date.now()), 1);`,
      "workers/crypto.ts": `import { code } from "../core/code.ts"; code(1);`,
      "workers/pool.ts": `export const pool = () =>
        new Worker(new URL("./crypto.ts", import.meta.url));`,
      "transport/pair.ts": `import * as workers from "../workers/pool.ts";
        export const pair = () => workers.pool();`,
      "ui/room.ts": `import { pair } from "../transport/pair.ts";
        export const room = pair();`,
      "islands/Room.tsx": `import { room } from "../ui/room.ts";
        export default function Room() { return <p>{room.id}</p>; }`,
      "routes/index.tsx": `import { define } from "fresh";
        import Room from "../islands/Room.tsx";
        export const handler = define.handlers({});
        export default () => <Room />;`,
      "fresh/mod.ts": `export const define = {};`,
      "signaling/app.ts": `import { Hono } from "hono";
        import { connect } from "node:net"; connect(1);
        export const app = new Hono();`,
      "main.ts": `import { app } from "./signaling/app.ts"; app.fire();`,
    }),
    [],
  );
});

const broken: readonly {
  readonly rule: string;
  readonly files: Record<string, string>;
  readonly says: string;
}[] = [
  {
    rule: "a climbing import",
    files: {
      "core/a.ts": `import { b } from "../workers/b.ts"; b();`,
      "workers/b.ts": `export const b = 1;`,
    },
    says: "core/a.ts is in core and climbs to workers (workers/b.ts)",
  },
  {
    rule: "a step between the two ladders",
    files: {
      "signaling/a.ts": `import type { b } from "../transport/b.ts"; b();`,
      "transport/b.ts": `export const b = 1;`,
    },
    says: "signaling/a.ts is in signaling and climbs to transport " +
      "(transport/b.ts)",
  },
  {
    rule: "a dynamic import that climbs",
    files: { "ui/a.ts": `await import("../routes/b.tsx");` },
    says: "ui/a.ts is in ui and climbs to routes (routes/b.tsx)",
  },
  {
    rule: "product code that imports a test",
    files: {
      "core/a.ts": `import { b } from "../tests/fakes/b.ts"; b();`,
      "tests/fakes/b.ts": `export const b = 1;`,
    },
    says: "core/a.ts is product code and imports the test tests/fakes/b.ts",
  },
  {
    rule: "a package in core",
    files: { "core/a.ts": `import { Hono } from "hono"; new Hono();` },
    says: "core/a.ts imports hono; core takes only @noble/* and zod",
  },
  {
    rule: "a package that deno.json does not list",
    files: { "ui/a.ts": `import "left-pad";` },
    says: "ui/a.ts imports left-pad, unknown to deno.json",
  },
  {
    rule: "node in the browser",
    files: { "ui/a.ts": `import "node:fs";` },
    says: "ui/a.ts imports node:fs outside the server",
  },
  ...["jsr:@std/x", "https://x.test/y.ts", "npm:zod"].map((from) => ({
    rule: `an import of ${from}`,
    files: { "ui/a.ts": `import "${from}";` },
    says: `ui/a.ts imports ${from}; packages come by bare name from deno.json`,
  })),
  {
    rule: "an import map with jsr",
    files: { "deno.json": `{"imports":{"x":"jsr:@std/x"}}` },
    says: "deno.json takes x from jsr:@std/x, not npm",
  },
  ...[
    ["Date.now", "Date.now()"],
    ["new Date()", "new Date()"],
    ["crypto.getRandomValues", `crypto["getRandomValues"](x)`],
    ["fetch", "fetch(x)"],
    ["Deno", "Deno.exit()"],
    ["window", "window.x"],
    ["document", "({ document })"],
    ["setTimeout", "setTimeout(x)"],
    ["globalThis", "globalThis.x"],
  ].map(([name, code]) => ({
    rule: `${name} in core`,
    files: { "core/a.ts": `const x = 1; ${code};` },
    says: `core/a.ts uses ${name} in core`,
  })),
  {
    rule: "Math.random",
    files: { "ui/a.ts": "Math.random();" },
    says: "ui/a.ts uses Math.random",
  },
  {
    rule: "raw markup",
    files: {
      "ui/a.tsx": `const x = <p dangerouslySetInnerHTML={{ __html: "" }} />;`,
    },
    says: "ui/a.tsx uses dangerouslySetInnerHTML",
  },
  {
    rule: "eval",
    files: { "ui/a.ts": `eval("1");` },
    says: "ui/a.ts calls eval",
  },
  {
    rule: "the Function constructor",
    files: { "ui/a.ts": `new Function("1");` },
    says: "ui/a.ts calls the Function constructor",
  },
  {
    rule: "a star re-export",
    files: { "ui/a.ts": `export * from "./b.ts";`, "ui/b.ts": "" },
    says: "ui/a.ts re-exports with *",
  },
  {
    rule: "a barrel",
    files: {
      "ui/a.ts": `export { b, c } from "./b.ts";`,
      "ui/b.ts": "export const b = 1, c = 2;",
      "ui/c.ts": `import { b, c } from "./a.ts"; b(c);`,
    },
    says: "ui/a.ts only re-exports: a barrel",
  },
  {
    rule: "an export that nobody names",
    files: {
      "ui/a.ts": "export const a = 1, b = 2;",
      "ui/b.ts": `import * as all from "./a.ts"; all.a;`,
    },
    says: "ui/a.ts exports b, which nobody names",
  },
  {
    rule: "a long file",
    files: { "ui/a.ts": "let x;\n".repeat(251) },
    says: "ui/a.ts has 251 lines, more than 250",
  },
];

for (const { rule, files, says } of broken) {
  Deno.test(`the tree check finds ${rule}`, async () => {
    assert.deepEqual(await findings(files), [says]);
  });
}

Deno.test("the tree check names a file that does not parse", async () => {
  await assert.rejects(
    findings({ "ui/a.ts": "const =" }),
    /^Error: ui\/a\.ts:/,
  );
});
