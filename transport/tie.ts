import type { IceServer } from "../core/call.ts";
import type { Side } from "../core/keys.ts";
import type { Problem } from "../core/problem.ts";
import type { CryptoEvent, SignalMessage } from "../workers/command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { shareChannel } from "./channel.ts";
import type { Contact } from "./contact.ts";
import { awaySince, type PathState } from "./path.ts";
import { Peer } from "./peer.ts";
import type { MemberView } from "./view.ts";

/** What the workers tell of a session. */
export type TieEvent = Extract<
  CryptoEvent,
  { on: "open" | "signal" | "linked" | "unlinked" | "rotated" | "blob" }
>;

/** What a tie tells its member. */
interface TieListener {
  changed(): void;
  /** No way was found, or not again. */
  lost(problem: Problem): void;
}

/** What is seen of a member through the session with it. */
export type TieView = Pick<
  MemberView,
  "path" | "quality" | "away" | "pictures" | "generation"
>;

/** ICE often heals in less, and then nobody has to be looked for, in ms. */
const DOUBT_MS = 1_000;

/** A reload takes less, in ms; the server keeps a place for longer. */
export const RETURN_MS = 30_000;

/** The page's half of a pair: passes blobs, keeps up the way to the other. */
export class Tie {
  #view: TieView = {
    path: undefined,
    quality: "disconnected",
    away: undefined,
    pictures: [],
    generation: 0,
  };
  /** From when the session is open. */
  #peer: Peer | undefined;
  #path: PathState | undefined;
  /** What was signalled before we were told that it is. */
  #early: SignalMessage[] = [];
  /** Whether a channel carried the session, now or before. */
  #met = false;
  #linked = false;
  /** What the server says of the other. */
  #seat: "here" | "away" | "left" = "here";
  #missed: ReturnType<typeof setTimeout> | undefined;
  #ending: Problem | undefined;
  #over = false;

  constructor(
    private readonly contact: Contact,
    private readonly api: Api,
    private readonly workers: Pick<Workers, "send">,
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
    return this.#view;
  }

  /** Whether files can be offered now. */
  get linked(): boolean {
    return this.#linked && this.#view.away === undefined;
  }

  /** Whether the other may be gone, or be back as somebody else. */
  get doubtful(): boolean {
    const path = this.#path;
    const shaky = path !== undefined && "since" in path &&
      performance.now() >= path.since + DOUBT_MS;
    return this.#seat === "away" || shaky || !this.linked;
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
    return this.#peer?.maxBytes;
  }

  hear(event: TieEvent): void {
    switch (event.on) {
      case "blob":
        return this.contact.signalling.send(this.at, event.blob);
      case "open":
        this.#peer = this.#newPeer(event.side, event.turn);
        for (const early of this.#early.splice(0)) this.#peer.signal(early);
        return this.#show({ pictures: event.pictures });
      case "signal":
        if (this.#peer) this.#peer.signal(event.message);
        else this.#early.push(event.message);
        return;
      case "rotated":
        return this.#show({ generation: event.generation });
      case "linked":
        if (!this.#met) this.contact.linked?.();
        this.#met = true;
        this.#linked = true;
        this.#show({ quality: "excellent" });
        return this.#peer?.linked();
      case "unlinked":
        this.#linked = false;
        this.#show({ quality: "disconnected", path: undefined });
        return this.#peer?.unlinked();
    }
  }

  /** The other lost the server. */
  away(): void {
    if (this.#seat !== "here") return;
    this.#seat = "away";
    this.#missed = setTimeout(() => this.left(), RETURN_MS);
    this.listener.changed();
  }

  /**
   * The server says it is gone, or has not seen it for long. Who was there may only have lost the server,
   * and a link that works knows better.
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
    this.workers.send({ do: "resignal", pair: this.pair });
    this.#peer?.tell("replaced");
    this.listener.changed();
  }

  /** The network or the page is back. */
  nudge(): void {
    this.contact.signalling.hurry();
    this.#peer?.tell("nudge");
  }

  /**
   * Ends the session and the connection; with a problem for good, and else what
   * is unfinished waits for another session.
   */
  close(problem?: Problem): void {
    this.#ending ??= problem;
    const { pair } = this;
    this.workers.send({ do: "close", pair, ...(problem && { problem }) });
    this.part();
  }

  /** The session is over: ends the connection. */
  part(): void {
    if (this.#over) return;
    this.#over = true;
    this.#linked = false;
    clearTimeout(this.#missed);
    this.#peer?.close();
    this.contact.over?.();
  }

  /** `turn` are the person's own servers. */
  #newPeer(side: Side, turn: readonly IceServer[] = []): Peer {
    const { api, workers, contact: { pair, signalling, place } } = this;
    return new Peer(side, {
      signal: (message) => workers.send({ do: "signal", pair, message }),
      channel: (channel) =>
        shareChannel(channel, (channel) => {
          workers.send({ do: "link", pair, channel }, [
            channel as Transferable,
          ]);
        }),
      async servers() {
        const own = place();
        // Without TURN servers a direct path may still be found.
        const servers = own ? await api.iceServers(own).catch(() => []) : [];
        return [...turn, ...servers]
          .map(({ urls, ...rest }) => ({ urls: [...urls], ...rest }));
      },
      reachable: () => signalling.reachable,
      measured: (path, quality) => {
        if (this.#view.away !== undefined) return;
        this.#show(this.#linked ? { path, quality } : { path });
      },
      stands: (state) => this.#stands(state),
    });
  }

  #stands(state: PathState): void {
    this.#path = state;
    if (state.is === "lost") {
      return this.listener.lost({ kind: state.problem });
    }
    if (state.is === "shaky") {
      setTimeout(() => this.listener.changed(), DOUBT_MS);
    }
    const since = awaySince(state);
    if (since === undefined) {
      const returned = this.#view.away !== undefined;
      this.#show({
        away: undefined,
        ...(returned && { quality: "excellent" }),
      });
    } else {
      const away = this.#view.away ??
        Date.now() - Math.round(performance.now() - since);
      this.#show({ away, quality: "disconnected", path: undefined });
    }
  }

  #show(change: Partial<TieView>): void {
    this.#view = { ...this.#view, ...change };
    if (!this.#over) this.listener.changed();
  }
}
