import { type CloseName, CLOSES } from "../core/close.ts";
import { parseRelayMessage, type RelayServerMessage } from "../core/relay.ts";
import type { RelayEnd, RelayPair } from "./relay_pair.ts";

/** How long a socket may stay without a `join`. */
const JOIN_TIMEOUT_MS = 10_000;

/** How long a client that was told so may take to close. */
const LEAVE_MS = 5_000;

/** A socket as its session uses it. No function throws. */
export interface RelayLine {
  /** Bytes that wait to be written. */
  readonly waiting: number;
  send(message: string | ArrayBuffer): void;
  close(name: CloseName): void;
}

/** What `join` came to. */
export type Seating =
  | { readonly is: "seated"; readonly pair: RelayPair }
  | { readonly is: "refused"; readonly close: CloseName };

export interface RelaySessionSeams {
  readonly clock: () => number;
  /** Whom a member is counted under. */
  holderOf(member: string): string;
  /** Proves a member's place. */
  admit(member: string, token: string): Promise<CloseName | undefined>;
  /** Finds or begins the pair. */
  seat(end: RelayEnd): Seating;
  carried(bytes: number): void;
  ended(close: CloseName): void;
}

type State =
  | { readonly is: "waiting" }
  | { readonly is: "joining" }
  | { readonly is: "seated"; readonly pair: RelayPair }
  /** Told that it is over; what still comes was on its way. */
  | { readonly is: "leaving"; readonly close: CloseName }
  | { readonly is: "over" };

/** One socket of the relay, from its first message to its end. */
export class RelaySession implements RelayEnd {
  readonly #seams: RelaySessionSeams;
  readonly #line: RelayLine;
  #since: number;
  #holder = "";
  #maySend = false;
  #state: State = { is: "waiting" };

  constructor(seams: RelaySessionSeams, line: RelayLine) {
    this.#seams = seams;
    this.#line = line;
    this.#since = seams.clock();
  }

  get holder(): string {
    return this.#holder;
  }

  get waiting(): number {
    return this.#line.waiting;
  }

  forward(message: ArrayBuffer): void {
    this.#seams.carried(message.byteLength);
    this.#line.send(message);
  }

  say(message: RelayServerMessage): void {
    this.#maySend ||= message.t === "credit";
    this.#line.send(JSON.stringify(message));
  }

  /**
   * Deno drops a socket that it has closed at the next message on it, and the
   * code is lost. So who may be sending is told in words and closes itself.
   */
  end(close: CloseName): void {
    if (!this.#maySend) return this.cut(close);
    this.#state = { is: "leaving", close };
    this.#since = this.#seams.clock();
    this.#seams.ended(close);
    this.say({ t: "closed", code: CLOSES[close].code });
  }

  cut(close: CloseName): void {
    if (this.#state.is === "over") return;
    this.#state = { is: "over" };
    this.#seams.ended(close);
    this.#line.close(close);
  }

  text(text: string): void {
    const state = this.#state;
    if (state.is === "leaving" || state.is === "over") return;
    const parsed = parseRelayMessage(text);
    if (parsed.is === "refused") return this.#broke();
    const message = parsed.value;
    if (message.t === "got" && state.is === "seated") {
      return state.pair.got(this, message.bytes);
    }
    if (message.t === "got" || state.is !== "waiting") return this.#broke();
    this.#state = { is: "joining" };
    void this.#join(message.member, message.token);
  }

  bytes(message: ArrayBuffer): void {
    const state = this.#state;
    if (state.is === "leaving" || state.is === "over") return;
    if (state.is === "seated") state.pair.message(this, message);
    else this.#broke();
  }

  /** The socket is gone. */
  lost(): void {
    const state = this.#state;
    this.#state = { is: "over" };
    if (state.is === "seated") state.pair.lost(this);
  }

  /** Closes what does not join, or was told to leave and stays. */
  tick(): void {
    const { is } = this.#state;
    const ms = this.#seams.clock() - this.#since;
    if (is === "waiting" && ms >= JOIN_TIMEOUT_MS) this.cut("joinTimeout");
    if (this.#state.is === "leaving" && ms >= LEAVE_MS) {
      this.#line.close(this.#state.close);
      this.#state = { is: "over" };
    }
  }

  /** Tells a socket without a pair to connect elsewhere. */
  shutdown(): void {
    const { is } = this.#state;
    if (is === "waiting" || is === "joining") this.cut("restart");
  }

  async #join(member: string, token: string): Promise<void> {
    const refusal = await this.#seams.admit(member, token);
    if (this.#state.is !== "joining") return;
    if (refusal !== undefined) return this.cut(refusal);
    this.#holder = this.#seams.holderOf(member);
    const seating = this.#seams.seat(this);
    if (seating.is === "refused") return this.cut(seating.close);
    // Unless it was over at once.
    if (this.#state.is === "joining") {
      this.#state = { is: "seated", pair: seating.pair };
    }
  }

  #broke(): void {
    if (this.#state.is === "seated") this.#state.pair.broke(this, "badMessage");
    else this.cut("badMessage");
  }
}
