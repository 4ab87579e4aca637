import * as z from "zod/mini";
import { MAX_TTL_SECONDS } from "../core/call.ts";
import {
  address,
  limit,
  list,
  matching,
  secret,
  token,
  trueOrFalse,
  url,
  wholeNumber,
} from "./environment_value.ts";

/** What stands in KV_URL for the database that the platform gives. */
export const PLATFORM_KV = "platform";

const MBPS_BYTES = 1e6 / 8;
const MIB_BYTES = 1 << 20;

const ORIGIN = /^https?:\/\/[^\s/,]+$/;

const mbps = z.prefault(limit(1_000_000, MBPS_BYTES), "0");
const mebibytes = z.prefault(limit(999_999_999, MIB_BYTES), "0");

const origins = z.prefault(
  list(
    matching(
      ORIGIN,
      "expected origins as https://example.org, comma between",
    ),
  ),
  "",
);

/** Every variable that is read, with its default; no text is none at all. */
export const shape = z.object({
  PORT: z.prefault(wholeNumber(0, 65_535), "8000"),
  HOST: z.prefault(
    matching(/^[\w.:-]+$/, "expected a host name or an IP address"),
    "127.0.0.1",
  ),
  DATA_DIR: z.prefault(z.string(), ".data"),
  KV_URL: z.optional(
    matching(
      new RegExp(`^(?:${PLATFORM_KV}|https?://\\S+)$`),
      `expected the http(s) URL of a KV database, or ${PLATFORM_KV}`,
    ),
  ),
  ROOM_MAX_TTL_SECONDS: z.prefault(
    wholeNumber(60, MAX_TTL_SECONDS),
    String(MAX_TTL_SECONDS),
  ),
  STUN_URLS: z.prefault(
    list(
      matching(/^stuns?:[^\s,]+$/, "expected stun: addresses, comma between"),
    ),
    "",
  ),
  TURN_URLS: z.prefault(
    list(
      matching(/^turns?:[^\s,]+$/, "expected turn: addresses, comma between"),
    ),
    "",
  ),
  TURN_SECRET: z.optional(secret),
  TURN_TTL_SECONDS: z.prefault(wholeNumber(60, 604_800), "43200"),
  RELAY: z.prefault(trueOrFalse, "true"),
  RELAY_URLS: z.prefault(
    list(
      url(
        /^wss?:[^?#]+$/,
        "expected addresses as wss://one.example.org/api/relay, comma between",
      ),
    ),
    "",
  ),
  RELAY_MAX_PAIRS: z.prefault(wholeNumber(1, 100_000), "256"),
  RELAY_MEMBER_MBPS: mbps,
  RELAY_TOTAL_MBPS: mbps,
  RELAY_MEMBER_DAILY_MIB: mebibytes,
  RELAY_TOTAL_DAILY_MIB: mebibytes,
  MAIL_SERVER: z.optional(
    url(
      /^smtps?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i,
      "expected smtp://host:port or smtps://host:port",
    ),
  ),
  MAIL_USER: z.optional(z.string()),
  MAIL_PASSWORD: z.optional(z.string()),
  MAIL_TLS: z.prefault(trueOrFalse, "true"),
  MAIL_FROM: z.optional(z.email("expected a mail address")),
  MAIL_ORIGIN: z.optional(
    url(ORIGIN, "expected an origin as https://example.org"),
  ),
  ALLOWED_ORIGINS: origins,
  EMBED_ORIGINS: origins,
  TRUST_PROXY: z.prefault(trueOrFalse, "false"),
  ADDRESS_HEADER: z.prefault(
    matching(/^[\w-]+$/, "expected the name of a header"),
    "x-forwarded-for",
  ),
  RATE_LIMIT_FACTOR: z.prefault(wholeNumber(0, 1000), "1"),
  LOG_LEVEL: z.prefault(
    z.enum(
      ["error", "warn", "info", "off"],
      "expected error, warn, info or off",
    ),
    "info",
  ),
  METRICS_TOKEN: z.optional(token),
  METRICS_LISTEN: z.optional(address),
  REPORTS: z.prefault(trueOrFalse, "false"),
});

/** What they give. */
export type Read = z.output<typeof shape>;

/** Their names, for the permission flags and for tests. */
export const VARIABLES: readonly string[] = Object.keys(shape.shape);
