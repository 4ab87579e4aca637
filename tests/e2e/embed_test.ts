import assert from "node:assert/strict";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { embedSnippet } from "../../ui/embed_snippet.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const BYTES = 300_000;

/** A site of its own, with a room in its page as /developers says. */
function startSite(origin: () => string): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => {
      const { origin: site, search } = new URL(request.url);
      const snippet = embedSnippet(origin(), site, "Room")
        .replace('"\n  allow', `${search.replace("?", "&amp;")}$&`);
      return new Response(
        `<!DOCTYPE html><title>Site</title>${snippet}<script>
          const told = [];
          addEventListener("message", ({ origin, data }) => told.push([origin, data]));
        </script>`,
        { headers: { "content-type": "text/html" } },
      );
    },
  );
}

Deno.test("a room in another site's frame sends a file and tells the site", async () => {
  let origin = "";
  const site = startSite(() => origin);
  // One site to the browser, as another would get no storage where it blocks
  // that of third parties, and another origin.
  const at = `http://127.0.0.1:${site.addr.port}`;
  await using server = await startServer({ EMBED_ORIGINS: at });
  origin = server.origin;
  await using folder = await scratch();
  const file = await randomFile(join(folder.path, "canary.bin"), BYTES);
  await using visitor = await Person.at(at);
  await using other = await Person.at(origin);
  const { page } = visitor;
  const logged: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("{tallow: 1")) logged.push(message.text());
  });
  await page.goto(`${at}/?theme=dark&accent=3366ff&radius=4`);
  const frame: FrameLocator = page.frameLocator("iframe");
  const get = (handle: string) => frame.getByTestId(handle);

  await get("file-input").first().setInputFiles(file);
  const code = (await get("room-code").innerText()).trim();
  const seen = await frame.locator("html").evaluate((html) => ({
    path: location.pathname,
    theme: html.dataset.theme,
    flame: getComputedStyle(html).getPropertyValue("--flame"),
    links: [...document.querySelectorAll(".bar a")]
      .filter((link) => link.checkVisibility()).length,
  }));
  assert.deepEqual(seen, {
    path: "/embed",
    theme: "dark",
    flame: "#3366ff",
    links: 0,
  });
  await other.join(code);
  await other.accept();
  await other.state("receive", "done");
  await frame.locator('[data-state="done"]').first().waitFor();

  const listen = () =>
    page.evaluate<[string, Record<string, unknown>][]>("told");
  await visitor.until(async () =>
    (await listen()).some(([, { event }]) => event === "done")
  );
  const told = await listen();
  for (const [from, data] of told) {
    assert.equal(from, origin);
    assert.equal(data.tallow, 1);
  }
  const events = told.map(([, { event }]) => event);
  const order = events.filter((event, i) => event !== events[i - 1]);
  assert.deepEqual(order, ["ready", "member-joined", "progress", "done"]);
  await visitor.until(() => logged.length >= events.length);
  assert.deepEqual(logged.map((line) => line.split(" ")[0]), events);
  const done = told.at(-1)?.[1];
  assert.equal(done?.direction, "send");
  assert.equal(done?.bytes, BYTES);
  const text = JSON.stringify(told);
  for (const secret of ["canary", ...code.split("-")]) {
    assert.ok(!text.includes(secret), secret);
  }
  // A link to the start page begins anew in the frame.
  await frame.locator("a[href='/']").first().dispatchEvent("click");
  await visitor.until(async () =>
    (await listen()).filter(([, { event }]) => event === "ready").length === 2
  );
  assert.match(page.frames()[1]?.url() ?? "", /\/embed\?/);
  assert.deepEqual(visitor.complaints, []);

  // The same site under a name that is not on the list gets no room.
  await page.goto(`http://localhost:${site.addr.port}/`);
  await visitor.until(() => visitor.complaints.length > 0);
  const shown = page.frames().map((it) => it.url());
  assert.ok(!shown.some((url) => url.startsWith(origin)), shown.join());
  assert.deepEqual(await listen(), []);
  await site.shutdown();
});

Deno.test("developers read what to copy", async () => {
  await using server = await startServer();
  await using reader = await Person.at(server.origin);
  await reader.page.goto(`${server.origin}/developers`);
  const snippet = await reader.get("snippet").first().innerText();
  const site = "https://your-site.example";
  assert.equal(snippet, embedSnippet(server.origin, site, "Send us files"));
  assert.equal(await reader.page.locator("tbody tr").count(), 8);
  await reader.page.setViewportSize({ width: 320, height: 640 });
  const overflow = await reader.page.evaluate(() =>
    document.documentElement.scrollWidth - innerWidth
  );
  assert.ok(overflow <= 0, `${overflow} px too wide`);
  assert.deepEqual(reader.complaints, []);
});
