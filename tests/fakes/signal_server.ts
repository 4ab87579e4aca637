import assert from "node:assert/strict";
import { join } from "node:path";
import { openLog } from "../../signaling/log.ts";
import type { MailSettings } from "../../signaling/mailer.ts";
import type { RelaySettings } from "../../signaling/relay.ts";
import {
  type Signaling,
  signaling,
  type SignalingSeams,
} from "../../signaling/signaling.ts";

/** 32 zero bytes, and their SHA-256 as `openssl dgst -sha256` gives it. */
export const HOST_TOKEN = "A".repeat(43);
export const HOST_TOKEN_HASH = "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU";
export const HELLO = "AgEBAQIA".repeat(6) + "AAA";
export const LOCATOR = "03beef";

/** A relay without limits. */
export const RELAY: RelaySettings = {
  isOn: true,
  urls: [],
  maxPairs: 256,
  memberRateBytes: undefined,
  totalRateBytes: undefined,
  memberDayBytes: undefined,
  totalDayBytes: undefined,
};

/** A mail server that refuses connections. */
const MAIL: MailSettings = {
  server: new URL("smtp://127.0.0.1:9"),
  login: undefined,
  isEncrypted: false,
  from: "tallow@tallow.example",
  origin: "https://tallow.example",
};

/** The real server on a free port, with a clock of its own. */
export interface SignalServer extends AsyncDisposable {
  readonly app: Signaling["app"];
  readonly metrics: Signaling["metrics"];
  readonly kv: Deno.Kv;
  readonly port: number;
  /** All lines the log has written. */
  readonly lines: readonly string[];
  now(): number;
  /** Moves the clock and lets the server notice. */
  pass(ms: number): Promise<void>;
  /** Waits until what is stored is as said. */
  written(is: (rows: Rows) => boolean): Promise<void>;
  shutdown(): Promise<void>;
  /** Ends it without a word to anyone, as a crash would. */
  crash(): Promise<void>;
}

export async function startSignaling(
  options: Partial<SignalingSeams> & { path?: string; now?: number } = {},
): Promise<SignalServer> {
  let now = options.now ?? 1_800_000_000_000;
  const lines: string[] = [];
  const kv = options.kv ?? await Deno.openKv(options.path ?? ":memory:");
  const clock = () => now;
  const server = await signaling({
    kv,
    clock,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    log: openLog("info", clock, (line) => lines.push(line)),
    ice: {
      stunUrls: [],
      turnUrls: [],
      turnSecret: undefined,
      turnTtlSeconds: 600,
    },
    relay: RELAY,
    mail: MAIL,
    mailMs: 20_000,
    roomMaxTtlSeconds: 86_400,
    allowedOrigins: [],
    rateLimitFactor: 0,
    addressHeader: undefined,
    bodyMs: 10_000,
    reports: true,
    ...options,
  });
  const stop = new AbortController();
  const http = Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    signal: stop.signal,
    onListen: () => {},
  }, (request, info) => server.app.fetch(request, info));
  // As main.ts does, only more often.
  const timer = setInterval(() => server.poll().catch(() => {}), 10);
  let isUp = true;
  const down = async (): Promise<void> => {
    if (!isUp) return;
    isUp = false;
    clearInterval(timer);
    stop.abort();
    await http.finished;
    kv.close();
  };
  return {
    app: server.app,
    metrics: server.metrics,
    kv,
    port: http.addr.port,
    lines,
    now: clock,
    async pass(ms: number): Promise<void> {
      now += ms;
      await server.tick();
    },
    async written(is): Promise<void> {
      for (let tries = 0; !is(await stored(kv)); tries++) {
        assert(tries < 500, "it is never stored");
        await new Promise((go) => setTimeout(go, 10));
      }
    },
    shutdown: () => server.shutdown(),
    crash: down,
    async [Symbol.asyncDispose](): Promise<void> {
      if (isUp) await server.shutdown();
      await down();
    },
  };
}

export async function makeRoom(
  { app }: SignalServer,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Response> {
  return await app.request("/rooms", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator: LOCATOR,
      hostTokenHash: HOST_TOKEN_HASH,
      ttlSeconds: 600,
      maxMembers: 2,
      ...body,
    }),
  });
}

/** Text keys to the fields of values. */
type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Everything that is stored. */
export async function stored(kv: Deno.Kv): Promise<Rows> {
  const all = new Map<string, Readonly<Record<string, unknown>>>();
  const entries = kv.list<Record<string, unknown>>({ prefix: [] });
  for await (const { key, value } of entries) all.set(key.join("/"), value);
  return all;
}

/** A folder that is removed afterwards. */
export async function tempKv(): Promise<{ path: string } & AsyncDisposable> {
  const folder = await Deno.makeTempDir({ prefix: "tallow-kv-" });
  return {
    path: join(folder, "tallow.kv"),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** Status and type of a problem; anything else is an assertion. */
export async function refusal(response: Response): Promise<[number, string]> {
  assert.equal(
    response.headers.get("content-type"),
    "application/problem+json",
  );
  const body = await response.json();
  assert.equal(body.status, response.status);
  return [response.status, body.type];
}
