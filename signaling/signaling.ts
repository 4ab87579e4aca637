import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { parsePlace } from "../core/call.ts";
import { isLocator, parse } from "../core/wire.ts";
import type { RoomCreated, RoomFacts } from "../core/call.ts";
import { readiness } from "./health.ts";
import { askTurn } from "./health_turn.ts";
import { Hub } from "./hub.ts";
import { iceAnswer, type IceSettings } from "./ice.ts";
import { beat, BEAT_MS } from "./instance.ts";
import { countedLog, failure, type Log } from "./log.ts";
import { logCalls } from "./log_call.ts";
import { readMembers, sweepMembers } from "./member.ts";
import { Metrics } from "./metrics.ts";
import { openapi } from "./openapi.ts";
import { createRoomShape } from "./openapi_shapes.ts";
import { holdsPlace } from "./place.ts";
import { problem } from "./problem.ts";
import { reportCall } from "./report_call.ts";
import { createRoom, readRoom, sweepRooms } from "./room.ts";
import { Session } from "./session.ts";
import { openSocket } from "./socket.ts";
import { drawMember, type Random, tokenFits } from "./token.ts";

/** Bytes of the largest body any call takes. */
const MAX_BODY_BYTES = 1024;

const SWEEP_MS = 60_000;

/** How long an answer of the TURN server is good for. */
const TURN_MS = 10_000;

export interface SignalingSeams {
  readonly kv: Deno.Kv;
  readonly clock: () => number;
  readonly random: Random;
  readonly log: Log;
  readonly ice: IceSettings;
  readonly roomMaxTtlSeconds: number;
  readonly allowedOrigins: readonly string[];
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
  /** Tells sockets to connect elsewhere; settles when all is stored. */
  shutdown(): Promise<void>;
}

export async function signaling(seams: SignalingSeams): Promise<Signaling> {
  const { kv, clock, random, ice } = seams;
  const metrics = new Metrics();
  const log = countedLog(seams.log, (event, severity) => {
    metrics.error(event, severity);
  });
  const instance = drawMember(random);
  const hub = new Hub({ kv, clock, instance, log });
  metrics.showPresence(() => hub.size);
  const ready = readiness({
    dependencies: [
      {
        name: "kv",
        isNeeded: true,
        keepMs: 0,
        probe: () => beat(kv, instance, clock()),
      },
      ...(ice.turnUrls.length === 0 ? [] : [
        {
          name: "turn" as const,
          isNeeded: false,
          keepMs: TURN_MS,
          probe: () => askTurn(ice.turnUrls, random),
        },
      ]),
    ],
    clock,
    failed: (name, error) => log.error(`${name}-failed`, failure(error)),
  });
  metrics.showDependencies(ready);
  const unsettled = new Set<Session>();
  let beatAt = clock();
  let sweptAt = clock();
  await beat(kv, instance, beatAt);

  const app = new Hono();
  app.use(logCalls({ log, metrics, random, elapsed: () => performance.now() }));
  app.onError((error, c) => {
    const request = c.get("request");
    log.error("request-failed", { ...failure(error), request });
    return problem("failed");
  });

  app.get("/rooms/:locator/socket", (c) => {
    const locator = c.req.param("locator");
    if (!isLocator(locator)) return problem("malformed-locator");
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
      return problem("not-a-socket");
    }
    if (!mayOpenSockets(c, seams.allowedOrigins)) {
      return problem("origin-denied");
    }
    return openSocket(c.req.raw, clock, (line) => {
      const session = new Session({ hub, random, log }, locator, line, clock());
      unsettled.add(session);
      return metrics.counted(session);
    });
  });

  app.use(cors({
    origin: [...seams.allowedOrigins],
    allowMethods: ["GET", "POST", "DELETE"],
    allowHeaders: ["authorization", "content-type"],
  }));
  app.route("/", reportCall(metrics, seams.reports));
  app.use(bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: () => problem("body-too-large"),
  }));

  app.post("/rooms", async (c) => {
    const type = c.req.header("content-type")?.split(";")[0]?.trim();
    if (type !== "application/json") return problem("not-json");
    const body = parse(createRoomShape, await c.req.text());
    if (body.is === "refused") return problem("malformed-body", body.why);
    const ttlSeconds = Math.min(body.value.ttlSeconds, seams.roomMaxTtlSeconds);
    const room = await createRoom(kv, { ...body.value, ttlSeconds }, clock());
    if (room === undefined) return problem("room-taken");
    return c.json<RoomCreated>({ expiresAt: room.expiresAt }, 201);
  });

  app.get("/rooms/:locator", async (c) => {
    const locator = c.req.param("locator");
    if (!isLocator(locator)) return problem("malformed-locator");
    return c.json(await roomFacts(kv, locator, clock()));
  });

  app.delete("/rooms/:locator", async (c) => {
    const locator = c.req.param("locator");
    if (!isLocator(locator)) return problem("malformed-locator");
    const token = /^Bearer ([\w-]{43})$/.exec(
      c.req.header("authorization") ?? "",
    )?.[1];
    if (token === undefined) return problem("token-missing");
    const room = await readRoom(kv, locator, clock());
    if (room === undefined) return problem("room-gone");
    const { hostTokenHash, createdAt } = room.record;
    if (!tokenFits(token, hostTokenHash)) return problem("token-denied");
    await hub.end(locator, createdAt);
    return c.body(null, 204);
  });

  app.get("/ice", async (c) => {
    const place = parsePlace(c.req.header("authorization") ?? "");
    if (place === undefined) return problem("token-missing");
    const { locator, member, token } = place;
    const now = clock();
    if (!await holdsPlace(kv, locator, member, token, now)) {
      return problem("token-denied");
    }
    c.header("cache-control", "no-store");
    const answer = iceAnswer(ice, now, random);
    if (answer.expiresAt > 0) metrics.turnGiven();
    return c.json(answer);
  });

  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/ready", async (c) => {
    const found = await ready();
    return found.status === "down" ? problem("unavailable") : c.json(found);
  });
  const document = openapi();
  app.get("/openapi.json", (c) => c.json(document));
  app.all("*", () => problem("no-such-call"));

  const tick = async (): Promise<void> => {
    const now = clock();
    if (now - beatAt >= BEAT_MS) {
      await beat(kv, instance, now);
      beatAt = now;
    }
    for (const session of unsettled) {
      session.tick(now);
      if (session.isSettled) unsettled.delete(session);
    }
    hub.tick();
    if (now - sweptAt >= SWEEP_MS) {
      const rooms = await sweepRooms(kv, now);
      const members = await sweepMembers(kv, now);
      sweptAt = now;
      if (rooms + members > 0) log.info("swept", { rooms, members });
    }
  };

  const shutdown = async (): Promise<void> => {
    for (const session of unsettled) session.shutdown();
    await hub.shutdown();
    await beat(kv, instance, clock());
  };

  return { app, metrics, tick, shutdown };
}

async function roomFacts(
  kv: Deno.Kv,
  locator: string,
  now: number,
): Promise<RoomFacts> {
  const room = await readRoom(kv, locator, now);
  if (room === undefined) {
    return { exists: false, open: false, members: 0, expiresAt: 0 };
  }
  const { alive } = await readMembers(kv, locator, room, now);
  const guests = alive.filter((member) => member.record.role === "guest");
  return {
    exists: true,
    open: guests.length < room.record.maxMembers - 1,
    members: alive.length,
    expiresAt: room.record.expiresAt,
  };
}

/** Programs send no origin; pages only from here or from a configured one. */
function mayOpenSockets(c: Context, allowed: readonly string[]): boolean {
  const origin = c.req.header("origin");
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header("host");
}
