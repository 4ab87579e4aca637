import type { SdpBody } from "../core/body.ts";
import { FrameType } from "../core/frame.ts";
import type { SignalMessage } from "../workers/command.ts";
import {
  type Means,
  Negotiation,
  type NegotiationListener,
} from "./negotiation.ts";
import { Probe, type Pulse } from "./pulse.ts";

/** What a connection tells its owner. */
export interface ConnectionListener
  extends Pick<NegotiationListener, "changed"> {
  /** Seal this and send it through the server. */
  signal(message: SignalMessage): void;
  /** Where the connection runs and how well. */
  measured(pulse: Pulse): void;
}

/** Which connection of a session; a stripe's have a part too. */
export type ConnectionName = Pick<SdpBody, "connection" | "part">;

/** Both ends make the channel with this id: no announcement to wait for. */
const CHANNEL_ID = 0;
const MEASURE_MS = 2_000;
/** Where a browser does not tell its largest message (RFC 8841 §6.1). */
const DEFAULT_MESSAGE_BYTES = 65_536;

/**
 * One WebRTC connection to a member and its channel. SDP and candidates go out
 * through `signal`, to be sealed before they leave (PROTOCOL §10).
 */
export class Connection {
  readonly channel: RTCDataChannel;
  readonly #negotiation: Negotiation;
  #measuring: ReturnType<typeof setInterval> | undefined;

  constructor(
    name: ConnectionName,
    means: Means,
    private readonly listener: ConnectionListener,
  ) {
    this.#negotiation = new Negotiation(means, {
      described: (description) =>
        listener.signal({
          type: FrameType.sdp,
          body: { ...name, ...description },
        }),
      found: (candidate) =>
        listener.signal({
          type: FrameType.ice,
          body: { ...name, ...candidate },
        }),
      changed: (state) => {
        if (state === "connected") this.#measure();
        listener.changed(state);
      },
    });
    this.channel = this.#connection.createDataChannel("tallow", {
      negotiated: true,
      id: CHANNEL_ID,
      ordered: true,
    });
  }

  /** Largest message in bytes, once connected. */
  get maxBytes(): number | undefined {
    if (!this.works) return undefined;
    return this.#connection.sctp?.maxMessageSize ?? DEFAULT_MESSAGE_BYTES;
  }

  /** Whether its end can be heard. */
  get works(): boolean {
    return this.#negotiation.works;
  }

  /** The first description of the side that makes the connection. */
  offer(): void {
    this.#negotiation.offer();
  }

  /** Looks for other addresses; the channel stays (RFC 8445 §9). */
  restart(): void {
    this.#negotiation.restart();
  }

  /** A description or candidate of the other end, opened and authentic. */
  signal(message: SignalMessage): void {
    if (message.type === FrameType.sdp) {
      this.#negotiation.describe(message.body);
    } else this.#negotiation.find(message.body);
  }

  close(): void {
    clearInterval(this.#measuring);
    this.#negotiation.close();
  }

  get #connection(): RTCPeerConnection {
    return this.#negotiation.connection;
  }

  /** From the first time on. */
  #measure(): void {
    if (this.#measuring !== undefined) return;
    const probe = new Probe();
    const take = async (): Promise<void> => {
      const stats = await this.#connection.getStats();
      if (!this.works) return;
      const pulse = probe.read([...stats.values()]);
      if (pulse) this.listener.measured(pulse);
    };
    this.#measuring = setInterval(take, MEASURE_MS);
    void take();
  }
}
