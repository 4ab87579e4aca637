import { base64url } from "../core/bytes.ts";
import type { Place } from "../core/call.ts";
import { ProblemError } from "../core/problem.ts";
import { drawLink, locatorOf } from "../core/secret.ts";
import type { ClientMessage } from "../core/signal.ts";
import type { Api } from "./api.ts";
import { drawBytes } from "./random.ts";
import { Signalling } from "./signalling.ts";

/** It is only as long as a check. */
const TTL_SECONDS = 60;
/** Nobody reads it. */
const HELLO_BYTES = 38;

/** A room for nobody else, in which this page has both places. */
export interface OwnRoom {
  readonly places: readonly [Place, Place];
  leave(): void;
}

/** Rejects with ProblemError, or when `signal` ends it. */
export async function openOwnRoom(
  api: Api,
  signal: AbortSignal,
): Promise<OwnRoom> {
  const locator = locatorOf(drawLink(drawBytes));
  const token = drawBytes(32);
  const made = await api.createRoom(locator, token, TTL_SECONDS, 2);
  if (made === undefined) {
    throw new ProblemError({ kind: "server-refused", status: 409 });
  }
  const seats: Signalling[] = [];
  const leave = (): void => {
    for (const seat of seats.toReversed()) seat.leave();
  };
  const sit = (join: Extract<ClientMessage, { t: "join" }>): Promise<Place> =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      signal.throwIfAborted();
      seats.push(
        new Signalling(api.socketUrl(locator), join, {
          welcome: ({ member, token }) => resolve({ locator, member, token }),
          ended: (problem) => reject(new ProblemError(problem)),
          joined() {},
          blob() {},
          away() {},
          back() {},
          left() {},
          dissolved() {},
        }),
      );
    });
  try {
    const host = { t: "join", role: "host", token: base64url(token) } as const;
    const hello = base64url(drawBytes(HELLO_BYTES));
    const places = [
      await sit(host),
      await sit({ t: "join", role: "guest", hello }),
    ] as const;
    return { places, leave };
  } catch (error) {
    leave();
    throw error;
  }
}
