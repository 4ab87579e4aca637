import assert from "node:assert/strict";
import { Hono } from "hono";
import { Metrics } from "./metrics.ts";
import { countPages, metricsPage } from "./metrics_page.ts";

const TOKEN = "up-down-strange-charm";

function scrape(
  token: string | undefined,
  authorization?: string,
): Response | Promise<Response> {
  const app = new Hono();
  app.get("/metrics", metricsPage(new Metrics(), token));
  const headers = authorization === undefined ? {} : { authorization };
  return app.request("/metrics", { headers });
}

Deno.test("a scrape needs the token, when there is one", async () => {
  const cases: readonly (readonly [string | undefined, number])[] = [
    [undefined, 401],
    [`Bearer ${TOKEN}`, 200],
    [`Bearer ${TOKEN}x`, 403],
    ["Bearer ", 403],
    [TOKEN, 403],
  ];
  for (const [authorization, status] of cases) {
    const answer = await scrape(TOKEN, authorization);
    assert.equal(answer.status, status, authorization);
    const text = await answer.text();
    assert.equal(text.includes("tallow_active_connections"), status === 200);
  }
  const open = await scrape(undefined);
  assert.equal(open.status, 200);
  assert.equal(
    open.headers.get("content-type"),
    "text/plain; version=0.0.4; charset=utf-8",
  );
});

Deno.test("pages are counted by their route, other answers are not", async () => {
  const metrics = new Metrics();
  const app = new Hono();
  app.use(countPages(metrics));
  app.get("/r/:any", (c) => c.html("<p>"));
  app.get("/file", (c) => c.text("file"));
  app.get("/broken", (c) => c.html("<p>", 500));
  app.post("/r/:any", (c) => c.html("<p>"));
  app.notFound((c) => c.html("<p>", 404));
  await app.request("/r/canary");
  await app.request("/r/canary", { method: "POST" });
  for (const mode of ["navigate", "cors"]) {
    await app.request("/r/canary", { headers: { "sec-fetch-mode": mode } });
  }
  for (const path of ["/file", "/broken", "/canary"]) await app.request(path);
  const lines = (await metrics.text()).split("\n")
    .filter((line) => line.startsWith("tallow_page_views_total"));
  assert.deepEqual(lines, ['tallow_page_views_total{page="/r/:any"} 2']);
});
