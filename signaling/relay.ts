import { createHash } from "node:crypto";
import type { CloseName } from "../core/close.ts";
import { relayPair } from "../core/relay.ts";
import { holdsPlace } from "./keeping.ts";
import { failure, type Log } from "./log.ts";
import { RelayCaps, type RelayLimits } from "./relay_caps.ts";
import { type RelayEnd, RelayPair } from "./relay_pair.ts";
import { type RelayLine, RelaySession, type Seating } from "./relay_session.ts";
import type { RelayEvents } from "./relay_socket.ts";
import { readRoom, type Store } from "./room.ts";

/** Sockets of one member: nine others, and as many that are going. */
const MAX_SOCKETS = 18;

/** What the operator decides of the relay. */
export interface RelaySettings extends RelayLimits {
  readonly isOn: boolean;
  /** Where every process can be reached by itself; empty for one. */
  readonly urls: readonly string[];
  /** Pairs of one process at once. */
  readonly maxPairs: number;
}

/** What the relay of this process does at the moment. */
export interface RelayLoad {
  readonly pairs: number;
  /** Bytes carried since the start. */
  readonly carried: number;
  /** Bytes that wait for slow readers. */
  readonly waiting: number;
}

export interface RelaySeams {
  readonly store: Store;
  readonly settings: RelaySettings;
  readonly clock: () => number;
  readonly log: Log;
  readonly ended: (close: CloseName) => void;
}

/**
 * Relays for a room, best first: the same for all of its members, whichever
 * process they ask (rendezvous hashing). None when the relay is off.
 */
export function relaysFor(
  { isOn, urls }: RelaySettings,
  locator: string,
): readonly string[] {
  if (!isOn) return [];
  if (urls.length === 0) return ["/api/relay"];
  const weight = (url: string): string =>
    createHash("sha256").update(`${locator} ${url}`).digest("hex");
  return urls.map((url) => [weight(url), url] as const)
    .sort(([a], [b]) => a < b ? -1 : 1).map(([, url]) => url);
}

/** Pairs of sockets; what comes from one goes to the other as it is. */
export class Relay {
  readonly #seams: RelaySeams;
  readonly #caps: RelayCaps;
  readonly #pairs = new Map<string, RelayPair>();
  readonly #sessions = new Set<RelaySession>();
  /** Sockets of proven members, those included that Deno cannot get rid of. */
  readonly #seated = new Set<RelaySession>();
  #carried = 0;
  #turn = 0;

  constructor(seams: RelaySeams) {
    this.#seams = seams;
    this.#caps = new RelayCaps(seams.settings);
  }

  get load(): RelayLoad {
    let pairs = 0;
    let waiting = 0;
    for (const pair of this.#pairs.values()) {
      if (pair.isPaired) pairs++;
      waiting += pair.waiting;
    }
    return { pairs, waiting, carried: this.#carried };
  }

  /** A socket for a pair of a room, which has to prove that it is of it. */
  open(locator: string, pair: string, line: RelayLine): RelayEvents {
    const { clock, ended } = this.#seams;
    const session: RelaySession = new RelaySession({
      clock,
      ended,
      carried: (bytes) => this.#carried += bytes,
      holderOf: (member) => `${locator} ${member}`,
      admit: (member, token) => this.#admit(locator, pair, member, token),
      seat: (end) => this.#seat(`${locator} ${pair}`, end, session),
    }, line);
    this.#sessions.add(session);
    return {
      text: (text) => session.text(text),
      bytes: (message) => session.bytes(message),
      lost: () => {
        session.lost();
        this.#sessions.delete(session);
        this.#seated.delete(session);
      },
    };
  }

  /** To be called about once a second. */
  tick(): void {
    for (const session of this.#sessions) session.tick();
    for (const [name, pair] of this.#pairs) {
      pair.tick();
      if (pair.isOver) this.#pairs.delete(name);
    }
  }

  /** To be called ten times a second; each time another pair comes first. */
  poll(): void {
    const pairs = [...this.#pairs.values()];
    const turn = pairs.length === 0 ? 0 : this.#turn++ % pairs.length;
    for (const pair of pairs.slice(turn)) pair.grant();
    for (const pair of pairs.slice(0, turn)) pair.grant();
  }

  /** Tells every socket to connect elsewhere. */
  shutdown(): void {
    for (const pair of this.#pairs.values()) pair.shutdown();
    for (const session of this.#sessions) session.shutdown();
  }

  async #admit(
    locator: string,
    pair: string,
    member: string,
    token: string,
  ): Promise<CloseName | undefined> {
    const { store, log } = this.#seams;
    const other = pair.split(".").find((it) => it !== member);
    if (other === undefined || relayPair(member, other) !== pair) {
      return "denied";
    }
    try {
      if (!await holdsPlace(store, locator, member, token)) return "denied";
      const room = await readRoom(store, locator);
      return room?.record.members.includes(other) ? undefined : "gone";
    } catch (error) {
      log.warn("relay-join-failed", failure(error));
      return "restart";
    }
  }

  #seat(name: string, end: RelayEnd, session: RelaySession): Seating {
    const { settings: { maxPairs } } = this.#seams;
    const own = [...this.#seated].filter(({ holder }) => holder === end.holder);
    if (this.#seated.size >= 2 * maxPairs || own.length >= MAX_SOCKETS) {
      return { is: "refused", close: "full" };
    }
    this.#seated.add(session);
    const old = this.#pairs.get(name);
    if (old?.enter(end)) return { is: "seated", pair: old };
    const { clock } = this.#seams;
    const pair = new RelayPair({ caps: this.#caps, clock }, end);
    this.#pairs.set(name, pair);
    return { is: "seated", pair };
  }
}
