import assert from "node:assert/strict";
import { EnvironmentError, readEnvironment } from "./environment.ts";
import { VARIABLES } from "./environment_shape.ts";

function read(variables: Readonly<Record<string, string>>) {
  return readEnvironment((name) => variables[name]);
}

Deno.test("an empty environment gives the defaults", () => {
  const defaults = {
    port: 8000,
    host: "127.0.0.1",
    dataDir: ".data",
    kvUrl: undefined,
    roomMaxTtlSeconds: 86_400,
    stunUrls: [],
    turnUrls: [],
    turnSecret: undefined,
    turnTtlSeconds: 43_200,
    relay: {
      isOn: true,
      urls: [],
      maxPairs: 256,
      memberRateBytes: undefined,
      totalRateBytes: undefined,
      memberDayBytes: undefined,
      totalDayBytes: undefined,
    },
    mail: undefined,
    allowedOrigins: [],
    embedOrigins: [],
    trustProxy: false,
    addressHeader: undefined,
    rateLimitFactor: 1,
    logLevel: "info",
    metricsToken: undefined,
    metricsListen: undefined,
    reports: false,
  };
  assert.deepEqual(read({}), defaults);
  assert.deepEqual(
    read(Object.fromEntries(VARIABLES.map((n) => [n, ""]))),
    defaults,
  );
});

Deno.test("every variable is read", () => {
  assert.deepEqual(
    read({
      PORT: "0",
      HOST: "::1",
      DATA_DIR: "/var/lib/tallow",
      KV_URL: "https://kv.example/x",
      ROOM_MAX_TTL_SECONDS: "60",
      STUN_URLS: "stun:a.example:3478, stun:b.example:3478",
      TURN_URLS: "turn:a.example:3478?transport=udp",
      TURN_SECRET: "north-south-east-west",
      TURN_TTL_SECONDS: "60",
      RELAY: "false",
      RELAY_URLS: "wss://a.example/api/relay, ws://[::1]:8000/x",
      RELAY_MAX_PAIRS: "7",
      RELAY_MEMBER_MBPS: "8",
      RELAY_TOTAL_MBPS: "80",
      RELAY_MEMBER_DAILY_MIB: "2",
      RELAY_TOTAL_DAILY_MIB: "1048576",
      MAIL_SERVER: "smtps://mail.example:466",
      MAIL_USER: "tallow",
      MAIL_PASSWORD: "top bottom",
      MAIL_TLS: "true",
      MAIL_FROM: "tallow@good.example",
      MAIL_ORIGIN: "https://good.example",
      ALLOWED_ORIGINS: "https://good.example",
      EMBED_ORIGINS: "https://one.example, https://two.example",
      TRUST_PROXY: "true",
      ADDRESS_HEADER: "cf-connecting-ip",
      RATE_LIMIT_FACTOR: "0",
      LOG_LEVEL: "off",
      METRICS_TOKEN: "up-down-strange-charm",
      METRICS_LISTEN: "[::1]:9464",
      REPORTS: "true",
    }),
    {
      port: 0,
      host: "::1",
      dataDir: "/var/lib/tallow",
      kvUrl: "https://kv.example/x",
      roomMaxTtlSeconds: 60,
      stunUrls: ["stun:a.example:3478", "stun:b.example:3478"],
      turnUrls: ["turn:a.example:3478?transport=udp"],
      turnSecret: "north-south-east-west",
      turnTtlSeconds: 60,
      relay: {
        isOn: false,
        urls: ["wss://a.example/api/relay", "ws://[::1]:8000/x"],
        maxPairs: 7,
        memberRateBytes: 1_000_000,
        totalRateBytes: 10_000_000,
        memberDayBytes: 2_097_152,
        totalDayBytes: 1_099_511_627_776,
      },
      mail: {
        server: new URL("smtps://mail.example:466"),
        login: { user: "tallow", password: "top bottom" },
        isEncrypted: true,
        from: "tallow@good.example",
        origin: "https://good.example",
      },
      allowedOrigins: ["https://good.example"],
      embedOrigins: ["https://one.example", "https://two.example"],
      trustProxy: true,
      addressHeader: "cf-connecting-ip",
      rateLimitFactor: 0,
      logLevel: "off",
      metricsToken: "up-down-strange-charm",
      metricsListen: { hostname: "::1", port: 9464 },
      reports: true,
    },
  );
});

Deno.test("a bad value is named with what was expected", () => {
  const cases: readonly (readonly [Record<string, string>, string])[] = [
    [
      { PORT: "http" },
      'PORT is "http"; expected a whole number from 0 to 65535',
    ],
    [
      { PORT: "65536" },
      'PORT is "65536"; expected a whole number from 0 to 65535',
    ],
    [
      { KV_URL: "tallow.kv" },
      'KV_URL is "tallow.kv"; expected the http(s) URL of a KV database, or platform',
    ],
    [
      { ROOM_MAX_TTL_SECONDS: "86401" },
      'ROOM_MAX_TTL_SECONDS is "86401"; expected a whole number from 60 to 86400',
    ],
    [
      { STUN_URLS: "stun:a,http://b" },
      'STUN_URLS is "stun:a,http://b"; expected stun: addresses, comma between',
    ],
    ...["https://a.example/x", "wss://a:b:c/", "wss://a/?b"].map((url) =>
      [
        { RELAY_URLS: url },
        `RELAY_URLS is "${url}"; expected addresses as wss://one.example.org/api/relay, comma between`,
      ] as const
    ),
    [
      { RELAY_MAX_PAIRS: "0" },
      'RELAY_MAX_PAIRS is "0"; expected a whole number from 1 to 100000',
    ],
    ...["mail.example", "smtp://mail.example/x", "smtp://a:66000"].map((
      server,
    ) =>
      [
        { MAIL_SERVER: server },
        `MAIL_SERVER is "${server}"; expected smtp://host:port or smtps://host:port`,
      ] as const
    ),
    [
      { MAIL_FROM: "Tallow" },
      'MAIL_FROM is "Tallow"; expected a mail address',
    ],
    [
      { MAIL_ORIGIN: "https://a.example/r" },
      'MAIL_ORIGIN is "https://a.example/r"; expected an origin as https://example.org',
    ],
    [
      { MAIL_SERVER: "smtp://mail.example" },
      "MAIL_FROM is not set; MAIL_SERVER needs the address that mails come from",
    ],
    [
      { MAIL_SERVER: "smtp://mail.example", MAIL_FROM: "a@b.example" },
      "MAIL_ORIGIN is not set; MAIL_SERVER needs the origin of the pages that mails lead to",
    ],
    [
      { MAIL_SERVER: "smtp://mail.example", MAIL_USER: "a" },
      "MAIL_PASSWORD is not set; MAIL_USER needs it",
    ],
    [
      { MAIL_SERVER: "smtp://mail.example", MAIL_USER: "a", MAIL_TLS: "false" },
      "MAIL_TLS is false; MAIL_USER is set, and no password goes out in clear",
    ],
    [
      { ALLOWED_ORIGINS: "good.example" },
      'ALLOWED_ORIGINS is "good.example"; expected origins as https://example.org, comma between',
    ],
    [{ TRUST_PROXY: "yes" }, 'TRUST_PROXY is "yes"; expected true or false'],
    [
      { LOG_LEVEL: "debug" },
      'LOG_LEVEL is "debug"; expected error, warn, info or off',
    ],
    [
      { METRICS_TOKEN: "short-canary" },
      "METRICS_TOKEN is set; expected at least 16 characters",
    ],
    [
      { METRICS_LISTEN: "9464" },
      'METRICS_LISTEN is "9464"; expected address:port, as 127.0.0.1:9464',
    ],
    [{ REPORTS: "1" }, 'REPORTS is "1"; expected true or false'],
    [
      { TURN_SECRET: "short-canary" },
      "TURN_SECRET is set; expected at least 16 characters",
    ],
    [
      { TURN_URLS: "turn:a" },
      "TURN_SECRET is not set; TURN_URLS needs the secret it shares with the TURN server",
    ],
  ];
  for (const [variables, message] of cases) {
    assert.throws(() => read(variables), new EnvironmentError(message));
  }
});

Deno.test(".env.example shows every variable with its default", async () => {
  const path = new URL("../.env.example", import.meta.url);
  const text = await Deno.readTextFile(path);
  const shown = [...text.matchAll(/^#([A-Z_]+)=(.*)$/gm)];
  assert.deepEqual(shown.map(([, name]) => name), VARIABLES);
  const values = Object.fromEntries(shown.map(([, n, v]) => [n, v ?? ""]));
  assert.deepEqual(read(values), read({}));
});
