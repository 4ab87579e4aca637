import type { Place } from "../core/call.ts";
import type { Signalling } from "./signalling.ts";

/** Somebody at the server, and the session we have or try to have with it. */
export interface Contact {
  /** Names the session in the workers. */
  readonly pair: string;
  /** Its id at the server. */
  readonly at: string;
  readonly signalling: Pick<Signalling, "send" | "hurry" | "reachable">;
  /** Our own place, which proves to the server that we may have TURN. */
  readonly place: () => Place | undefined;
  /** Called once each: a channel carries the session; it is over. */
  readonly linked?: () => void;
  readonly over?: () => void;
}
