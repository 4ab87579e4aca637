/** What a path between two browsers does to what crosses it. */
export interface Condition {
  /** Added to a round trip: half of it each way. */
  readonly rttMs: number;
  /** Share of the packets that get lost, each way: 0 to 1. */
  readonly loss: number;
  /** Each way; Infinity is no limit. */
  readonly bitsPerSecond: number;
  /** What waits for its turn at most before more is dropped. */
  readonly queueBytes: number;
}

/** A path that changes nothing. */
export const NOTHING: Condition = {
  rttMs: 0,
  loss: 0,
  bitsPerSecond: Infinity,
  queueBytes: Infinity,
};

/** The least a queue holds unless it is said. */
const QUEUE_BYTES = 256 * 1024;

const UNITS = {
  rtt: new Map([["ms", 1], ["s", 1000]]),
  loss: new Map([["%", 0.01]]),
  rate: new Map([["kbit", 1e3], ["mbit", 1e6], ["gbit", 1e9]]),
  queue: new Map([["kib", 1024], ["mib", 1024 ** 2]]),
};

const isKey = (key: string): key is keyof typeof UNITS =>
  Object.hasOwn(UNITS, key);

function quantity(key: keyof typeof UNITS, text: string): number {
  const units = UNITS[key];
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)([a-z%]+)$/i.exec(text) ??
    [];
  const factor = units.get(unit.toLowerCase());
  if (factor === undefined) {
    const known = [...units.keys()].join(" or ");
    throw new RangeError(`${key}=${text}: expected a number and ${known}`);
  }
  return Number(digits) * factor;
}

/**
 * Reads `rtt=100ms,loss=1%,rate=20mbit,queue=256kib`, any part of it, or
 * `none`. The queue of a path with a rate holds what the path does in a round
 * trip, and 256 KiB at least, unless it is said. Throws RangeError.
 */
export function parseCondition(text: string): Condition {
  if (text === "none") return NOTHING;
  const found = new Map<keyof typeof UNITS, number>();
  for (const part of text.split(",")) {
    const [key = "", value, ...more] = part.split("=");
    if (!isKey(key) || value === undefined || more.length > 0) {
      const known = Object.keys(UNITS).map((it) => `${it}=`).join(", ");
      throw new RangeError(`"${part}": expected one of ${known}`);
    }
    if (found.has(key)) throw new RangeError(`${key} is given twice`);
    found.set(key, quantity(key, value));
  }
  const rttMs = found.get("rtt") ?? 0;
  const loss = found.get("loss") ?? 0;
  const bitsPerSecond = found.get("rate") ?? Infinity;
  if (loss >= 1) throw new RangeError("loss has to be less than 100%");
  if (bitsPerSecond === 0) throw new RangeError("rate has to be more than 0");
  if (bitsPerSecond === Infinity && found.has("queue")) {
    throw new RangeError("a queue needs a rate");
  }
  const product = bitsPerSecond / 8 * rttMs / 1000;
  const queueBytes = bitsPerSecond === Infinity
    ? Infinity
    : found.get("queue") ?? Math.max(QUEUE_BYTES, product);
  return { rttMs, loss, bitsPerSecond, queueBytes };
}
