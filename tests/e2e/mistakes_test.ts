import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sha256 } from "./file.ts";
import { installs } from "./installed.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import { blobOf, startWire, type Wire } from "./wire.ts";

const fixed = new URL("../../static/", import.meta.url);
const dist = new URL("../../dist/", import.meta.url);

/** The smallest phone: 360 by 640 CSS pixels. */
const phone = { width: 360, height: 640 };

const markup = [
  "<img src=x onerror=globalThis.pwned=1>.txt",
  "<svg onload=globalThis.pwned=1>.txt",
  "\"'><script>globalThis.pwned=1<script>.txt",
  "&lt;b&gt;{{7*7}}${7*7}.txt",
];
/** 255 bytes each, the most a file system takes. */
const long = ["ü".repeat(125) + "x.txt", "\u05d0".repeat(125) + "x.txt"];
const turned = "\u202egnp.exe";

async function shows(person: Person, script: string): Promise<unknown> {
  return await person.page.evaluate(script);
}

Deno.test("hostile names in front of a person", async (t) => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  await guest.page.setViewportSize(phone);
  const paths: string[] = [];
  for (const name of [...long, turned, ...markup]) {
    paths.push(await randomFile(join(folder.path, name), 100));
  }
  await host.host(...paths);
  await guest.join(await host.code());
  const offered = await guest.offered(paths.length);

  await t.step("mistake 30: markup in a name is text", async () => {
    assert.ok(offered.some((row) =>
      row.includes("<img src=x onerror=") ||
      row.includes("_img src=x onerror=")
    ));
    assert.ok(!offered.some((row) => row.includes("49")));
    for (const person of [host, guest]) {
      assert.equal(await shows(person, "globalThis.pwned"), undefined);
      const inside = person.page.locator("main").locator(
        "img[onerror], svg[onload], script",
      );
      assert.equal(await inside.count(), 0);
      assert.deepEqual(person.complaints, []);
    }
    assert.ok(!offered.join().includes("\u202e"), "nothing turns the text");
    await assert.rejects(
      guest.page.evaluate(() => document.body.innerHTML = "<b>x</b>"),
      /TrustedHTML/,
    );
  });

  await t.step("mistake 31: long names leave the buttons in view", async () => {
    const wide = await guest.page.evaluate(() =>
      document.documentElement.scrollWidth
    );
    assert.ok(wide <= phone.width, `${wide} wide`);
    for (const handle of ["accept", "decline"]) {
      const button = guest.get(handle);
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      assert.ok(box, handle);
      assert.ok(box.x >= 0 && box.x + box.width <= phone.width, handle);
      assert.ok(box.height >= 24, handle);
      const hit = await button.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const at = document.elementFromPoint(x + width / 2, y + height / 2);
        return element.contains(at);
      });
      assert.ok(hit, `nothing lies over ${handle}`);
    }
    const row = await guest.get("offer-file").first().boundingBox();
    assert.ok(row && row.height < phone.height / 3, `a row of ${row?.height}`);
    await guest.accept();
    await guest.state("receive", "done");
  });
});

/** Counts what a page asks of the platform's keys, outside workers. */
const spy = `
  globalThis.keyCalls = [];
  for (const name of ["importKey", "generateKey", "deriveBits", "deriveKey",
    "encrypt", "decrypt", "exportKey", "unwrapKey"]) {
    const real = SubtleCrypto.prototype[name];
    SubtleCrypto.prototype[name] = function (...args) {
      globalThis.keyCalls.push(name);
      return real.apply(this, args);
    };
  }
`;

/** What an injected script would try; each must fail. */
const escapes: Record<string, string> = {
  "eval": "eval('1')",
  "Function": "new Function('return 1')()",
  "a request": "fetch(SINK)",
  "WebAssembly": "WebAssembly.compile(new Uint8Array([0,97,115,109,1,0,0,0]))",
  "an import": "import(SINK + '/x.js')",
  "a worker of a blob":
    "new Promise((yes, no) => { const w = new Worker(URL.createObjectURL(" +
    "new Blob(['postMessage(1)']))); w.onmessage = yes; w.onerror = no; })",
};

/** What says nothing when it is stopped: only the other end knows. */
const silent = `
  new Image().src = SINK + "/image";
  navigator.sendBeacon(SINK + "/beacon", "x");
  const frame = document.createElement("iframe");
  frame.src = SINK + "/frame";
  document.body.append(frame);
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = SINK + "/style";
  document.head.append(style);
  const form = document.createElement("form");
  form.action = SINK + "/form";
  document.body.append(form);
  form.submit();
  try { new WebSocket(SINK.replace("http", "ws")); } catch {}
`;

/** Paths that browsers asked the server for. */
function asked(wire: Wire): string[] {
  return wire.sent.flatMap((line) => /^GET (\/[^? ]*)/.exec(line)?.[1] ?? []);
}

async function isWholeBuild(wire: Wire, origin: string): Promise<void> {
  const pages = /^\/(r|history|settings|offline|api\/.*)?$/;
  const icons = /^\/[\w.-]+\.(svg|png|ico|webmanifest|txt)$/;
  let scripts = 0;
  for (const path of new Set(asked(wire))) {
    if (pages.test(path) || icons.test(path)) continue;
    assert.match(path, /^\/(assets\/)?[\w.-]+$/, "a file of the build");
    const isBuilt = path.startsWith("/assets/") || path === "/sw.js";
    const folder = isBuilt ? dist : fixed;
    const built = await Deno.readFile(new URL(`.${path}`, folder));
    const served = await (await fetch(origin + path)).bytes();
    assert.deepEqual(served, built, path);
    if (path.endsWith(".js")) scripts++;
  }
  assert.ok(scripts >= 4, `${scripts} scripts, workers among them`);
}

const classes = [256, 1024, 4096, 16_384];
const clear = [38 + 1281, 1217, 65];

function hasKnownLength(length: number): boolean {
  return clear.includes(length) || classes.includes(length - 32);
}

Deno.test("what a page loads, holds and lets out", async (t) => {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using folder = await scratch();
  let reached = 0;
  await using sink = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => {
      reached++;
      return new Response("x", {
        headers: { "access-control-allow-origin": "*" },
      });
    },
  );
  const away = `http://127.0.0.1:${sink.addr.port}`;
  const options = { script: spy, ...installs };
  await using host = await Person.at(wire.origin, options);
  await using guest = await Person.at(wire.origin, options);
  const path = await randomFile(join(folder.path, "canary-33.bin"), 300_000);
  await host.host(path);
  await guest.join(await host.code());
  await guest.offered();
  await guest.accept();
  await guest.state("receive", "done");

  await t.step("mistake 35: all that runs is a file of the build", async () => {
    await isWholeBuild(wire, server.origin);
    for (const { page } of [host, guest]) {
      assert.equal(page.frames().length, 1);
      assert.ok(page.workers().length >= 1, "keys live in a worker");
      const inline = page.locator("script:not([src])");
      for (
        const type of await inline.evaluateAll((all) =>
          all.map((script) => script.getAttribute("type"))
        )
      ) assert.equal(type, "application/json");
      const installed = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).flatMap(
          ({ installing, waiting, active }) =>
            [installing, waiting, active].flatMap((it) => it?.scriptURL ?? []),
        )
      );
      const own = `${wire.origin}/sw.js`;
      assert.deepEqual(installed.filter((it) => it !== own), []);
    }
  });

  await t.step("mistake 33: the server sees no hash of the file", async () => {
    const hash = await sha256(path);
    const blobs = wire.crossings.flatMap(({ text }) =>
      blobOf(text)?.toHex() ?? []
    );
    assert.ok(blobs.length >= 8);
    const seen = [...wire.sent, ...blobs].join("\n");
    const raw = Uint8Array.fromHex(hash);
    for (const form of [hash, raw.toBase64()]) assert.ok(!seen.includes(form));
  });

  await t.step("every blob has one of the padded lengths", () => {
    for (const { text } of wire.crossings) {
      const { length } = blobOf(text) ?? { length: 65 };
      assert.ok(hasKnownLength(length), `a blob of ${length} bytes`);
    }
  });

  await t.step("mistake 36: the page's thread uses no keys", async () => {
    for (const person of [host, guest]) {
      assert.deepEqual(await shows(person, "keyCalls"), []);
    }
  });

  await t.step("mistake 36: an injected script reaches nobody", async () => {
    // Behind a timer, because DevTools' own evaluation may use eval.
    for (const [name, attempt] of Object.entries(escapes)) {
      const script = `(async () => { const SINK = "${away}"; ` +
        `await new Promise((go) => setTimeout(go)); ` +
        `try { await (${attempt}); return "done"; } ` +
        `catch { return "stopped"; } })()`;
      assert.equal(await shows(guest, script), "stopped", name);
    }
    await shows(guest, `{ const SINK = "${away}"; ${silent} }`);
    await new Promise((go) => setTimeout(go, 500));
    assert.equal(reached, 0);
    assert.equal((await (await fetch(away)).text()).length, 1);
    assert.equal(reached, 1, "the sink counts");
  });
});
