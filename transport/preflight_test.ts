import assert from "node:assert/strict";
import { Hono } from "hono";
import { RELAY, startSignaling } from "../tests/fakes/signal_server.ts";
import { preflight } from "./preflight.ts";
import type { PathCheck } from "./preflight_view.ts";

const OPEN = { relayOnly: false, relay: true };

/** The server as the program serves it. */
async function site(isOn = true) {
  const relay = { ...RELAY, isOn };
  const server = await startSignaling({ relay });
  const http = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    new Hono().route("/api", server.app).fetch,
  );
  return {
    origin: new URL(`http://127.0.0.1:${http.addr.port}`),
    kv: server.kv,
    async [Symbol.asyncDispose](): Promise<void> {
      await server.shutdown();
      await http.shutdown();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** What is told of each path in the end, and how often anything was. */
async function checked(origin: URL, privacy = OPEN) {
  const told: (readonly PathCheck[])[] = [];
  const { signal } = new AbortController();
  await preflight(origin, privacy, (checks) => told.push(checks), signal);
  const words = (checks: readonly PathCheck[] = []) =>
    checks.map((check) =>
      `${check.path} ${"why" in check ? check.why : check.state}`
    );
  return { first: words(told[0]), last: words(told.at(-1)), told };
}

// There is no WebRTC here, as in a browser where it is switched off.
Deno.test("every path is tried and told of by itself", async () => {
  await using server = await site();
  const { first, last, told } = await checked(server.origin);
  assert.deepEqual(first, [
    "server checking",
    "direct checking",
    "turn-udp checking",
    "turn-tcp checking",
    "turn-tls checking",
    "relay checking",
  ]);
  assert.deepEqual(last, [
    "server works",
    "direct no-webrtc",
    "turn-udp none",
    "turn-tcp none",
    "turn-tls none",
    "relay works",
  ]);
  assert.equal(told.length, 7);
});

Deno.test("what a person switched off is not tried", async () => {
  await using server = await site();
  const { last } = await checked(server.origin, {
    relayOnly: true,
    relay: false,
  });
  assert.deepEqual([last[1], last[5]], ["direct off", "relay off"]);
});

Deno.test("a server that relays nothing has no relay", async () => {
  await using server = await site(false);
  const { last } = await checked(server.origin);
  assert.deepEqual([last[0], last[5]], ["server works", "relay none"]);
});

Deno.test("without the server nothing that it names can be tried", async () => {
  const { origin } = await (async () => {
    await using server = await site();
    return server;
  })();
  const { last } = await checked(origin);
  assert.deepEqual(last, [
    "server no-answer",
    "direct no-webrtc",
    "turn-udp no-answer",
    "turn-tcp no-answer",
    "turn-tls no-answer",
    "relay no-answer",
  ]);
});

Deno.test("a server whose sockets are cut off is told from one that is gone", async () => {
  await using server = await site();
  const { WebSocket } = globalThis;
  try {
    globalThis.WebSocket = class extends WebSocket {
      constructor(url: string | URL) {
        const closed = new URL(url);
        closed.port = "9";
        super(closed);
      }
    };
    const { last } = await checked(server.origin);
    assert.deepEqual([last[0], last[5]], [
      "server no-socket",
      "relay no-answer",
    ]);
  } finally {
    globalThis.WebSocket = WebSocket;
  }
});

Deno.test("who leaves is told no more", async () => {
  await using server = await site();
  const leaving = new AbortController();
  let told = 0;
  await preflight(server.origin, OPEN, () => {
    told++;
    leaving.abort();
  }, leaving.signal);
  assert.equal(told, 1);
});
