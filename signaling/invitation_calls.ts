import { Hono } from "hono";
import { parsePlace } from "../core/call.ts";
import { type Invited, parseInvite } from "../core/invitation.ts";
import { cancelInvitation, queueInvitation } from "./invitation.ts";
import { holdsPlace } from "./keeping.ts";
import type { Limiter } from "./limit.ts";
import { limited, tooMany } from "./limit_calls.ts";
import type { InvitationEnd, Postman } from "./postman.ts";
import { problem } from "./problem.ts";
import { readRoom, type Store } from "./room.ts";
import { bearerToken, drawToken, type Random } from "./token.ts";

export interface InvitationCallSeams {
  readonly store: Store;
  readonly limiter: Limiter;
  readonly random: Random;
  /** Undefined: this server sends no mail. */
  readonly postman: Postman | undefined;
  readonly ended: (how: InvitationEnd) => void;
}

/**
 * Invites by e-mail, for who has a place in a room, and takes it back. Neither
 * answer depends on the address or on what became of a mail.
 */
export function invitationCalls(seams: InvitationCallSeams): Hono {
  const { store, limiter, random, postman, ended } = seams;
  const app = new Hono();

  app.use("/invitations", async (_, next) => {
    if (postman === undefined) return problem("mail-off");
    await next();
  });

  const byClient = limited(limiter, "strict", "calls");
  app.post("/invitations", byClient, async (c) => {
    const type = c.req.header("content-type")?.split(";")[0]?.trim();
    if (type !== "application/json") return problem("not-json");
    const body = parseInvite(await c.req.text());
    if (body.is === "refused") return problem("malformed-body", body.why);
    const place = parsePlace(c.req.header("authorization") ?? "");
    if (place === undefined) return problem("token-missing");
    const { locator, member, token: shown } = place;
    const room = await readRoom(store, locator);
    if (!room || !await holdsPlace(store, locator, member, shown)) {
      return problem("token-denied");
    }
    const ofRoom = limiter.take("strict", `room ${locator}`);
    if (ofRoom?.isAllowed === false) return tooMany(ofRoom);
    const token = drawToken(random);
    const { expiresAt } = room.record;
    const invite = { to: body.value.to, locator, expiresAt };
    await queueInvitation(store, token, invite);
    postman?.hurry();
    return c.json<Invited>({ token }, 202);
  });

  app.delete("/invitations", async (c) => {
    const token = bearerToken(c.req.header("authorization"));
    if (token === undefined) return problem("token-missing");
    if (await cancelInvitation(store, token)) ended("cancelled");
    return c.body(null, 204);
  });

  return app;
}
