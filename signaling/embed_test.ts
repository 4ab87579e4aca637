import assert from "node:assert/strict";
import { Hono } from "hono";
import { embedding } from "./embed.ts";
import { securityHeaders } from "./headers.ts";

const ONE = "https://one.example";

async function ask(path: string, origins = [ONE, "https://two.example"]) {
  const app = new Hono();
  app.use(securityHeaders({ trustProxy: false, relay: { urls: [] } }));
  app.use(embedding(origins));
  for (const page of ["/embed", "/r"]) app.get(page, (c) => c.text("page"));
  const { status, headers } = await app.request(path);
  const policy = headers.get("content-security-policy") ?? "";
  return {
    status,
    framedBy: /frame-ancestors ([^;]+)/.exec(policy)?.[1],
    resource: headers.get("cross-origin-resource-policy"),
  };
}

const nobody = { framedBy: "'none'", resource: "same-origin" };

Deno.test("one origin of the list frames the embed page, and no other page", async () => {
  const query = `?origin=${encodeURIComponent(ONE)}`;
  assert.deepEqual(await ask(`/embed${query}`), {
    status: 200,
    framedBy: ONE,
    resource: "cross-origin",
  });
  assert.deepEqual(await ask(`/r${query}`), { status: 200, ...nobody });
});

Deno.test("an origin that is not on the list gets no page", async () => {
  for (
    const origin of [
      "",
      "https://one.example.org",
      "https://one.example/",
      "*",
      "https://one.example 'self'",
    ]
  ) {
    const path = `/embed?origin=${encodeURIComponent(origin)}`;
    assert.deepEqual(await ask(path), { status: 403, ...nobody }, origin);
  }
  assert.deepEqual(await ask("/embed"), { status: 403, ...nobody });
});

Deno.test("without a list there is no embed page", async () => {
  const path = `/embed?origin=${encodeURIComponent(ONE)}`;
  assert.deepEqual(await ask(path, []), { status: 404, ...nobody });
});
