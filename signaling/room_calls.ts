import { Hono } from "hono";
import { parseCreateRoom } from "../core/call.ts";
import type { RoomCreated, RoomFacts } from "../core/call.ts";
import { isLocator } from "../core/wire.ts";
import type { Hub } from "./hub.ts";
import type { Limiter } from "./limit.ts";
import { limited } from "./limit_calls.ts";
import { readMembers } from "./member.ts";
import { isOpen } from "./place.ts";
import { problem } from "./problem.ts";
import { createRoom, readRoom, type Store } from "./room.ts";
import { bearerToken, tokenFits } from "./token.ts";

export interface RoomCallSeams {
  readonly store: Store;
  readonly hub: Hub;
  readonly limiter: Limiter;
  readonly roomMaxTtlSeconds: number;
}

/** Makes, shows and closes rooms. */
export function roomCalls({ store, hub, ...seams }: RoomCallSeams): Hono {
  const app = new Hono();

  const made = limited(seams.limiter, "moderate", "successes");
  app.post("/rooms", made, async (c) => {
    const type = c.req.header("content-type")?.split(";")[0]?.trim();
    if (type !== "application/json") return problem("not-json");
    const body = parseCreateRoom(await c.req.text());
    if (body.is === "refused") return problem("malformed-body", body.why);
    const room = await createRoom(store, body.value, seams.roomMaxTtlSeconds);
    if (room === undefined) return problem("room-taken");
    return c.json<RoomCreated>({ expiresAt: room.expiresAt }, 201);
  });

  app.get("/rooms/:locator", async (c) => {
    const locator = c.req.param("locator");
    if (!isLocator(locator)) return problem("malformed-locator");
    return c.json(await roomFacts(store, locator));
  });

  app.delete("/rooms/:locator", async (c) => {
    const locator = c.req.param("locator");
    if (!isLocator(locator)) return problem("malformed-locator");
    const token = bearerToken(c.req.header("authorization"));
    if (token === undefined) return problem("token-missing");
    const room = await readRoom(store, locator);
    if (room === undefined) return problem("room-gone");
    const { hostTokenHash, createdAt } = room.record;
    if (!tokenFits(token, hostTokenHash)) return problem("token-denied");
    await hub.end(locator, createdAt);
    return c.body(null, 204);
  });

  return app;
}

async function roomFacts(store: Store, locator: string): Promise<RoomFacts> {
  const room = await readRoom(store, locator);
  if (room === undefined) {
    return { exists: false, open: false, members: 0, expiresAt: 0 };
  }
  const { alive } = await readMembers(store, locator, room);
  const { expiresAt, maxMembers } = room.record;
  return {
    exists: true,
    open: isOpen(alive, maxMembers, store.roll.now()),
    members: alive.length,
    expiresAt,
  };
}
