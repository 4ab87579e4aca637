import type { Mail } from "./mailer.ts";

/**
 * What somebody reads who is invited: the address of the room's page and nothing
 * that opens it, nor a word of whoever invites.
 */
export function invitationMail(
  to: string,
  origin: string,
  expiresAt: number,
): Mail {
  const text = `Somebody waits for you in a room, to exchange files.

Open ${origin}/r and enter the three words or the eight characters that they
give you. If they send you a link, open that one instead.

Neither is in this mail, and the server that sent it knows neither: ask whoever
invited you, by telephone or where you usually write to each other.

The room is there until ${
    new Date(expiresAt).toUTCString()
  }, longer while it is in use.

You expect nobody? Then do nothing. Your address is forgotten with this mail, and
nobody is told whether it arrived.
`;
  return { to, subject: "Somebody waits for you in a Tallow room", text };
}
