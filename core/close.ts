/** Why a socket was closed by the server; the name of a close code. */
export type CloseName =
  | "badMessage"
  | "denied"
  | "gone"
  | "joinTimeout"
  | "replaced"
  | "ended"
  | "expired"
  | "tooLarge"
  | "binary"
  | "full"
  | "rate"
  | "slow"
  | "dismissed"
  | "parted"
  | "spent"
  | "idle"
  | "restart";

/** A close code and what a client makes of it. */
export interface Close {
  /** 4000 to 4999, the range of applications (RFC 6455 §7.4.2). */
  readonly code: number;
  /** Whether the place is still kept and `join` as `back` makes sense. */
  readonly placeKept: boolean;
  /** Sent as the close reason: at most 123 bytes. */
  readonly meaning: string;
}

/** Every close code of the server. Others (1000, 1006 …) are the network's. */
export const CLOSES: Readonly<Record<CloseName, Close>> = {
  badMessage: {
    code: 4400,
    placeKept: false,
    meaning: "a message outside the grammar, or out of turn",
  },
  denied: { code: 4401, placeKept: false, meaning: "the token does not fit" },
  gone: {
    code: 4404,
    placeKept: false,
    meaning: "no such room or place: never made, closed or expired",
  },
  joinTimeout: {
    code: 4408,
    placeKept: false,
    meaning: "no join in the first 10 s",
  },
  replaced: {
    code: 4409,
    placeKept: false,
    meaning: "another socket took this place over",
  },
  ended: { code: 4410, placeKept: false, meaning: "the host closed the room" },
  expired: { code: 4411, placeKept: false, meaning: "the room's time is up" },
  tooLarge: {
    code: 4413,
    placeKept: false,
    meaning: "a message over the size limit",
  },
  binary: { code: 4415, placeKept: false, meaning: "messages are text" },
  full: { code: 4423, placeKept: false, meaning: "every place is taken" },
  rate: {
    code: 4429,
    placeKept: false,
    meaning: "too many messages or joins for now",
  },
  slow: {
    code: 4430,
    placeKept: true,
    meaning: "messages are not being read fast enough",
  },
  dismissed: {
    code: 4431,
    placeKept: false,
    meaning: "the host took the place away",
  },
  parted: {
    code: 4432,
    placeKept: true,
    meaning: "relay: the other member did not come, or is gone",
  },
  spent: {
    code: 4433,
    placeKept: true,
    meaning: "relay: it carries no more for you or anybody today",
  },
  idle: {
    code: 4434,
    placeKept: true,
    meaning: "relay: nothing was carried for 10 minutes",
  },
  restart: {
    code: 4503,
    placeKept: true,
    meaning: "the server cannot go on here; connect again",
  },
};

/** The name of a close code, `undefined` for one that is not the server's. */
export function closeName(code: number): CloseName | undefined {
  for (const name of CLOSE_NAMES) {
    if (CLOSES[name].code === code) return name;
  }
  return undefined;
}

const CLOSE_NAMES: readonly CloseName[] = [
  "badMessage",
  "denied",
  "gone",
  "joinTimeout",
  "replaced",
  "ended",
  "expired",
  "tooLarge",
  "binary",
  "full",
  "rate",
  "slow",
  "dismissed",
  "parted",
  "spent",
  "idle",
  "restart",
];
