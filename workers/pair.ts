import { ABORT, isAbort } from "../core/abort.ts";
import { type Bytes, hex } from "../core/bytes.ts";
import type { Side } from "../core/keys.ts";
import type { Problem } from "../core/problem.ts";
import {
  HANDSHAKE_MS,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  startSession,
  stepSession,
} from "../core/session.ts";
import type { Session } from "../core/handshake.ts";
import type { RotationOptions, SignalMessage } from "./command.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import type { Bond } from "./bond.ts";
import type { Handshake } from "./handshake.ts";
import type { Surroundings } from "./surroundings.ts";
import {
  OpenSession,
  type SessionEnd,
  type SessionListener,
} from "./session.ts";
import type { Screens } from "./screens.ts";
import type { WayCommand } from "./ways.ts";

/** What a pair tells the engine, which knows how it came about. */
export interface PairListener
  extends Pick<SessionListener, "proved" | "remember"> {
  /** The handshake ended before its M2 was checked. */
  silence(): void;
  /** Keys are agreed, whose secrets stay the session's; what they are for. */
  opened(session: Session): Bond | Promise<Bond>;
}

/**
 * The session with one member: runs the effects of `core/session.ts`, seals
 * signalling, and holds the ways. Keys never leave it.
 */
export class Pair {
  #state: SessionState;
  #session: OpenSession | undefined;
  #bond: Bond | undefined;
  /** Blobs that came while a handshake message was being computed. */
  #early: Bytes[] = [];
  readonly #deadline: ReturnType<typeof setTimeout>;

  constructor(
    private readonly id: string,
    private readonly side: Side,
    private readonly handshake: Handshake,
    private readonly around: Surroundings,
    private rotation: RotationOptions,
    private readonly listener: PairListener,
  ) {
    this.#state = startSession(side, around.now());
    this.#deadline = setTimeout(
      () => this.#dispatch({ on: "clock" }),
      HANDSHAKE_MS + CLOCK_GRAIN_MS,
    );
    if (side === "A") this.#compute("M1", new Uint8Array(0));
  }

  /** A blob the server forwarded: a handshake message, ABORT or a frame. */
  blob(blob: Bytes): void {
    if (isAbort(blob)) this.#aborted();
    else if (this.#state.is === "open") this.#session?.blob(blob);
    else if (this.#state.is === "computing") this.#early.push(blob);
    else this.#dispatch({ on: "message", blob });
  }

  /**
   * Anyone on the way can send ABORT, so a session with a link ignores it. One
   * without has only this way, whose owner can stop it as well by silence.
   */
  #aborted(): void {
    const unproved = this.#session && !this.#session.proved;
    this.#dispatch({ on: unproved ? "tampered" : "abort" });
  }

  /** Seals a message for the way through the server. */
  signal(message: SignalMessage): void {
    this.#session?.signal(message);
  }

  /** The way to the server was replaced: what was lost on it ends its lane. */
  resignal(): void {
    this.#session?.resignal();
  }

  /** A way to the member begins, ends or is doubted. */
  way(command: WayCommand): void {
    if (this.#session) return this.#session.way(command);
    if (command.do !== "link") return;
    for (const channel of command.channels) channel.close();
  }

  /** Once it is open, and until it is over. */
  get screens(): Screens | undefined {
    return this.#session?.screens;
  }

  /** Asks that the two devices know each other. */
  remember(label: string, verified: boolean): void {
    this.#session?.remember(label, verified);
  }

  /** Changes when keys rotate. */
  configure(options: RotationOptions): void {
    this.rotation = options;
    this.#session?.configure(options);
  }

  /** The member is gone, or we go, for good if there is a problem. */
  close(problem?: Problem): void {
    if (problem) {
      this.#session?.leave();
      this.#bond?.lose(problem);
    }
    this.#dispatch({ on: "left" });
  }

  #dispatch(event: SessionEvent): void {
    const { state, effects } = stepSession(
      this.#state,
      event,
      this.around.now(),
    );
    const before = this.#state;
    const proved = this.#session?.proved;
    this.#state = state;
    for (const effect of effects) this.#run(effect);
    if (state.is === "closed" && before.is !== "closed") {
      const { problem, guess } = state;
      if (isUnchecked(before)) this.listener.silence();
      // The server alone must not be able to end what goes on without it.
      if (problem === "tampered" && proved) this.#bond?.lose({ kind: problem });
      const kept = this.#bond?.unfinished ?? false;
      this.around.emit({ on: "closed", pair: this.id, problem, guess, kept });
    }
  }

  #run(effect: SessionEffect): void {
    switch (effect.do) {
      case "compute":
        this.#compute(effect.output, effect.input);
        return;
      case "send":
        return this.#send(effect.blob);
      case "send-abort":
        return this.#send(ABORT);
      case "open": {
        clearTimeout(this.#deadline);
        const { pictures } = this.#session!;
        this.around.emit({
          on: "open",
          pair: this.id,
          bond: this.#bond!.id,
          side: this.side,
          pictures,
        });
        return;
      }
      case "wipe":
        clearTimeout(this.#deadline);
        this.#session?.end();
        this.#session = undefined;
        this.#early = [];
        return;
    }
  }

  #send(blob: Bytes): void {
    this.around.emit({ on: "blob", pair: this.id, blob });
  }

  async #compute(
    output: Extract<SessionEffect, { do: "compute" }>["output"],
    input: Bytes,
  ): Promise<void> {
    try {
      const { message, session } = await this.handshake(output, input);
      if (session) await this.#open(session);
      this.#dispatch({ on: "computed", ...(message && { message }) });
    } catch {
      return this.#dispatch({ on: "refused" });
    }
    for (const blob of this.#early.splice(0)) this.blob(blob);
  }

  async #open(session: Session): Promise<void> {
    // Before the other side can know that it worked.
    const bond = this.#bond = await this.listener.opened(session);
    const id = hex(session.id);
    const open = new OpenSession(
      this.id,
      session,
      bond,
      this.rotation,
      this.around,
      {
        ...this.listener,
        send: (frame) => this.#send(frame),
        proved: () => {
          bond.proved(id);
          this.listener.proved();
        },
        over: (why) => this.#over(why),
        damaged: () => this.#dispatch({ on: "damaged" }),
      },
    );
    await open.begin();
    if (this.#state.is === "closed") open.end();
    else this.#session = open;
  }

  #over(why: SessionEnd): void {
    if (why === "left") this.#bond?.lose({ kind: "member-left" });
    // Or the other end would wait for what does not come.
    if (why === "tampered") this.#session?.leave();
    this.#dispatch({ on: why === "replaced" ? "left" : why });
  }
}

/** Whether a handshake ended before its M2, if it is a host's, was checked. */
function isUnchecked(before: SessionState): boolean {
  return before.is === "awaiting" ||
    (before.is === "computing" && before.output !== "M3");
}

/** Browsers blur their clocks by this much: a timer may seem to be early. */
const CLOCK_GRAIN_MS = 100;

/** A session that ended before it had keys. */
export function unopened(
  pair: string,
  problem: "refused" | "member-left",
): Extract<CryptoEvent, { on: "closed" }> {
  return { on: "closed", pair, problem, guess: false, kept: false };
}
