import assert from "node:assert/strict";
import { LOCATOR, startSignaling } from "../tests/fakes/signal_server.ts";

/** The lines of one event, as they were written. */
function events(
  lines: readonly string[],
  event: string,
): Record<string, unknown>[] {
  return lines.map((line) => JSON.parse(line)).filter((it) =>
    it.event === event
  );
}

Deno.test("a call is logged by its route, with an id of our own drawing", async () => {
  await using server = await startSignaling();
  const answer = await server.app.request(`/rooms/${LOCATOR}`, {
    headers: { "x-request-id": "canary", "user-agent": "canary" },
  });
  const [line, ...more] = events(server.lines, "answered");
  assert.equal(more.length, 0);
  const { time, request, ms, ...rest } = line ?? assert.fail();
  assert.deepEqual(rest, {
    level: "info",
    event: "answered",
    method: "GET",
    route: "/rooms/:locator",
    status: 200,
  });
  assert.equal(time, "2027-01-15T08:00:00.000Z");
  assert.equal(typeof ms, "number");
  assert.match(String(request), /^[\w-]{12}$/);
  assert.equal(answer.headers.get("x-request-id"), request);
  const said = server.lines.join();
  for (const secret of [LOCATOR, "canary"]) assert.ok(!said.includes(secret));
});

Deno.test("what failed and what was answered have one id", async () => {
  const kv = await Deno.openKv(":memory:");
  const server = await startSignaling({ kv });
  kv.close();
  const answer = await server.app.request(`/rooms/${LOCATOR}`);
  assert.ok(answer.status >= 500);
  const id = answer.headers.get("x-request-id");
  const [failed] = server.lines.map((line) => JSON.parse(line)).filter((it) =>
    it.level !== "info" && it.request === id
  );
  assert.match(failed?.event ?? "", /-failed$/);
  assert.equal(events(server.lines, "answered")[0]?.request, id);
  await server.crash().catch(() => {});
});

Deno.test("paths and methods that nobody made are one route and one method", async () => {
  await using server = await startSignaling();
  for (const path of ["/canary-1", "/canary-2", "/rooms/a/b/canary"]) {
    await server.app.request(path, { method: "CANARY" });
  }
  const text = await server.metrics.text();
  assert.ok(!/canary/i.test(text + server.lines.join()));
  assert.ok(
    text.includes(
      'tallow_api_errors_total{method="other",route="/*",status="404"} 3',
    ),
  );
});

Deno.test("a log entry at warn or above is a counted error", async () => {
  const kv = await Deno.openKv(":memory:");
  const server = await startSignaling({ kv });
  kv.close();
  await server.app.request("/ready");
  assert.match(
    await server.metrics.text(),
    /tallow_errors_total\{type="kv-failed",severity="error",source="server"\} \d/,
  );
  await server.crash().catch(() => {});
});
