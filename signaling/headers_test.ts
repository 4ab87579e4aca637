import assert from "node:assert/strict";
import { Hono } from "hono";
import { securityHeaders } from "./headers.ts";

function ask(
  headers: Record<string, string>,
  trustProxy = false,
  urls: readonly string[] = [],
): Response | Promise<Response> {
  const app = new Hono();
  app.use(securityHeaders({ trustProxy, relay: { urls } }));
  app.get("/", (c) => c.text("hello"));
  return app.request("/", { headers });
}

Deno.test("every answer has the policy, missing pages too", async () => {
  const { headers } = await ask({ host: "127.0.0.1:8000" });
  assert.equal(
    headers.get("content-security-policy"),
    "default-src 'none'; script-src 'self'; worker-src 'self'; " +
      "style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; " +
      "connect-src 'self' ws://127.0.0.1:8000 wss://127.0.0.1:8000; " +
      "manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; " +
      "trusted-types default",
  );
  assert.equal(headers.get("cross-origin-opener-policy"), "same-origin");
  assert.equal(headers.get("cross-origin-embedder-policy"), "require-corp");
  assert.equal(headers.get("referrer-policy"), "no-referrer");
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  const app = new Hono();
  app.use(securityHeaders({ trustProxy: false, relay: { urls: [] } }));
  const missing = await app.request("/nowhere");
  assert.equal(missing.status, 404);
  assert.ok(missing.headers.has("content-security-policy"));
});

Deno.test("a Host that is none cannot widen the policy", async () => {
  const { headers } = await ask({ host: "a; script-src *" });
  const policy = headers.get("content-security-policy") ?? "";
  assert.ok(policy.includes("connect-src 'self';"));
  assert.ok(!policy.includes("*"));
});

Deno.test("HSTS comes with HTTPS, by a proxy only when it is trusted", async () => {
  const https = { "x-forwarded-proto": "https" };
  const name = "strict-transport-security";
  assert.equal((await ask(https)).headers.get(name), null);
  assert.equal((await ask({}, true)).headers.get(name), null);
  assert.match(
    (await ask(https, true)).headers.get(name) ?? "",
    /^max-age=\d+/,
  );
});

Deno.test("pages may open sockets to relays of other servers", async () => {
  const { headers } = await ask({ host: "127.0.0.1:8000" }, false, [
    "wss://one.example.org/api/relay",
    "ws://127.0.0.1:8001/api/relay",
  ]);
  const policy = headers.get("content-security-policy") ?? "";
  assert.ok(policy.includes(
    " wss://127.0.0.1:8000 wss://one.example.org ws://127.0.0.1:8001;",
  ));
});

Deno.test("only a page with a field for a code has the camera", async () => {
  const app = new Hono();
  app.use(securityHeaders({ trustProxy: false, relay: { urls: [] } }));
  for (
    const [path, camera] of [
      ["/", "camera=(self)"],
      ["/r", "camera=(self)"],
      ["/settings", "camera=()"],
      ["/embed", "camera=()"],
      ["/r/other", "camera=()"],
    ] as const
  ) {
    const { headers } = await app.request(path);
    const policy = headers.get("permissions-policy") ?? "";
    assert.equal(policy.split(", ")[0], camera, path);
    assert.ok(policy.includes("display-capture=(self)"), path);
    assert.ok(policy.includes("microphone=()"), path);
  }
});
