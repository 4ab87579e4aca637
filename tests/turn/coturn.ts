import { createHmac } from "node:crypto";
import { join } from "node:path";
import { Daemon } from "../daemon.ts";
import { freePort } from "../e2e/server.ts";
import { hostOf, LOOPBACK, type Place } from "../place.ts";
import { makeCertificate } from "./certificate.ts";

/** What it shares with Tallow's server. */
const TURN_SECRET = "the secret of a relay of the tests";

const DAY_MS = 86_400_000;

/** How browsers reach it. */
export type Transport = "udp" | "tcp" | "tls";

/** A TURN server that can be killed and started again. */
export interface Coturn extends AsyncDisposable {
  /** For Tallow's server. */
  readonly settings: Readonly<Record<string, string>>;
  /** For a page that has no server, good for a day. */
  readonly iceServer: RTCIceServer;
  /** Everything it has written. */
  log(): string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Where it runs, what it speaks, and how fast it is at most. */
export interface CoturnOptions {
  readonly place?: Place;
  readonly transports?: readonly Transport[];
  /** Of one browser's, each way. */
  readonly bytesPerSecond?: number;
}

/** Starts one that knows nobody but by {@link credentials}. */
export async function startCoturn(
  { place = LOOPBACK, transports = ["udp"], bytesPerSecond }: CoturnOptions =
    {},
): Promise<Coturn> {
  await using stack = new AsyncDisposableStack();
  const folder = await Deno.makeTempDir({ prefix: "tallow-turn-" });
  stack.defer(() => Deno.remove(folder, { recursive: true }));
  const { address } = place;
  const [port, tlsPort] = [freePort(), freePort()];
  const speaks = (transport: Transport) => transports.includes(transport);
  const daemon = stack.use(
    await Daemon.start({
      place,
      program: "turnserver",
      options: {
        args: [
          "-n",
          `--listening-ip=${address}`,
          `--relay-ip=${address}`,
          `--listening-port=${port}`,
          `--tls-listening-port=${tlsPort}`,
          "--use-auth-secret",
          `--static-auth-secret=${TURN_SECRET}`,
          "--realm=tallow.test",
          "--fingerprint",
          "--allow-loopback-peers",
          "--no-multicast-peers",
          "--no-dtls",
          "--no-cli",
          ...speaks("udp") ? [] : ["--no-udp"],
          ...speaks("tcp") ? [] : ["--no-tcp"],
          ...speaks("tls") ? await certified(folder) : ["--no-tls"],
          ...bytesPerSecond ? [`--max-bps=${bytesPerSecond}`] : [],
          `--userdb=${join(folder, "turndb")}`,
          `--pidfile=${join(folder, "pid")}`,
          "--log-file=stdout",
          "--simple-log",
          "--verbose",
        ],
      },
      ready: "SQLite DB connection success",
    }),
  );
  const started = stack.move();
  const host = hostOf(place);
  const urls: Readonly<Record<Transport, string>> = {
    udp: `turn:${host}:${port}?transport=udp`,
    tcp: `turn:${host}:${port}?transport=tcp`,
    tls: `turns:${host}:${tlsPort}?transport=tcp`,
  };
  const named = transports.map((transport) => urls[transport]);
  return {
    iceServer: { urls: named, ...credentials(Date.now() + DAY_MS) },
    settings: {
      TURN_URLS: named.join(),
      TURN_SECRET,
      ...speaks("udp") ? { STUN_URLS: `stun:${host}:${port}` } : {},
    },
    log: () => daemon.log,
    kill: () => daemon.kill(),
    start: () => daemon.start(),
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** For a user without a name (draft-uberti-behave-turn-rest-00 §2.2). */
export function credentials(
  endMs: number,
): { readonly username: string; readonly credential: string } {
  const username = `${Math.floor(endMs / 1000)}:test`;
  const credential = createHmac("sha1", TURN_SECRET).update(username)
    .digest("base64");
  return { username, credential };
}

async function certified(folder: string): Promise<string[]> {
  const { certificate, key } = await makeCertificate(folder);
  return [`--cert=${certificate}`, `--pkey=${key}`];
}

/**
 * The bytes that a log says browsers and peers sent to be relayed. Coturn writes
 * them in between and when a browser has gone.
 */
export function relayedBytes(log: string): number {
  let sum = 0;
  for (const [, bytes] of log.matchAll(/ usage: .*?rb=(\d+)/g)) {
    sum += Number(bytes);
  }
  return sum;
}
