import assert from "node:assert/strict";
import { join } from "node:path";
import * as z from "zod/mini";
import { startSignaling } from "../fakes/signal_server.ts";
import { everyEntry } from "./every_entry.ts";
import { folder, Program } from "./program.ts";
import { isInstalled, Prometheus, promtool } from "./prometheus.ts";

const root = join(import.meta.dirname ?? ".", "../..");
const TOKEN = "up-down-strange-charm";
const ignore = !isInstalled;

const dashboard = z.object({
  panels: z.array(z.object({
    id: z.number(),
    gridPos: z.object({
      x: z.number(),
      y: z.number(),
      w: z.number(),
      h: z.number(),
    }),
    targets: z.optional(z.array(z.object({ expr: z.string() }))),
  })),
}).parse(JSON.parse(
  await Deno.readTextFile(join(root, "deploy/grafana/tallow.json")),
));

/** Queries of all panels, with Grafana's variables filled in. */
const queries = dashboard.panels.flatMap(({ targets = [] }) => targets)
  .map(({ expr }) =>
    expr.replaceAll("$job", "tallow").replaceAll("$instance", ".*")
      .replaceAll("$__rate_interval", "1m")
  );

/** Does something of everything that is counted. */
async function use(origin: string): Promise<void> {
  const call = async (
    path: string,
    status: number,
    init?: RequestInit,
  ): Promise<unknown> => {
    const answer = await fetch(origin + path, init);
    const text = await answer.text();
    assert.equal(answer.status, status, `${path}: ${text}`);
    const type = answer.headers.get("content-type") ?? "";
    return type.includes("json") ? JSON.parse(text) : undefined;
  };
  const document = await call("/api/openapi.json", 200);
  await call("/api/report", 204, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(everyEntry(document)),
  });
  await call("/", 200);
  await call("/api/ready", 200);
  await call("/api/rooms/canary", 400);
}

Deno.test({
  name: "promtool finds nothing wrong with the metrics",
  ignore,
  async fn() {
    await using server = await startSignaling();
    const { app, metrics } = server;
    const document = await (await app.request("/openapi.json")).json();
    const report = await app.request("/report", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(everyEntry(document)),
    });
    assert.equal(report.status, 204);
    metrics.pageServed("/");
    metrics.error("kv-failed", "error");
    const text = await metrics.text();
    assert.equal(await promtool(["check", "metrics"], text), "");
    const silent = [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) =>
      name
    )
      .filter((name) => !text.includes(`\n${name}`));
    assert.deepEqual(silent, ["tallow_api_errors_total"]);
  },
});

Deno.test({
  name: "promtool finds nothing wrong with configuration and alerts",
  ignore,
  async fn() {
    const config = await promtool(["check", "config", "prometheus.yml"]);
    assert.match(config, /prometheus\.yml is valid/);
    const rules = await promtool(["test", "rules", "alerts_test.yml"]);
    assert.match(rules, /SUCCESS/);
  },
});

const manual = await Deno.readTextFile(join(root, "docs/OPERATIONS.md"));

Deno.test("every alert has a test and a paragraph of what to do", async () => {
  const read = (name: string) =>
    Deno.readTextFile(join(root, "deploy/prometheus", name));
  const rules = await read("alerts.yml");
  const tests = await read("alerts_test.yml");
  const names = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name);
  assert.ok(names.length >= 13);
  for (const name of names) {
    assert.ok(tests.includes(`alertname: ${name}\n`), `no test of ${name}`);
    assert.ok(manual.includes(`\`${name}\``), `nothing about ${name}`);
  }
});

Deno.test("no panel of the dashboard covers another", () => {
  const ids = new Set(dashboard.panels.map(({ id }) => id));
  assert.equal(ids.size, dashboard.panels.length);
  const taken = new Set<string>();
  for (const { id, gridPos: { x, y, w, h } } of dashboard.panels) {
    // Grafana's grid has 24 columns.
    assert.ok(x >= 0 && x + w <= 24, `panel ${id}`);
    for (let cell = 0; cell < w * h; cell++) {
      const at = `${x + cell % w} ${y + Math.floor(cell / w)}`;
      assert.ok(!taken.has(at), `panel ${id} at ${at}`);
      taken.add(at);
    }
  }
});

Deno.test("the manual has every metric and no other", async () => {
  await using server = await startSignaling();
  const text = await server.metrics.text();
  const real = [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name);
  const told = [...manual.matchAll(/^\| `((?:tallow|process)_\w+)`/gm)]
    .map(([, name]) => name);
  assert.deepEqual([...new Set(told)].sort(), real.sort());
});

Deno.test("nobody reads metrics unless it is said how", async () => {
  await using data = await folder();
  const DATA_DIR = data.path;
  const ask = async (url: string, token?: string): Promise<number> => {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const answer = await fetch(url, { headers });
    await answer.body?.cancel();
    return answer.status;
  };
  {
    await using program = new Program({ DATA_DIR });
    assert.equal(await ask(`${await program.origin()}/metrics`), 404);
    assert.equal(await ask(`${await program.origin()}/api/metrics`), 404);
  }
  await using program = new Program({
    DATA_DIR,
    METRICS_TOKEN: TOKEN,
    METRICS_LISTEN: "127.0.0.1:0",
  });
  const own = await program.metrics();
  for (const url of [`${await program.origin()}/metrics`, own]) {
    assert.equal(await ask(url), 401);
    assert.equal(await ask(url, "canary-canary-canary"), 403);
    assert.equal(await ask(url, TOKEN), 200);
  }
  assert.equal(await ask(new URL("/api/health", own).href, TOKEN), 404);
});

Deno.test({
  name: "a real Prometheus scrapes, answers the dashboard and fires an alert",
  ignore,
  async fn() {
    await using data = await folder();
    await using program = new Program({
      DATA_DIR: data.path,
      METRICS_LISTEN: "127.0.0.1:0",
      METRICS_TOKEN: TOKEN,
      REPORTS: "true",
      TURN_URLS: "turn:127.0.0.1:9?transport=tcp",
      TURN_SECRET: "north-south-east-west",
    });
    const origin = await program.origin();
    const target = new URL(await program.metrics()).host;
    await using prometheus = await Prometheus.start(target, TOKEN, "0s");
    await prometheus.query('up{job="tallow"} == 1');
    await use(origin);
    await prometheus.query(
      'tallow_transfers_total{state="done",path="turn"} == 1',
    );
    assert.ok(queries.length >= 25);
    for (const query of queries) await prometheus.query(query);
    const turn = await prometheus.firing("TallowTurnDown");
    assert.equal(turn.dependency, "turn");
    await program.end("SIGKILL");
    const down = await prometheus.firing("TallowDown");
    assert.equal(down.instance, target);
    assert.equal(down.severity, "critical");
  },
});
