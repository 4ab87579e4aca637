import type { IceServer } from "../core/call.ts";
import type { Side } from "../core/keys.ts";
import type { CryptoEvent } from "../workers/command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { shareChannels } from "./channel.ts";
import type { Means } from "./connection.ts";
import type { Contact } from "./contact.ts";
import type { PathState } from "./path.ts";
import { Peer } from "./peer.ts";
import type { Privacy } from "./privacy.ts";
import type { Pulse } from "./pulse.ts";
import type { Footing, Hopeless } from "./reach.ts";
import { RelayWay } from "./relay_way.ts";
import { type Relay, Servers } from "./servers.ts";
import { Stripes } from "./stripe.ts";
import type { Path } from "./view.ts";

/** What the workers tell of a session's ways. */
export type WayEvent = Extract<
  CryptoEvent,
  {
    on: "signal" | "up" | "down" | "carries" | "wants" | "linked" | "unlinked";
  }
>;

/** By what ways are made. */
export interface Ground {
  readonly api: Api;
  readonly workers: Pick<Workers, "send">;
  readonly privacy: () => Privacy;
}

/** What fits every channel that current browsers make, in bytes. */
const SOUND_MESSAGE_BYTES = 262_144;

/**
 * The ways of one session: its connection, the relay, and at times a stripe.
 * Which of them carries is decided where the frames are (`core/choice.ts`).
 */
export class Ways {
  readonly #servers: Servers;
  readonly #peer: Peer;
  readonly #relay: RelayWay;
  #stripes: Stripes;
  /** Ways have had names up to here. */
  #names = 0;
  /** The channel of the newest connection. */
  #channel: string | undefined;
  /** What our frames take, once that is told. */
  #carrying: string | undefined;
  #pulse: Pulse | undefined;
  /** Set when relays are all that may be used, and there are none. */
  #bare = false;

  /** `turn` are the person's own servers; `changed` is called for each change. */
  constructor(
    private readonly side: Side,
    turn: readonly IceServer[],
    private readonly contact: Contact,
    private readonly ground: Ground,
    private readonly changed: () => void,
  ) {
    const { api, privacy } = ground;
    this.#servers = new Servers(api, contact, turn, privacy);
    this.#peer = new Peer(side, {
      signal: (message) => this.#signal(message),
      means: () => this.#means(),
      channel: (channel) => this.#channel = this.#link("channel", [channel]),
      renewed: () => this.#renewed(),
      reachable: () => contact.signalling.reachable,
      spare: () => this.#carrying !== undefined && !this.#isConnections,
      measured: (pulse) => {
        this.#pulse = pulse;
        changed();
      },
      stands: (state) => this.#stands(state),
    });
    this.#stripes = this.#newStripes();
    this.#relay = new RelayWay(side, {
      relays: () => this.#servers.relays(),
      open: (relay) => this.#join(relay),
      close: (way) => this.#unlink(way),
      changed,
    });
  }

  /** What reaching the member depends on here. */
  get footing(): Omit<Footing, "carried"> {
    return {
      path: this.#isConnections ? this.#peer.state : undefined,
      hopeless: this.#hopeless,
    };
  }

  /** What our frames take; `undefined` until that is known. */
  get path(): Path | undefined {
    if (this.#carrying === undefined) return undefined;
    return this.#isConnections ? this.#pulse?.path : "relay";
  }

  /** Of the connection, if that is what our frames take. */
  get pulse(): Pulse | undefined {
    return this.#isConnections ? this.#pulse : undefined;
  }

  /** Largest message in bytes that will pass on every way. */
  get maxBytes(): number {
    return this.#peer.maxBytes ?? SOUND_MESSAGE_BYTES;
  }

  hear(event: WayEvent): void {
    switch (event.on) {
      case "signal": {
        const { connection, part } = event.message.body;
        if (part === undefined) this.#peer.signal(event.message);
        else if (connection === this.#peer.number) {
          this.#stripes.signal(part, event.message);
        }
        return;
      }
      case "up":
        if (event.way === this.#channel) this.#peer.up();
        else if (event.way === this.#stripes.way) this.#stripes.up();
        else if (event.way === this.#relay.way) this.#relay.tell({ on: "up" });
        return;
      case "down":
        if (event.way === this.#channel) this.#peer.down();
        else if (event.way === this.#stripes.way) this.#stripes.down();
        else if (event.way === this.#relay.way) {
          this.#relay.tell({ on: "down", final: event.final });
        }
        return;
      case "wants":
        return this.#stripes.want();
      case "carries":
        this.#carrying = event.way;
        break;
      case "linked":
        break;
      case "unlinked":
        this.#carrying = undefined;
        this.nudge();
    }
    this.changed();
  }

  /** The way to the server was replaced. */
  replaced(): void {
    this.#peer.tell("replaced");
    this.#relay.tell({ on: "replaced" });
  }

  /** The network or the page is back. */
  nudge(): void {
    this.#peer.tell("nudge");
    this.#relay.tell({ on: "nudge" });
  }

  close(): void {
    this.#peer.close();
    this.#relay.close();
    this.#stripes.close();
  }

  /** Whether what carries is the connection, or goes with it. */
  get #isConnections(): boolean {
    const way = this.#carrying;
    return way !== undefined && way !== this.#relay.way;
  }

  get #hopeless(): Hopeless | undefined {
    if (!this.#relay.none) return undefined;
    if (this.#bare) return "no-relay";
    return this.#peer.state.is === "waiting" ? "no-path" : undefined;
  }

  #stands(state: PathState): void {
    const way = this.#channel;
    const { pair } = this.contact;
    if (way === undefined) return this.changed();
    switch (state.is) {
      case "shaky":
      case "restarting":
        this.ground.workers.send({ do: "doubt", pair, way });
        break;
      case "connected":
        this.ground.workers.send({ do: "trust", pair, way });
    }
    this.changed();
  }

  #renewed(): void {
    if (this.#channel !== undefined) this.#unlink(this.#channel);
    this.#channel = undefined;
    this.#stripes.close();
    this.#stripes = this.#newStripes();
  }

  #newStripes(): Stripes {
    return new Stripes(this.side, this.#peer.number, {
      means: () => this.#means(),
      signal: (message) => this.#signal(message),
      link: (channels) => this.#link("stripe", channels),
      unlink: (way) => this.#unlink(way),
    });
  }

  #signal(message: Extract<WayEvent, { on: "signal" }>["message"]): void {
    const { pair } = this.contact;
    this.ground.workers.send({ do: "signal", pair, message });
  }

  #link(
    kind: "channel" | "stripe",
    channels: readonly RTCDataChannel[],
  ): string {
    const { pair } = this.contact;
    const way = `${kind}-${this.#names++}`;
    shareChannels(channels, (channels) => {
      this.ground.workers.send(
        { do: "link", pair, way, kind, channels },
        [...channels as Transferable[]],
      );
    });
    return way;
  }

  #unlink(way: string): void {
    const { pair } = this.contact;
    this.ground.workers.send({ do: "unlink", pair, way });
  }

  #join(relay: Relay): string {
    const { pair } = this.contact;
    const way = `relay-${this.#names++}`;
    this.ground.workers.send({ do: "relay", pair, way, ...relay });
    return way;
  }

  async #means(): Promise<Means | undefined> {
    const means = await this.#servers.means();
    this.#bare = means === "none";
    if (means !== "none") return means;
    this.changed();
    return undefined;
  }
}
