import { type Context, Hono } from "hono";
import { except } from "hono/combine";
import { cors } from "hono/cors";
import { parsePlace } from "../core/call.ts";
import { isLocator } from "../core/wire.ts";
import { boundedBody } from "./body.ts";
import { readiness } from "./health.ts";
import { dependencies } from "./health_dependencies.ts";
import { Hub } from "./hub.ts";
import { iceAnswer, type IceSettings } from "./ice.ts";
import { invitationCalls } from "./invitation_calls.ts";
import { holdsPlace } from "./keeping.ts";
import { Limiter } from "./limit.ts";
import { knowClient, limited } from "./limit_calls.ts";
import { countedLog, failure, type Log } from "./log.ts";
import { logCalls } from "./log_call.ts";
import { Mailer, type MailSettings } from "./mailer.ts";
import { Metrics } from "./metrics.ts";
import { openapi } from "./openapi.ts";
import { type InvitationEnd, Postman } from "./postman.ts";
import { problem } from "./problem.ts";
import { Relay, type RelaySettings, relaysFor } from "./relay.ts";
import { relayCall } from "./relay_call.ts";
import { reportCall } from "./report_call.ts";
import { Roll } from "./roll.ts";
import { roomCalls } from "./room_calls.ts";
import { Session } from "./session.ts";
import { openSocket } from "./socket.ts";
import { StoreError } from "./store.ts";
import { sweep } from "./sweep.ts";
import { drawMember, type Random } from "./token.ts";

/** Bytes of the largest body any call takes. */
const MAX_BODY_BYTES = 1024;

const SWEEP_MS = 60_000;

export interface SignalingSeams {
  readonly kv: Deno.Kv;
  readonly clock: () => number;
  readonly random: Random;
  readonly log: Log;
  readonly ice: IceSettings;
  readonly relay: RelaySettings;
  /** Undefined: nobody is invited by e-mail. */
  readonly mail: MailSettings | undefined;
  /** How long the mail server may take for a letter. */
  readonly mailMs: number;
  readonly roomMaxTtlSeconds: number;
  readonly allowedOrigins: readonly string[];
  /** Multiplies every limit of requests; 0 for none. */
  readonly rateLimitFactor: number;
  /** Where a proxy names its client. */
  readonly addressHeader: string | undefined;
  /** How long a client may take to send a body. */
  readonly bodyMs: number;
  /** Whether browsers may report counts. */
  readonly reports: boolean;
}

/** The server without its port. */
export interface Signaling {
  /** To be mounted under `/api`. */
  readonly app: Hono;
  readonly metrics: Metrics;
  /** To be called about once a second; ends what has run out of time. */
  tick(): Promise<void>;
  /** To be called ten times a second; hears other processes, paces the relay. */
  poll(): Promise<void>;
  /** Tells sockets to connect elsewhere; settles when all is stored. */
  shutdown(): Promise<void>;
}

export async function signaling(seams: SignalingSeams): Promise<Signaling> {
  const { kv, clock, random, ice, roomMaxTtlSeconds } = seams;
  const metrics = new Metrics();
  const log = countedLog(seams.log, (event, severity) => {
    metrics.error(event, severity);
  });
  const roll = new Roll({ kv, clock, instance: drawMember(random), log });
  await roll.tick();
  const store = { kv, roll };
  const hub = new Hub(store, log);
  metrics.showPresence(() => hub.size);
  const relay = new Relay({
    store,
    settings: seams.relay,
    clock,
    log,
    ended: (close) => metrics.relayEnded(close),
  });
  metrics.showRelay(() => relay.load);
  const mailer = seams.mail && new Mailer(seams.mail, seams.mailMs);
  const ended = (how: InvitationEnd): void => metrics.invitationEnded(how);
  const postman = seams.mail && mailer && new Postman({
    store,
    mailer,
    origin: seams.mail.origin,
    random,
    log,
    ended,
    retried: () => metrics.invitationRetried(),
  });
  metrics.showInvitations(() => postman?.waiting ?? 0);
  const ready = readiness({
    dependencies: dependencies({
      roll,
      turnUrls: ice.turnUrls,
      mailer,
      random,
    }),
    clock,
    failed({ name, isNeeded }, error) {
      const say = isNeeded ? log.error : log.warn;
      say(`${name}-failed`, failure(error));
    },
  });
  metrics.showDependencies(ready);
  const limiter = new Limiter(store, seams.rateLimitFactor);
  const unsettled = new Set<Session>();
  let sweptAt = clock();

  const app = new Hono();
  app.use(logCalls({ log, metrics, random, elapsed: () => performance.now() }));
  app.onError((error, c) => {
    const request = c.get("request");
    if (error instanceof StoreError) {
      log.warn("store-failed", { ...failure(error), request });
      return problem("unavailable");
    }
    log.error("request-failed", { ...failure(error), request });
    return problem("failed");
  });

  app.use(knowClient(seams.addressHeader));
  // Who kills a process that does not answer has to be answered.
  const isProbe = (c: Context): boolean => c.req.path.endsWith("/health");
  app.use(except(isProbe, limited(limiter, "api", "calls")));

  const mayOpenSockets = (c: Context): boolean =>
    isOwnOrigin(c, seams.allowedOrigins);
  app.route(
    "/",
    relayCall(seams.relay.isOn ? relay : undefined, mayOpenSockets),
  );
  app.get("/rooms/:locator/socket", (c) => {
    const locator = c.req.param("locator");
    if (!isLocator(locator)) return problem("malformed-locator");
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
      return problem("not-a-socket");
    }
    if (!mayOpenSockets(c)) return problem("origin-denied");
    const joining = `${c.get("client")} ${locator}`;
    const mayJoin = (): boolean =>
      limiter.take("generous", joining)?.isAllowed ?? true;
    return openSocket(c.req.raw, clock, (line) => {
      const own = { hub, random, log, mayJoin };
      const session = new Session(own, locator, line, clock());
      unsettled.add(session);
      return metrics.counted(session);
    });
  });

  app.use(cors({
    origin: [...seams.allowedOrigins],
    allowMethods: ["GET", "POST", "DELETE"],
    allowHeaders: ["authorization", "content-type"],
  }));
  app.route("/", reportCall(metrics, seams.reports, seams.bodyMs));
  app.use(boundedBody(MAX_BODY_BYTES, seams.bodyMs));

  app.route("/", roomCalls({ store, hub, limiter, roomMaxTtlSeconds }));

  app.route("/", invitationCalls({ store, limiter, random, postman, ended }));

  app.get("/ice", async (c) => {
    const place = parsePlace(c.req.header("authorization") ?? "");
    if (place === undefined) return problem("token-missing");
    const { locator, member, token } = place;
    if (!await holdsPlace(store, locator, member, token)) {
      return problem("token-denied");
    }
    c.header("cache-control", "no-store");
    const answer = iceAnswer(ice, clock(), random);
    if (answer.expiresAt > 0) metrics.turnGiven();
    const relays = relaysFor(seams.relay, locator);
    return c.json(relays.length === 0 ? answer : { ...answer, relays });
  });

  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/ready", async (c) => {
    const found = await ready();
    return found.status === "down" ? problem("unavailable") : c.json(found);
  });
  const document = openapi();
  app.get("/openapi.json", (c) => c.json(document));
  app.all("*", () => problem("no-such-call"));

  let isTicking = false;
  const tick = async (): Promise<void> => {
    const now = clock();
    for (const session of unsettled) {
      session.tick(now);
      if (session.isSettled) unsettled.delete(session);
    }
    relay.tick();
    if (isTicking) return;
    isTicking = true;
    try {
      await roll.tick();
      await limiter.tick();
      await postman?.tick();
    } finally {
      isTicking = false;
      hub.tick();
    }
    if (now - sweptAt < SWEEP_MS) return;
    sweptAt = now;
    const values = await sweep(store);
    if (values > 0) log.info("swept", { values });
  };

  const shutdown = async (): Promise<void> => {
    for (const session of unsettled) session.shutdown();
    relay.shutdown();
    const mailed = postman?.shutdown();
    await hub.shutdown();
    await roll.leave();
    await mailed;
  };

  const poll = async (): Promise<void> => {
    relay.poll();
    await hub.poll();
  };

  return { app, metrics, tick, poll, shutdown };
}

/** Programs send no origin; pages only from here or from a configured one. */
function isOwnOrigin(c: Context, allowed: readonly string[]): boolean {
  const origin = c.req.header("origin");
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header("host");
}
