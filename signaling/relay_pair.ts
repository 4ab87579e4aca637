import type { CloseName } from "../core/close.ts";
import type { RelayServerMessage } from "../core/relay.ts";
import {
  MAX_RELAY_MESSAGE_BYTES,
  MAX_UNTOLD_BYTES,
  RELAY_STEP_BYTES,
} from "../core/relay.ts";
import type { RelayCaps } from "./relay_caps.ts";
import {
  afterGot,
  afterMessage,
  type Flow,
  NEW_FLOW,
  roomIn,
} from "./relay_flow.ts";

/** How long a member waits for the other. */
const ALONE_MS = 30_000;

/** How long a reader may owe the word that it took something. */
const STALLED_MS = 60_000;

/** How long nothing may move. */
const IDLE_MS = 600_000;

/** One member's socket as the pair uses it. No function throws. */
export interface RelayEnd {
  /** Whom it is counted under. */
  readonly holder: string;
  /** Bytes that wait in this process until they can be written. */
  readonly waiting: number;
  forward(message: ArrayBuffer): void;
  say(message: RelayServerMessage): void;
  /** Tells it that it is over; nothing of it is heard any more. */
  end(close: CloseName): void;
  /** Closes who does not keep to the rules. */
  cut(close: CloseName): void;
}

interface Side {
  readonly end: RelayEnd;
  /** What it sends. */
  flow: Flow;
  /** Since when the other owes the word that it took some of it. */
  owedSince: number | undefined;
}

type State =
  | { readonly is: "alone"; readonly end: RelayEnd; readonly since: number }
  | {
    readonly is: "paired";
    readonly sides: readonly [Side, Side];
    movedAt: number;
  }
  | { readonly is: "over" };

export interface RelayPairSeams {
  readonly caps: RelayCaps;
  readonly clock: () => number;
}

/** Two members' sockets and what goes from each to the other. */
export class RelayPair {
  readonly #seams: RelayPairSeams;
  #state: State;

  constructor(seams: RelayPairSeams, first: RelayEnd) {
    this.#seams = seams;
    this.#state = { is: "alone", end: first, since: seams.clock() };
  }

  get isPaired(): boolean {
    return this.#state.is === "paired";
  }

  get isOver(): boolean {
    return this.#state.is === "over";
  }

  /** Bytes that wait in this process for either. */
  get waiting(): number {
    if (this.#state.is !== "paired") return 0;
    const [one, other] = this.#state.sides;
    return one.end.waiting + other.end.waiting;
  }

  /** Whether a socket makes it a pair; else it is over, and one has to begin. */
  enter(end: RelayEnd): boolean {
    const state = this.#state;
    if (state.is === "alone" && state.end.holder !== end.holder) {
      const side = (end: RelayEnd): Side => ({
        end,
        flow: NEW_FLOW,
        owedSince: undefined,
      });
      const movedAt = this.#seams.clock();
      const sides = [side(state.end), side(end)] as const;
      this.#state = { is: "paired", sides, movedAt };
      this.grant();
      return true;
    }
    // Counts of bytes begin with a socket: both have to begin anew.
    this.#over((it) => it.holder === end.holder ? "replaced" : "parted");
    return false;
  }

  /** A member sent something; carries it over. */
  message(from: RelayEnd, message: ArrayBuffer): void {
    const found = this.#find(from);
    const bytes = message.byteLength;
    if (bytes > MAX_RELAY_MESSAGE_BYTES) return this.broke(from, "tooLarge");
    const flow = bytes > 0 && found && afterMessage(found.side.flow, bytes);
    if (!found || !flow) return this.broke(from, "badMessage");
    const { state, side, other } = found;
    state.movedAt = this.#seams.clock();
    side.flow = flow;
    if (isOwed(flow)) side.owedSince ??= state.movedAt;
    other.end.forward(message);
  }

  /** A member says how much it took. */
  got(by: RelayEnd, bytes: number): void {
    const found = this.#find(by);
    const flow = found && afterGot(found.other.flow, bytes);
    if (!found || !flow) return this.broke(by, "badMessage");
    const { state, side, other } = found;
    state.movedAt = this.#seams.clock();
    other.flow = flow;
    other.owedSince = isOwed(flow) ? state.movedAt : undefined;
    if (!this.#seams.caps.isPaced) this.#grant(other, side, RELAY_STEP_BYTES);
  }

  /** A member breaks the rules. */
  broke(end: RelayEnd, close: CloseName): void {
    end.cut(close);
    this.lost(end);
  }

  /** A member's socket is gone. */
  lost(end: RelayEnd): void {
    this.#over((it) => it === end ? undefined : "parted");
  }

  /** Gives credit where there is room; ends what gets none any more. */
  grant(): void {
    const { caps, clock } = this.#seams;
    if (this.#state.is !== "paired") return;
    const [one, other] = this.#state.sides;
    this.#grant(one, other, 1);
    this.#grant(other, one, 1);
    const isSpent = this.#state.sides.some(({ flow, end }) =>
      flow.granted - flow.sent < MAX_RELAY_MESSAGE_BYTES &&
      caps.isSpent(end.holder, clock())
    );
    if (isSpent) this.#over(() => "spent");
  }

  /** Ends what has run out of time. */
  tick(): void {
    const state = this.#state;
    const now = this.#seams.clock();
    if (state.is === "alone" && now - state.since >= ALONE_MS) {
      return this.#over(() => "parted");
    }
    if (state.is !== "paired") return;
    if (now - state.movedAt >= IDLE_MS) return this.#over(() => "idle");
    const stalled = state.sides.find(({ owedSince }) =>
      owedSince !== undefined && now - owedSince >= STALLED_MS
    );
    if (stalled === undefined) return;
    this.#over((it) => it === stalled.end ? "parted" : "slow");
  }

  /** Tells both to connect elsewhere. */
  shutdown(): void {
    this.#over(() => "restart");
  }

  #over(why: (end: RelayEnd) => CloseName | undefined): void {
    const state = this.#state;
    if (state.is === "over") return;
    this.#state = { is: "over" };
    const { caps, clock } = this.#seams;
    if (state.is === "paired") {
      for (const { end: { holder }, flow: { granted, sent } } of state.sides) {
        caps.giveBack(holder, granted - sent, clock());
      }
    }
    const ends = state.is === "alone"
      ? [state.end]
      : state.sides.map(({ end }) => end);
    for (const end of ends) {
      const close = why(end);
      if (close !== undefined) end.end(close);
    }
  }

  #grant(side: Side, reader: Side, leastBytes: number): void {
    const { caps, clock } = this.#seams;
    const room = roomIn(side.flow, reader.end.waiting);
    if (room < leastBytes) return;
    const bytes = caps.take(side.end.holder, room, clock());
    if (bytes === 0) return;
    side.flow = { ...side.flow, granted: side.flow.granted + bytes };
    side.end.say({ t: "credit", bytes: side.flow.granted });
  }

  #find(end: RelayEnd) {
    const state = this.#state;
    if (state.is !== "paired") return undefined;
    const [one, two] = state.sides;
    return one.end === end
      ? { state, side: one, other: two }
      : { state, side: two, other: one };
  }
}

/** Whether the reader has more than it may take without a word. */
function isOwed({ sent, got }: Flow): boolean {
  return sent - got > MAX_UNTOLD_BYTES;
}
