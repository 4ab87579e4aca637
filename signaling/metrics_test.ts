import assert from "node:assert/strict";
import { Metrics } from "./metrics.ts";

/** The samples of one metric, without help and type. */
async function samples(metrics: Metrics, name: string): Promise<string[]> {
  const text = await metrics.text();
  return text.split("\n").filter((line) => line.startsWith(`tallow_${name}`))
    .map((line) => line.slice("tallow_".length));
}

Deno.test("counts that browsers report are added up under their labels", async () => {
  const metrics = new Metrics();
  for (let i = 0; i < 2; i++) {
    metrics.reported({
      counted: [
        { name: "transfers", state: "done", path: "direct", count: 3 },
        { name: "transfers", state: "failed", path: "relay", count: 1 },
        { name: "sessions", mode: "code", count: 2 },
        {
          name: "key_exchanges",
          kind: "rotation",
          algorithm: "x-wing",
          status: "done",
          count: 5,
        },
        {
          name: "webrtc_connections",
          path: "turn",
          status: "connected",
          count: 1,
        },
        { name: "turn_usage", forced: "yes", count: 1 },
        { name: "errors", type: "tampered", count: 1 },
        { name: "errors", type: "no-path", count: 2 },
        { name: "metadata_stripped", file_type: "jpeg", count: 7 },
        { name: "feature_usage", feature: "qr", count: 1 },
      ],
      measured: [],
    });
  }
  const expected: Readonly<Record<string, readonly string[]>> = {
    transfers: [
      'transfers_total{state="done",path="direct"} 6',
      'transfers_total{state="failed",path="relay"} 2',
    ],
    sessions: ['sessions_total{mode="code"} 4'],
    pqc_key: [
      'pqc_key_exchanges_total{kind="rotation",algorithm="x-wing",status="done"} 10',
    ],
    webrtc: ['webrtc_connections_total{path="turn",status="connected"} 2'],
    turn_usage: ['turn_usage_total{forced="yes"} 2'],
    errors: [
      'errors_total{type="tampered",severity="critical",source="browser"} 2',
      'errors_total{type="no-path",severity="error",source="browser"} 4',
    ],
    metadata: ['metadata_stripped_total{file_type="jpeg"} 14'],
    feature: ['feature_usage_total{feature="qr"} 2'],
  };
  for (const [name, lines] of Object.entries(expected)) {
    assert.deepEqual(await samples(metrics, name), lines);
  }
});

Deno.test("what browsers measured lands in its bucket, rounded up", async () => {
  const metrics = new Metrics();
  metrics.reported({
    counted: [],
    measured: [
      {
        name: "transfer_bytes",
        direction: "sent",
        path: "direct",
        bucket: 2,
        count: 3,
      },
      { name: "file_size", bucket: 0, count: 2 },
      { name: "file_size", bucket: 12, count: 1 },
      { name: "transfer_duration", path: "turn", bucket: 1, count: 4 },
      { name: "transfer_speed", path: "turn", bucket: 7, count: 1 },
      {
        name: "pqc_operations",
        operation: "keygen",
        algorithm: "x-wing",
        backend: "native",
        bucket: 3,
        count: 2,
      },
      { name: "connection_establishment", path: "direct", bucket: 8, count: 1 },
    ],
  });
  assert.deepEqual(await samples(metrics, "transfer_bytes"), [
    // 3 times 1 MiB
    'transfer_bytes_total{direction="sent",path="direct"} 3145728',
  ]);
  const sizes = await samples(metrics, "file_size");
  assert.ok(sizes.includes('file_size_bytes_bucket{le="65536"} 2'));
  // 256 GiB, above which one more bucket is
  assert.ok(sizes.includes('file_size_bytes_bucket{le="274877906944"} 2'));
  assert.ok(sizes.includes('file_size_bytes_bucket{le="+Inf"} 3'));
  const seconds = await samples(metrics, "transfer_duration");
  assert.ok(
    seconds.includes('transfer_duration_seconds_bucket{le="1",path="turn"} 0'),
  );
  assert.ok(
    seconds.includes('transfer_duration_seconds_bucket{le="3",path="turn"} 4'),
  );
  const speeds = await samples(metrics, "transfer_speed");
  assert.ok(
    speeds.includes(
      'transfer_speed_bytes_per_second_bucket{le="268435456",path="turn"} 0',
    ),
  );
  const labels = 'operation="keygen",algorithm="x-wing",backend="native"';
  assert.deepEqual(await samples(metrics, "pqc_operations"), [
    `pqc_operations_total{${labels}} 2`,
  ]);
  const operations = await samples(metrics, "pqc_operation_");
  assert.ok(
    operations.includes(
      `pqc_operation_duration_seconds_bucket{le="0.005",${labels}} 2`,
    ),
  );
  assert.ok(
    operations.includes(
      `pqc_operation_duration_seconds_bucket{le="0.0025",${labels}} 0`,
    ),
  );
  const waits = await samples(metrics, "connection_establishment");
  assert.ok(
    waits.includes(
      'connection_establishment_seconds_count{path="direct"} 1',
    ),
  );
});

Deno.test("what the server counts itself", async () => {
  const metrics = new Metrics();
  metrics.showPresence(() => ({ rooms: 2, members: 5 }));
  metrics.showDependencies(() =>
    Promise.resolve({
      status: "degraded",
      dependencies: { kv: "ok", turn: "down" },
    })
  );
  const socket = { text() {}, broke() {}, lost() {} };
  const events = metrics.counted(socket);
  metrics.counted(socket);
  events.lost();
  const call = { method: "GET", route: "/api/ice", seconds: 0.02 };
  metrics.answered({ ...call, status: 200 });
  metrics.answered({ ...call, status: 403 });
  metrics.error("kv-failed", "error");
  metrics.pageServed("/");
  metrics.turnGiven();
  const expected: Readonly<Record<string, readonly string[]>> = {
    active: ["active_connections 1", "active_rooms 2", "active_members 5"],
    dependency: [
      'dependency_up{dependency="kv"} 1',
      'dependency_up{dependency="turn"} 0',
    ],
    api_errors: [
      'api_errors_total{method="GET",route="/api/ice",status="403"} 1',
    ],
    api_request_duration_seconds_count: [
      'api_request_duration_seconds_count{method="GET",route="/api/ice"} 2',
    ],
    errors: [
      'errors_total{type="kv-failed",severity="error",source="server"} 1',
    ],
    page: ['page_views_total{page="/"} 1'],
    turn_credentials: ["turn_credentials_total 1"],
  };
  for (const [name, lines] of Object.entries(expected)) {
    assert.deepEqual(await samples(metrics, name), lines);
  }
});
