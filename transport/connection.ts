import type { IceBody, SdpBody } from "../core/body.ts";
import { FrameType } from "../core/frame.ts";
import type { SignalMessage } from "../workers/command.ts";
import type { Path, Quality } from "./view.ts";

/** What a connection tells its owner. */
export interface ConnectionListener {
  /** Seal this and send it through the server. */
  signal(message: SignalMessage): void;
  /** Where the connection runs and how well. */
  measured(path: Path, quality: Quality): void;
  changed(state: "connected" | "disconnected" | "failed"): void;
}

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
  /** Descriptions and candidates are applied one after the other. */
  #previous: Promise<void> = Promise.resolve();
  #measuring: ReturnType<typeof setInterval> | undefined;

  /** `number` counts the connections of the session. */
  constructor(
    readonly number: number,
    iceServers: readonly RTCIceServer[],
    private readonly listener: ConnectionListener,
  ) {
    const connection = new RTCPeerConnection({ iceServers: [...iceServers] });
    this.#connection = connection;
    this.channel = connection.createDataChannel("tallow", {
      negotiated: true,
      id: CHANNEL_ID,
      ordered: true,
    });
    connection.onicecandidate = ({ candidate }) => {
      listener.signal({
        type: FrameType.ice,
        body: {
          connection: number,
          candidate: candidate?.candidate ?? "",
          mid: candidate?.sdpMid ?? null,
          index: candidate?.sdpMLineIndex ?? null,
        },
      });
    };
    connection.onconnectionstatechange = () => this.#changed();
  }

  /** Largest message in bytes; known once connected. */
  get maxBytes(): number {
    return this.#connection.sctp?.maxMessageSize ?? DEFAULT_MESSAGE_BYTES;
  }

  /** Side A's first description. */
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
    const { type, sdp } = this.#connection.localDescription!;
    if (type !== "offer" && type !== "answer") return;
    const body = { connection: this.number, type, sdp };
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
    if (state === "connected") {
      this.#measuring ??= setInterval(() => this.#measure(), MEASURE_MS);
      this.#measure();
    }
    if (
      state === "connected" || state === "disconnected" || state === "failed"
    ) this.listener.changed(state);
  }

  async #measure(): Promise<void> {
    const stats = await this.#connection.getStats();
    if (this.#connection.connectionState !== "connected") return;
    for (const report of stats.values()) {
      if (report.type !== "transport") continue;
      const pair = stats.get(report.selectedCandidatePairId);
      const local = stats.get(pair?.localCandidateId);
      const remote = stats.get(pair?.remoteCandidateId);
      if (!pair || !local) return;
      const relayed = [local, remote].some((c) => c?.candidateType === "relay");
      const rtt: number | undefined = pair.currentRoundTripTime;
      this.listener.measured(
        relayed ? "turn" : "direct",
        qualityOf(rtt === undefined ? 0 : 1000 * rtt),
      );
    }
  }
}

function qualityOf(roundTripMs: number): Quality {
  if (roundTripMs < 100) return "excellent";
  if (roundTripMs < 200) return "good";
  return roundTripMs < 500 ? "fair" : "poor";
}
