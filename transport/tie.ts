import type { Side } from "../core/keys.ts";
import type { Problem } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Contact } from "./contact.ts";
import { qualityOf } from "./pulse.ts";
import { type Reach, startReach, stepReach } from "./reach.ts";
import type { MemberView } from "./view.ts";
import { type Ground, type WayEvent, Ways } from "./ways.ts";

/** What the workers tell of a session. */
export type TieEvent =
  | WayEvent
  | Extract<CryptoEvent, { on: "open" | "rotated" | "blob" }>;

/** What a tie tells its member. */
interface TieListener {
  changed(): void;
  /** No way was found, or not again. */
  lost(problem: Problem): void;
}

/** What is seen of a member through the session with it. */
export type TieView = Pick<
  MemberView,
  | "path"
  | "quality"
  | "roundTripMs"
  | "away"
  | "pictures"
  | "generation"
  | "session"
>;

/** A reload takes less, in ms; the server keeps a place for longer. */
export const RETURN_MS = 30_000;

/** Frames that were sent get this long to arrive, in ms. */
const FAREWELL_MS = 1_000;

/** The page's half of a pair: passes blobs, keeps up the ways to the other. */
export class Tie {
  #pictures: readonly number[] = [];
  #generation = 0;
  /** From when the session is open. */
  #ways: Ways | undefined;
  #reach: Reach = startReach(performance.now());
  /** For the reach. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What came before we were told that it is. */
  #early: WayEvent[] = [];
  /** Whether a way carries the session. */
  #carried = false;
  /** Whether one does or did. */
  #met = false;
  #side: Side = "A";
  /** Since when the session is open, on a monotonic clock in ms. */
  #openedAt = 0;
  #session: MemberView["session"];
  /** Since when it is away, in milliseconds since the epoch. */
  #away: number | undefined;
  /** What the server says of the other. */
  #seat: "here" | "away" | "left" = "here";
  #missed: ReturnType<typeof setTimeout> | undefined;
  #ending: Problem | undefined;
  #over = false;

  constructor(
    private readonly contact: Contact,
    private readonly ground: Ground,
    private readonly listener: TieListener,
  ) {}

  get pair(): string {
    return this.contact.pair;
  }

  /** The other's id at the server. */
  get at(): string {
    return this.contact.at;
  }

  get view(): TieView {
    const pulse = this.#ways?.pulse;
    const there = this.linked;
    return {
      path: there ? this.#ways?.path : undefined,
      quality: there ? qualityOf(pulse) : "disconnected",
      roundTripMs: there ? pulse?.roundTripMs : undefined,
      away: this.#away,
      pictures: this.#pictures,
      generation: this.#generation,
      session: this.#session,
    };
  }

  /** Whether files can be offered now. */
  get linked(): boolean {
    return !this.#over && this.#carried && this.#reach.is !== "away";
  }

  /** Whether the other may be gone, or be back as somebody else. */
  get doubtful(): boolean {
    return this.#seat === "away" || this.#reach.is === "doubtful" ||
      !this.linked;
  }

  /** Whether nothing is heard of the other on any way, and it will not be. */
  get dead(): boolean {
    return this.#seat === "left" && !this.linked;
  }

  /** Why it was ended from here, if it was. */
  get ending(): Problem | undefined {
    return this.#ending;
  }

  /** Largest message in bytes; for a tie that is linked. */
  get maxBytes(): number | undefined {
    return this.#ways?.maxBytes;
  }

  hear(event: TieEvent): void {
    switch (event.on) {
      case "blob":
        return this.contact.signalling.send(this.at, event.blob);
      case "open": {
        this.#pictures = event.pictures;
        this.#openedAt = performance.now();
        this.#reach = startReach(this.#openedAt);
        const { side, turn = [] } = event;
        this.#side = side;
        this.#ways = new Ways(
          side,
          turn,
          this.contact,
          this.ground,
          () => this.#changed(),
        );
        for (const early of this.#early.splice(0)) this.#ways.hear(early);
        return this.#changed();
      }
      case "rotated":
        this.#generation = event.generation;
        return this.#changed();
      case "linked":
        if (!this.#met) {
          this.contact.linked?.();
          const connectMs = performance.now() - this.#openedAt;
          this.#session = { side: this.#side, connectMs };
        }
        this.#met = true;
        this.#carried = true;
        break;
      case "unlinked":
        this.#carried = false;
    }
    if (this.#ways) return this.#ways.hear(event);
    this.#early.push(event);
    this.#changed();
  }

  /** The other lost the server. */
  away(): void {
    if (this.#seat !== "here") return;
    this.#seat = "away";
    this.#missed = setTimeout(() => this.left(), RETURN_MS);
    this.listener.changed();
  }

  /**
   * The server says it is gone, or has not seen it for long. Who was there may
   * only have lost the server, and a way that works knows better.
   */
  left(): void {
    clearTimeout(this.#missed);
    if (!this.#met) return this.close({ kind: "member-left" });
    this.#seat = "left";
    this.listener.changed();
  }

  /** The way to the server was replaced; blobs on it may have been lost. */
  resignal(): void {
    clearTimeout(this.#missed);
    this.#seat = "here";
    this.ground.workers.send({ do: "resignal", pair: this.pair });
    this.#ways?.replaced();
    this.listener.changed();
  }

  /** The network or the page is back. */
  nudge(): void {
    this.contact.signalling.hurry();
    this.#ways?.nudge();
  }

  /**
   * Ends the session and the connection; with a problem for good, and else what
   * is unfinished waits for another session.
   */
  close(problem?: Problem): void {
    this.#ending ??= problem;
    const { pair } = this;
    this.ground.workers.send({
      do: "close",
      pair,
      ...(problem && { problem }),
    });
    this.part();
  }

  /** The session is over: ends the connection. */
  part(): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#missed);
    clearTimeout(this.#timer);
    // What says that it is for good may still be on its way.
    if (this.#ending) setTimeout(() => this.#ways?.close(), FAREWELL_MS);
    else this.#ways?.close();
    this.contact.over?.();
  }

  /** Something is seen of the ways, or it is time to look. */
  #changed(): void {
    if (this.#over) return;
    clearTimeout(this.#timer);
    const now = performance.now();
    const ground = this.#ways?.footing ??
      { path: undefined, hopeless: undefined };
    const footing = { carried: this.#carried, ...ground };
    const reach = this.#reach = stepReach(this.#reach, footing, now);
    if (reach.is === "lost") return this.listener.lost({ kind: reach.problem });
    // Until it is open, the session has a time of its own.
    if ("until" in reach && this.#ways) {
      this.#timer = setTimeout(() => this.#changed(), reach.until - now);
    }
    this.#away = reach.is !== "away"
      ? undefined
      : this.#away ?? Date.now() - Math.round(now - reach.since);
    this.listener.changed();
  }
}
