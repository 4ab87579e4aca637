import type { IceServer, Place } from "../core/call.ts";
import type { Problem } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/command.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { shareChannel } from "./channel.ts";
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

/** The page's half of a pair: passes blobs, makes the connection. */
export class Member {
  #view: MemberView;
  /** Resolves once the session is open and ICE servers are known. */
  readonly #peer = Promise.withResolvers<Peer>();
  #linked = false;
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
      pictures: [],
      verified: false,
      generation: 0,
      remembered: "nobody",
    };
  }

  get view(): MemberView {
    return this.#view;
  }

  /** Whether files can be offered now. */
  get linked(): boolean {
    return this.#linked;
  }

  hear(event: PairEvent): void {
    switch (event.on) {
      case "blob":
        return this.ways.signalling.send(this.#view.id, event.blob);
      case "open":
        this.#show({ pictures: event.pictures });
        this.#connect(event.side, event.turn).then(this.#peer.resolve);
        return;
      case "signal":
        this.#peer.promise.then((peer) => peer.signal(event.message));
        return;
      case "rotated":
        return this.#show({ generation: event.generation });
      case "remembered":
        return this.#show({ remembered: event.by });
      case "linked":
        this.#linked = true;
        return this.#show({ quality: "excellent" });
      case "unlinked":
        this.#linked = false;
        this.#show({ quality: "disconnected" });
        return this.close({ kind: "member-left" });
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
    this.#peer.promise.then(({ maxBytes }) => {
      const offer = { pair, transfer, files, maxBytes, padded };
      this.ways.workers.send({ do: "offer", ...offer });
    });
  }

  /** Why it was ended from here, if it was. */
  get ending(): Problem | undefined {
    return this.#ending;
  }

  /** The server says it is gone; a link that works knows better. */
  absent(): void {
    if (!this.#linked) this.close({ kind: "member-left" });
  }

  /** Ends the session and the connection. */
  close(problem: Problem): void {
    this.#ending ??= problem;
    this.ways.workers.send({ do: "close", pair: this.pair, problem });
    this.#peer.promise.then((peer) => peer.close());
  }

  /** `turn` are the person's own servers. */
  async #connect(
    side: "A" | "B",
    turn: readonly IceServer[] = [],
  ): Promise<Peer> {
    const { api, workers, place } = this.ways;
    const own = place();
    // Without TURN servers a direct path may still be found.
    const servers = own ? await api.iceServers(own).catch(() => []) : [];
    const { pair } = this;
    const peer = new Peer(
      side,
      [...turn, ...servers].map(({ urls, ...rest }) => ({
        urls: [...urls],
        ...rest,
      })),
      {
        signal: (message) => workers.send({ do: "signal", pair, message }),
        measured: (path, quality) =>
          this.#show(this.#linked ? { path, quality } : { path }),
        failed: () => this.close({ kind: "no-path" }),
      },
    );
    shareChannel(peer.channel, (channel) => {
      workers.send({ do: "link", pair, channel }, [channel as Transferable]);
    });
    return peer;
  }

  #show(change: Partial<MemberView>): void {
    this.#view = { ...this.#view, ...change };
    this.changed();
  }
}
