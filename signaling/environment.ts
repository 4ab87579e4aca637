import * as z from "zod/mini";
import { MAX_TTL_SECONDS } from "../core/call.ts";
import type { RelaySettings } from "./relay.ts";

/** What the operator decides; `.env.example` has every variable and its unit. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly kvUrl: string | undefined;
  readonly roomMaxTtlSeconds: number;
  readonly stunUrls: readonly string[];
  readonly turnUrls: readonly string[];
  readonly turnSecret: string | undefined;
  readonly turnTtlSeconds: number;
  readonly relay: RelaySettings;
  readonly allowedOrigins: readonly string[];
  readonly trustProxy: boolean;
  /** Where the proxy names its client; undefined without a proxy. */
  readonly addressHeader: string | undefined;
  /** Multiplies every limit of requests; 0 for none. */
  readonly rateLimitFactor: number;
  readonly logLevel: LogLevel;
  /** What a scraper has to show; metrics are not served on PORT without it. */
  readonly metricsToken: string | undefined;
  /** A listener of its own for metrics, none when undefined. */
  readonly metricsListen: Address | undefined;
  /** Whether browsers may report counts. */
  readonly reports: boolean;
}

/** Where to listen. */
export interface Address {
  readonly hostname: string;
  readonly port: number;
}

export type LogLevel = "error" | "warn" | "info" | "off";

/** Every variable that is read, for the permission flags and for tests. */
export const VARIABLES: readonly string[] = [
  "PORT",
  "HOST",
  "DATA_DIR",
  "KV_URL",
  "ROOM_MAX_TTL_SECONDS",
  "STUN_URLS",
  "TURN_URLS",
  "TURN_SECRET",
  "TURN_TTL_SECONDS",
  "RELAY",
  "RELAY_URLS",
  "RELAY_MAX_PAIRS",
  "RELAY_MEMBER_MBPS",
  "RELAY_TOTAL_MBPS",
  "RELAY_MEMBER_DAILY_MIB",
  "RELAY_TOTAL_DAILY_MIB",
  "ALLOWED_ORIGINS",
  "TRUST_PROXY",
  "ADDRESS_HEADER",
  "RATE_LIMIT_FACTOR",
  "LOG_LEVEL",
  "METRICS_TOKEN",
  "METRICS_LISTEN",
  "REPORTS",
];

/** A variable that cannot be used; the message is for the operator. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Reads every variable once. Throws {@link EnvironmentError} on a bad one. */
export function readEnvironment(
  get: (name: string) => string | undefined,
): Environment {
  const values = {
    PORT: get("PORT") || "8000",
    HOST: get("HOST") || "127.0.0.1",
    DATA_DIR: get("DATA_DIR") || ".data",
    KV_URL: get("KV_URL") || undefined,
    ROOM_MAX_TTL_SECONDS: get("ROOM_MAX_TTL_SECONDS") ||
      String(MAX_TTL_SECONDS),
    STUN_URLS: list(get("STUN_URLS")),
    TURN_URLS: list(get("TURN_URLS")),
    TURN_SECRET: get("TURN_SECRET") || undefined,
    TURN_TTL_SECONDS: get("TURN_TTL_SECONDS") || "43200",
    RELAY: get("RELAY") || "true",
    RELAY_URLS: list(get("RELAY_URLS")),
    RELAY_MAX_PAIRS: get("RELAY_MAX_PAIRS") || "256",
    RELAY_MEMBER_MBPS: get("RELAY_MEMBER_MBPS") || "0",
    RELAY_TOTAL_MBPS: get("RELAY_TOTAL_MBPS") || "0",
    RELAY_MEMBER_DAILY_MIB: get("RELAY_MEMBER_DAILY_MIB") || "0",
    RELAY_TOTAL_DAILY_MIB: get("RELAY_TOTAL_DAILY_MIB") || "0",
    ALLOWED_ORIGINS: list(get("ALLOWED_ORIGINS")),
    TRUST_PROXY: get("TRUST_PROXY") || "false",
    ADDRESS_HEADER: get("ADDRESS_HEADER") || "x-forwarded-for",
    RATE_LIMIT_FACTOR: get("RATE_LIMIT_FACTOR") || "1",
    LOG_LEVEL: get("LOG_LEVEL") || "info",
    METRICS_TOKEN: get("METRICS_TOKEN") || undefined,
    METRICS_LISTEN: get("METRICS_LISTEN") || undefined,
    REPORTS: get("REPORTS") || "false",
  };
  const result = shape.safeParse(values);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0]);
    const shown = SECRETS.includes(name) ? "set" : JSON.stringify(get(name));
    throw new EnvironmentError(`${name} is ${shown}; ${issue?.message}`);
  }
  const read = result.data;
  if (read.TURN_URLS.length > 0 && read.TURN_SECRET === undefined) {
    throw new EnvironmentError(
      "TURN_SECRET is not set; TURN_URLS needs the secret it shares with the TURN server",
    );
  }
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    kvUrl: read.KV_URL,
    roomMaxTtlSeconds: read.ROOM_MAX_TTL_SECONDS,
    stunUrls: read.STUN_URLS,
    turnUrls: read.TURN_URLS,
    turnSecret: read.TURN_SECRET,
    turnTtlSeconds: read.TURN_TTL_SECONDS,
    relay: {
      isOn: read.RELAY,
      urls: read.RELAY_URLS,
      maxPairs: read.RELAY_MAX_PAIRS,
      memberRateBytes: limit(read.RELAY_MEMBER_MBPS, MBPS_BYTES),
      totalRateBytes: limit(read.RELAY_TOTAL_MBPS, MBPS_BYTES),
      memberDayBytes: limit(read.RELAY_MEMBER_DAILY_MIB, MIB_BYTES),
      totalDayBytes: limit(read.RELAY_TOTAL_DAILY_MIB, MIB_BYTES),
    },
    allowedOrigins: read.ALLOWED_ORIGINS,
    trustProxy: read.TRUST_PROXY,
    addressHeader: read.TRUST_PROXY ? read.ADDRESS_HEADER : undefined,
    rateLimitFactor: read.RATE_LIMIT_FACTOR,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN,
    metricsListen: read.METRICS_LISTEN,
    reports: read.REPORTS,
  };
}

/** Variables whose value no message repeats. */
const SECRETS: readonly string[] = ["TURN_SECRET", "METRICS_TOKEN"];

const MBPS_BYTES = 1e6 / 8;
const MIB_BYTES = 1 << 20;

/** 0 is for no limit. */
function limit(count: number, unitBytes: number): number | undefined {
  return count === 0 ? undefined : count * unitBytes;
}

function list(text: string | undefined): readonly string[] {
  return (text ?? "").split(",").map((part) => part.trim()).filter(Boolean);
}

function wholeNumber(from: number, to: number): z.ZodMiniType<number> {
  const expected = `expected a whole number from ${from} to ${to}`;
  return z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,9}$/, expected)),
      z.transform(Number),
    ),
    z.number().check(z.minimum(from, expected), z.maximum(to, expected)),
  );
}

function matching(pattern: RegExp, expected: string): z.ZodMiniType<string> {
  return z.string(expected).check(z.regex(pattern, expected));
}

const secret = matching(/^\S{16,}$/, "expected at least 16 characters");

const trueOrFalse = z.pipe(
  z.enum(["true", "false"], "expected true or false"),
  z.transform((text) => text === "true"),
);

const address: z.ZodMiniType<Address> = z.pipe(
  matching(
    /^(?:[\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i,
    "expected address:port, as 127.0.0.1:9464",
  ),
  z.transform((text) => {
    const colon = text.lastIndexOf(":");
    const hostname = text.slice(0, colon).replace(/^\[|\]$/g, "");
    return { hostname, port: Number(text.slice(colon + 1)) };
  }),
);

const shape = z.object({
  PORT: wholeNumber(0, 65_535),
  HOST: matching(/^[\w.:-]+$/, "expected a host name or an IP address"),
  DATA_DIR: z.string(),
  KV_URL: z.optional(
    matching(/^https?:\/\/\S+$/, "expected the http(s) URL of a KV database"),
  ),
  ROOM_MAX_TTL_SECONDS: wholeNumber(60, MAX_TTL_SECONDS),
  STUN_URLS: z.array(
    matching(/^stuns?:[^\s,]+$/, "expected stun: addresses, comma between"),
  ),
  TURN_URLS: z.array(
    matching(/^turns?:[^\s,]+$/, "expected turn: addresses, comma between"),
  ),
  TURN_SECRET: z.optional(
    matching(/^.{16,}$/, "expected at least 16 characters"),
  ),
  TURN_TTL_SECONDS: wholeNumber(60, 604_800),
  RELAY: trueOrFalse,
  RELAY_URLS: z.array(
    z.string().check(
      z.refine(
        (text) => /^wss?:[^?#]+$/.test(text) && URL.canParse(text),
        "expected addresses as wss://one.example.org/api/relay, comma between",
      ),
    ),
  ),
  RELAY_MAX_PAIRS: wholeNumber(1, 100_000),
  RELAY_MEMBER_MBPS: wholeNumber(0, 1_000_000),
  RELAY_TOTAL_MBPS: wholeNumber(0, 1_000_000),
  RELAY_MEMBER_DAILY_MIB: wholeNumber(0, 999_999_999),
  RELAY_TOTAL_DAILY_MIB: wholeNumber(0, 999_999_999),
  ALLOWED_ORIGINS: z.array(
    matching(
      /^https?:\/\/[^\s/,]+$/,
      "expected origins as https://example.org, comma between",
    ),
  ),
  TRUST_PROXY: trueOrFalse,
  ADDRESS_HEADER: matching(/^[\w-]+$/, "expected the name of a header"),
  RATE_LIMIT_FACTOR: wholeNumber(0, 1000),
  LOG_LEVEL: z.enum(
    ["error", "warn", "info", "off"],
    "expected error, warn, info or off",
  ),
  METRICS_TOKEN: z.optional(secret),
  METRICS_LISTEN: z.optional(address),
  REPORTS: trueOrFalse,
});
