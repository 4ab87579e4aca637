import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { SignalMessage } from "../workers/command.ts";
import { Connection } from "./connection.ts";
import type { Means } from "./negotiation.ts";

/** What stripes need. */
interface StripeListener {
  means(): Promise<Means | undefined>;
  signal(message: SignalMessage): void;
  /** Hand these new channels to the session, at once; answers the way's name. */
  link(channels: readonly RTCDataChannel[]): string;
  unlink(way: string): void;
  /** Whether the connection that it goes with works. */
  isSound(): boolean;
}

/** Several connections that are used as one. */
interface Stripe {
  /** The part of its first connection; the others follow. */
  readonly first: number;
  readonly made: Promise<readonly Connection[]>;
  connections: readonly Connection[];
  way: string | undefined;
  up: boolean;
}

/** Connections of a stripe. */
const WIDTH = 4;
/** Parts up to here are of stripes that A made, others of B's. */
const LAST_OF_A = 8;
/** All of it is up within this time, or it is given up. */
const ATTEMPT_MS = 15_000;
/** In less it may heal, and in this long the connection breaks as well. */
const SHAKY_MS = 3_000;
/** Where it did not work, it is not tried again for this long. */
const REMEMBER_MS = 60_000;

/**
 * The stripe to a member, beside the connection it was made for: on a path that
 * loses, several connections carry more than one. Nothing depends on it: it is
 * left as soon as anything is wrong with it.
 */
export class Stripes {
  #stripe: Stripe | undefined;
  #made = 0;
  #failedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `connection` is the number of the one that they go with. */
  constructor(
    private readonly side: Side,
    private readonly connection: number,
    private readonly listener: StripeListener,
  ) {}

  /** The name of the way there is, or is being made. */
  get way(): string | undefined {
    return this.#stripe?.way;
  }

  /** The session would like one. */
  want(): void {
    if (this.#stripe || performance.now() < this.#failedAt + REMEMBER_MS) {
      return;
    }
    // Two by turns, so that nothing is taken for what came of the last one.
    const turn = WIDTH * (this.#made++ % 2);
    this.#make((this.side === "A" ? 1 : 1 + LAST_OF_A) + turn, true);
  }

  /** A description or candidate of the other end for this part. */
  signal(part: number, message: SignalMessage): void {
    const first = part - (part - 1) % WIDTH;
    const theirs = (part <= LAST_OF_A) !== (this.side === "A");
    const offered = message.type === FrameType.sdp &&
      message.body.type === "offer";
    if (first !== this.#stripe?.first) {
      if (!offered || !theirs || !this.#yields()) return;
      this.#drop();
      this.#make(first, false);
    }
    this.#stripe?.made.then((all) => all[part - first]?.signal(message));
  }

  up(): void {
    if (!this.#stripe) return;
    this.#stripe.up = true;
    clearTimeout(this.#timer);
  }

  /** The session has no use for it, or lost it. */
  down(): void {
    if (!this.#stripe) return;
    this.#failedAt = performance.now();
    this.#drop();
  }

  close(): void {
    this.#failedAt = Infinity;
    this.#drop();
  }

  /** Of two that are made at once, A's goes on. */
  #yields(): boolean {
    const first = this.#stripe?.first;
    const own = first !== undefined &&
      (first <= LAST_OF_A) === (this.side === "A");
    return !own || this.side === "B" && !this.#stripe?.up;
  }

  #make(first: number, offers: boolean): void {
    const stripe: Stripe = {
      first,
      made: this.listener.means()
        .then((means) => this.#connect(stripe, means, offers)),
      connections: [],
      way: undefined,
      up: false,
    };
    this.#stripe = stripe;
    this.#timer = setTimeout(() => this.#fail(stripe), ATTEMPT_MS);
  }

  #connect(
    stripe: Stripe,
    means: Means | undefined,
    offers: boolean,
  ): readonly Connection[] {
    if (!means || stripe !== this.#stripe) return [];
    const { connection, listener } = this;
    stripe.connections = Array.from(
      { length: WIDTH },
      (_, at) =>
        new Connection({ connection, part: stripe.first + at }, means, {
          signal: (message) => listener.signal(message),
          measured() {},
          changed: (state) => {
            if (state === "failed") this.#fail(stripe);
            else this.#watch(stripe, state === "connected");
          },
        }),
    );
    stripe.way = listener.link(
      stripe.connections.map(({ channel }) => channel),
    );
    if (offers) { for (const each of stripe.connections) each.offer(); }
    return stripe.connections;
  }

  /** A cut of both is not worth another way: whichever heals goes on. */
  #watch(stripe: Stripe, healed: boolean): void {
    if (stripe !== this.#stripe || !stripe.up) return;
    clearTimeout(this.#timer);
    if (healed && stripe.connections.every(({ works }) => works)) return;
    this.#timer = setTimeout(() => {
      if (this.listener.isSound()) this.#fail(stripe);
      else this.#watch(stripe, false);
    }, SHAKY_MS);
  }

  #fail(stripe: Stripe): void {
    if (stripe === this.#stripe) this.down();
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const stripe = this.#stripe;
    this.#stripe = undefined;
    if (stripe?.way !== undefined) this.listener.unlink(stripe.way);
    for (const each of stripe?.connections ?? []) each.close();
  }
}
