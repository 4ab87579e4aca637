import type { IceBody, SdpBody } from "../core/body.ts";
import { FrameType } from "../core/frame.ts";
import type { SignalMessage } from "../workers/command.ts";
import { relayedCandidate, relayedDescription } from "./privacy.ts";
import { Probe, type Pulse } from "./pulse.ts";

/** What a connection tells its owner. */
export interface ConnectionListener {
  /** Seal this and send it through the server. */
  signal(message: SignalMessage): void;
  /** Where the connection runs and how well. */
  measured(pulse: Pulse): void;
  changed(state: "connected" | "disconnected" | "failed"): void;
}

/** By what a connection is made. */
export interface Means {
  readonly iceServers: readonly RTCIceServer[];
  /** Nothing but TURN servers, and no address of ours to anybody else. */
  readonly relayOnly: boolean;
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
  readonly #connection: RTCPeerConnection;
  readonly #relayOnly: boolean;
  /** Descriptions and candidates are applied one after the other. */
  #previous: Promise<void> = Promise.resolve();
  #measuring: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly name: ConnectionName,
    { iceServers, relayOnly }: Means,
    private readonly listener: ConnectionListener,
  ) {
    const connection = new RTCPeerConnection({
      iceServers: [...iceServers],
      iceTransportPolicy: relayOnly ? "relay" : "all",
    });
    this.#connection = connection;
    this.#relayOnly = relayOnly;
    this.channel = connection.createDataChannel("tallow", {
      negotiated: true,
      id: CHANNEL_ID,
      ordered: true,
    });
    connection.onicecandidate = ({ candidate }) => this.#own(candidate);
    connection.onconnectionstatechange = () => this.#changed();
  }

  /** Largest message in bytes, once connected. */
  get maxBytes(): number | undefined {
    if (!this.works) return undefined;
    return this.#connection.sctp?.maxMessageSize ?? DEFAULT_MESSAGE_BYTES;
  }

  /** Whether its end can be heard. */
  get works(): boolean {
    return this.#connection.connectionState === "connected";
  }

  /** The first description of the side that makes the connection. */
  offer(): void {
    this.#enqueue(() => this.#describe());
  }

  /** Looks for other addresses; the channel stays (RFC 8445 §9). */
  restart(): void {
    this.#connection.restartIce();
    this.offer();
  }

  /** A description or candidate of the other end, opened and authentic. */
  signal(message: SignalMessage): void {
    this.#enqueue(() =>
      message.type === FrameType.sdp
        ? this.#described(message.body)
        : this.#found(message.body)
    );
  }

  close(): void {
    clearInterval(this.#measuring);
    this.#connection.onconnectionstatechange = null;
    this.#connection.onicecandidate = null;
    this.#connection.close();
  }

  #own(found: RTCIceCandidate | null): void {
    const text = found?.candidate ?? "";
    const candidate = this.#relayOnly ? relayedCandidate(text) : text;
    if (candidate === undefined) return;
    const body: IceBody = {
      ...this.name,
      candidate,
      mid: found?.sdpMid ?? null,
      index: found?.sdpMLineIndex ?? null,
    };
    this.listener.signal({ type: FrameType.ice, body });
  }

  async #described({ type, sdp }: SdpBody): Promise<void> {
    const { signalingState } = this.#connection;
    // The answer to an offer that was made again meanwhile.
    if (type === "answer" && signalingState !== "have-local-offer") return;
    await this.#connection.setRemoteDescription({ type, sdp });
    if (type === "offer") await this.#describe();
  }

  async #found({ candidate, mid, index }: IceBody): Promise<void> {
    const ice = { candidate, sdpMid: mid, sdpMLineIndex: index };
    // One that cannot be used is a way less, and others may do.
    await this.#connection.addIceCandidate(ice).catch(() => {});
  }

  /** Offers or answers, whichever is due, and sends the description. */
  async #describe(): Promise<void> {
    await this.#connection.setLocalDescription();
    const { type, sdp: text } = this.#connection.localDescription!;
    if (type !== "offer" && type !== "answer") return;
    const sdp = this.#relayOnly ? relayedDescription(text) : text;
    const body: SdpBody = { ...this.name, type, sdp };
    this.listener.signal({ type: FrameType.sdp, body });
  }

  #enqueue(job: () => Promise<void>): void {
    this.#previous = this.#previous.then(job).catch(() => {
      // Closed in the middle of it.
      if (this.#connection.signalingState === "closed") return;
      this.listener.changed("failed");
    });
  }

  #changed(): void {
    const { connectionState: state } = this.#connection;
    if (state === "connected") this.#measure();
    if (
      state === "connected" || state === "disconnected" || state === "failed"
    ) this.listener.changed(state);
  }

  /** From the first time on. */
  #measure(): void {
    if (this.#measuring !== undefined) return;
    const probe = new Probe();
    const take = async (): Promise<void> => {
      const stats = await this.#connection.getStats();
      if (this.#connection.connectionState !== "connected") return;
      const pulse = probe.read([...stats.values()]);
      if (pulse) this.listener.measured(pulse);
    };
    this.#measuring = setInterval(take, MEASURE_MS);
    void take();
  }
}
