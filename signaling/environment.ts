import { type Read, shape, VARIABLES } from "./environment_shape.ts";
import type { Address } from "./environment_value.ts";
import type { MailSettings } from "./mailer.ts";
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
  /** Undefined: no invitation is sent. */
  readonly mail: MailSettings | undefined;
  readonly allowedOrigins: readonly string[];
  /** Whose pages may frame the embed page; none: there is none. */
  readonly embedOrigins: readonly string[];
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

export type LogLevel = "error" | "warn" | "info" | "off";

/** A variable that cannot be used; the message is for the operator. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Reads every variable once. Throws {@link EnvironmentError} on a bad one. */
export function readEnvironment(
  get: (name: string) => string | undefined,
): Environment {
  const given = VARIABLES.flatMap((name) => {
    const text = get(name);
    return text ? [[name, text]] : [];
  });
  const result = shape.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0]);
    const shown = SECRETS.includes(name) ? "set" : JSON.stringify(get(name));
    throw new EnvironmentError(`${name} is ${shown}; ${issue?.message}`);
  }
  const read = result.data;
  if (read.TURN_URLS.length > 0) {
    needs(
      read.TURN_SECRET,
      "TURN_SECRET",
      "TURN_URLS needs the secret it shares with the TURN server",
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
      memberRateBytes: read.RELAY_MEMBER_MBPS,
      totalRateBytes: read.RELAY_TOTAL_MBPS,
      memberDayBytes: read.RELAY_MEMBER_DAILY_MIB,
      totalDayBytes: read.RELAY_TOTAL_DAILY_MIB,
    },
    mail: mailOf(read),
    allowedOrigins: read.ALLOWED_ORIGINS,
    embedOrigins: read.EMBED_ORIGINS,
    trustProxy: read.TRUST_PROXY,
    addressHeader: read.TRUST_PROXY ? read.ADDRESS_HEADER : undefined,
    rateLimitFactor: read.RATE_LIMIT_FACTOR,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN,
    metricsListen: read.METRICS_LISTEN,
    reports: read.REPORTS,
  };
}

function mailOf(read: Read): MailSettings | undefined {
  if (read.MAIL_SERVER === undefined) return undefined;
  const user = read.MAIL_USER;
  if (user !== undefined && !read.MAIL_TLS) {
    throw new EnvironmentError(
      "MAIL_TLS is false; MAIL_USER is set, and no password goes out in clear",
    );
  }
  return {
    server: new URL(read.MAIL_SERVER),
    login: user === undefined ? undefined : {
      user,
      password: needs(
        read.MAIL_PASSWORD,
        "MAIL_PASSWORD",
        "MAIL_USER needs it",
      ),
    },
    isEncrypted: read.MAIL_TLS,
    from: needs(
      read.MAIL_FROM,
      "MAIL_FROM",
      "MAIL_SERVER needs the address that mails come from",
    ),
    origin: needs(
      read.MAIL_ORIGIN,
      "MAIL_ORIGIN",
      "MAIL_SERVER needs the origin of the pages that mails lead to",
    ),
  };
}

function needs<T>(value: T | undefined, name: string, why: string): T {
  if (value !== undefined) return value;
  throw new EnvironmentError(`${name} is not set; ${why}`);
}

/** Variables whose value no message repeats. */
const SECRETS: readonly string[] = [
  "TURN_SECRET",
  "MAIL_PASSWORD",
  "METRICS_TOKEN",
];
