import type { IceServer } from "../core/call.ts";
import type { Side } from "../core/keys.ts";
import type { SignalMessage } from "../workers/command.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { shareChannels } from "./channel.ts";
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
  /** What other connections to the member are made with, too. */
  readonly servers: Servers;
  readonly #peer: Peer;
  readonly #relay: RelayWay;
  #stripes: Stripes;
  /** Ways beside the connection's, so far. */
  #others = 0;
  /** The channel of the newest connection. */
  #channel: string | undefined;
  /** What our frames take, once that is told. */
  #carrying: string | undefined;
  #pulse: Pulse | undefined;

  /** `turn` are the person's own servers; `changed` is called for each change. */
  constructor(
    private readonly side: Side,
    turn: readonly IceServer[],
    private readonly contact: Contact,
    private readonly ground: Ground,
    private readonly changed: () => void,
  ) {
    const { api, privacy } = ground;
    this.servers = new Servers(api, contact, turn, privacy);
    this.#peer = new Peer(side, {
      signal: (message) => this.#signal(message),
      means: () => this.servers.means(),
      channel: (channel, number) => {
        this.#channel = `channel-${number}`;
        this.#link(this.#channel, "channel", [channel]);
      },
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
      relays: () => this.servers.relays(),
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
    if (this.servers.bare) return "no-relay";
    return this.#peer.state.is === "waiting" ? "no-path" : undefined;
  }

  #stands(state: PathState): void {
    const way = this.#channel;
    if (way !== undefined) {
      if (state.is === "shaky" || state.is === "restarting") {
        this.#send({ do: "doubt", pair: this.#pair, way });
      } else if (state.is === "connected") {
        this.#send({ do: "trust", pair: this.#pair, way });
      }
    }
    this.changed();
  }

  #renewed(): void {
    if (this.#channel !== undefined) this.#unlink(this.#channel);
    this.#channel = undefined;
    this.#pulse = undefined;
    this.#stripes.close();
    this.#stripes = this.#newStripes();
  }

  #newStripes(): Stripes {
    return new Stripes(this.side, this.#peer.number, {
      means: () => this.servers.means(),
      signal: (message) => this.#signal(message),
      link: (channels) => {
        const way = `stripe-${this.#others++}`;
        this.#link(way, "stripe", channels);
        return way;
      },
      unlink: (way) => this.#unlink(way),
      isSound: () => this.#peer.state.is === "connected",
    });
  }

  #link(
    way: string,
    kind: "channel" | "stripe",
    channels: readonly RTCDataChannel[],
  ): void {
    const pair = this.#pair;
    shareChannels(channels, (channels) => {
      this.#send(
        { do: "link", pair, way, kind, channels },
        [...channels as Transferable[]],
      );
    });
  }

  #unlink(way: string): void {
    this.#send({ do: "unlink", pair: this.#pair, way });
  }

  #join(relay: Relay): string {
    const way = `relay-${this.#others++}`;
    this.#send({ do: "relay", pair: this.#pair, way, ...relay });
    return way;
  }

  #signal(message: SignalMessage): void {
    this.#send({ do: "signal", pair: this.#pair, message });
  }

  get #pair(): string {
    return this.contact.pair;
  }

  #send(...[command, transfer]: Parameters<Workers["send"]>): void {
    this.ground.workers.send(command, transfer);
  }
}
