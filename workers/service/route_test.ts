import assert from "node:assert/strict";
import { ruleFor } from "./route.ts";

const site = "https://tallow.example";

/** The rule for a request in short: what is done, where, and its key. */
function rule(
  path: string,
  { method = "GET", mode = "cors" }: { method?: string; mode?: string } = {},
): string {
  const rule = ruleFor({ method, mode, url: new URL(path, site).href }, site);
  return "key" in rule ? `${rule.is} ${rule.cache} ${rule.key}` : rule.is;
}

const visit = { mode: "navigate" };

Deno.test("each kind of file has its cache and its way", () => {
  assert.equal(
    rule("/assets/page-B00aCRyC.js"),
    "cache-first tallow-static-v1 /assets/page-B00aCRyC.js",
  );
  assert.equal(
    rule("/assets/xwing_noble-HC7d-_yp.js"),
    "stale-while-revalidate tallow-pqc-v1 /assets/xwing_noble-HC7d-_yp.js",
  );
  assert.equal(
    rule("/choices.js"),
    "network-first tallow-dynamic-v1 /choices.js",
  );
  assert.equal(
    rule("/api/openapi.json"),
    "network-first tallow-api-v1 /api/openapi.json",
  );
  assert.equal(
    rule("/settings", visit),
    "network-first tallow-dynamic-v1 /settings",
  );
});

Deno.test("nothing of an address but its path is kept", () => {
  assert.equal(
    rule("/r?from=mail#1.secretsecretsecretsecret", visit),
    "network-first tallow-dynamic-v1 /r",
  );
  assert.equal(rule("/?shared", visit), "network-first tallow-dynamic-v1 /");
});

Deno.test("calls about rooms and people are never touched", () => {
  for (
    const path of [
      "/api/rooms/030042",
      "/api/rooms/030042/socket",
      "/api/ice",
      "/api/health",
      "/api/relay/030042/pair",
      "/metrics",
      "/sw.js",
      "/tallow.webmanifest",
    ]
  ) assert.equal(rule(path), "pass", path);
});

Deno.test("other sites, other methods and frames are let pass", () => {
  assert.equal(rule("https://other.example/assets/a.js"), "pass");
  assert.equal(rule("https://tallow.example:444/", visit), "pass");
  assert.equal(rule("/settings", { method: "HEAD" }), "pass");
  assert.equal(rule("/api/openapi.json", { method: "POST" }), "pass");
  assert.equal(rule("/embed?origin=https://a.example", visit), "pass");
});

Deno.test("a page that is not kept is visited", () => {
  assert.equal(rule("/developers", visit), "visit");
  assert.equal(rule("/nowhere", visit), "visit");
});

Deno.test("only the system's own post is a share", () => {
  const post = { method: "POST", mode: "navigate" };
  assert.equal(rule("/share", post), "share");
  assert.equal(rule("/share?x", post), "share");
  assert.equal(rule("/share", { method: "POST" }), "pass");
  assert.equal(rule("/share", visit), "visit");
  assert.equal(rule("/settings", post), "pass");
});
