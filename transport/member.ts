import type { IceServer, Place } from "../core/call.ts";
import type { Side } from "../core/keys.ts";
import type { Problem } from "../core/problem.ts";
import type { CryptoEvent, SignalMessage } from "../workers/command.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { shareChannel } from "./channel.ts";
import { awaySince, type PathState } from "./path.ts";
import { Peer } from "./peer.ts";
import type { Signalling } from "./signalling.ts";
import type { MemberView } from "./view.ts";

type PairEvent = Extract<
  CryptoEvent,
  {
    on:
      | "open"
      | "signal"
      | "linked"
      | "unlinked"
      | "rotated"
      | "remembered"
      | "blob";
  }
>;

/** What a member is reached by. */
export interface MemberWays {
  readonly api: Api;
  readonly workers: Workers;
  readonly signalling: Signalling;
  /** Our own place, which proves to the server that we may have TURN. */
  readonly place: () => Place | undefined;
}

/** The page's half of a pair: passes blobs, keeps up the way to the member. */
export class Member {
  #view: MemberView;
  /** From when the session is open. */
  #peer: Peer | undefined;
  /** What was signalled before we were told that it is. */
  #early: SignalMessage[] = [];
  /** Whether a channel carried the session, now or before. */
  #met = false;
  #linked = false;
  /** What the server says of it. */
  #place: "here" | "away" | "left" = "here";
  #ending: Problem | undefined;

  /** `id` is the member's at the server, `pair` the session's in the workers. */
  constructor(
    readonly pair: string,
    id: string,
    role: MemberView["role"],
    private readonly ways: MemberWays,
    private readonly changed: () => void,
  ) {
    this.#view = {
      id,
      role,
      path: undefined,
      quality: "disconnected",
      away: undefined,
      pictures: [],
      verified: false,
      generation: 0,
      remembered: "nobody",
    };
  }

  get view(): MemberView {
    return this.#view;
  }

  /** Whether it is in the room, be it that its way is broken. */
  get met(): boolean {
    return this.#met;
  }

  /** Whether files can be offered now. */
  get linked(): boolean {
    return this.#linked && this.#view.away === undefined;
  }

  hear(event: PairEvent): void {
    switch (event.on) {
      case "blob":
        return this.ways.signalling.send(this.#view.id, event.blob);
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
      case "remembered":
        return this.#show({ remembered: event.by });
      case "linked":
        this.#met = true;
        this.#linked = true;
        this.#show({ quality: "excellent" });
        return this.#peer?.linked();
      case "unlinked":
        this.#linked = false;
        this.#show({ quality: "disconnected", path: undefined });
        this.#peer?.unlinked();
        return this.#partIfLeft();
    }
  }

  /** The person compared the pictures, and they match. */
  verify(): void {
    this.#show({ verified: true });
  }

  /** Asks that the two devices know each other; `label` is our name there. */
  remember(label: string): void {
    const { pair, view: { verified } } = this;
    this.ways.workers.send({ do: "remember", pair, label, verified });
  }

  /** Offers files; the caller saw to it that the member is linked. */
  offer(
    transfer: string,
    files: readonly NamedFile[],
    padded: boolean,
  ): void {
    const { pair } = this;
    const maxBytes = this.#peer?.maxBytes;
    if (maxBytes === undefined) return;
    const offer = { pair, transfer, files, maxBytes, padded };
    this.ways.workers.send({ do: "offer", ...offer });
  }

  /** Why it was ended from here, if it was. */
  get ending(): Problem | undefined {
    return this.#ending;
  }

  /** It lost the server. */
  away(): void {
    if (this.#place === "here") this.#place = "away";
  }

  /**
   * The server says it is gone. Who lost the server before may come back without
   * it, and a link that works knows better; but who was there has left.
   */
  absent(): void {
    if (!this.#met) return this.close({ kind: "member-left" });
    if (this.#place === "here") this.#place = "left";
    this.#partIfLeft();
  }

  /** The way to the server was replaced; blobs on it may have been lost. */
  resignal(): void {
    this.#place = "here";
    this.ways.workers.send({ do: "resignal", pair: this.pair });
    this.#peer?.tell("replaced");
  }

  /** The network or the page is back. */
  nudge(): void {
    this.#peer?.tell("nudge");
  }

  /** Ends the session and the connection. */
  close(problem: Problem): void {
    this.#ending ??= problem;
    this.ways.workers.send({ do: "close", pair: this.pair, problem });
    this.part();
  }

  /** The session is over: ends the connection. */
  part(): void {
    this.#peer?.close();
  }

  /** `turn` are the person's own servers. */
  #newPeer(side: Side, turn: readonly IceServer[] = []): Peer {
    const { api, workers, signalling, place } = this.ways;
    const { pair } = this;
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
    if (state.is === "lost") return this.close({ kind: state.problem });
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
      this.#partIfLeft();
    }
  }

  #partIfLeft(): void {
    if (this.#place !== "left" || this.linked) return;
    this.close({ kind: "member-left" });
  }

  #show(change: Partial<MemberView>): void {
    this.#view = { ...this.#view, ...change };
    this.changed();
  }
}
