import type { Side } from "../core/keys.ts";
import type { Relay } from "./servers.ts";
import {
  relayAt,
  type RelayEvent,
  type RelayState,
  startRelay,
  stepRelay,
} from "./relay_path.ts";

/** What the way through a relay needs. */
interface RelayListener {
  /** The relays of our room; `undefined` where the server does not answer. */
  relays(): Promise<readonly Relay[] | undefined>;
  /** Has the session join us at this relay; answers the way's name. */
  open(relay: Relay): string;
  close(way: string): void;
  /** It may have become certain that there is none. */
  changed(): void;
}

/** The way to a member through a relay: the rules are in `relay_path.ts`. */
export class RelayWay {
  #state: RelayState = startRelay();
  #way: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    private readonly side: Side,
    private readonly listener: RelayListener,
  ) {
    void this.#ask();
  }

  /** The name of what is open, or was opened last. */
  get way(): string | undefined {
    return this.#way;
  }

  /** Whether nothing can be expected of it any more. */
  get none(): boolean {
    return this.#state.is === "none";
  }

  tell(event: Exclude<RelayEvent, { on: "told" | "clock" }>): void {
    this.#dispatch(event);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    const relays = await this.listener.relays();
    this.#dispatch({ on: "told", relays: relays?.length });
    if (this.#state.is !== "open" || !relays || this.#closed) return;
    const at = relayAt(this.#state.failures, this.side, relays.length);
    this.#way = this.listener.open(relays[at]!);
  }

  #dispatch(event: RelayEvent): void {
    if (this.#closed) return;
    const before = this.#state;
    const state = stepRelay(before, event, performance.now());
    if (state === before) return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (state.is === "waiting") {
      const ms = state.until - performance.now();
      this.#timer = setTimeout(() => this.#dispatch({ on: "clock" }), ms);
    } else if (state.is === "asking") {
      if (before.is === "open" && this.#way) this.listener.close(this.#way);
      void this.#ask();
    } else if (state.is === "none") this.listener.changed();
  }
}
