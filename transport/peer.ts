import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { SignalMessage } from "../workers/command.ts";
import type { Path, Quality } from "./view.ts";

/** What a connection tells its owner. */
export interface PeerListener {
  /** Seal this and send it through the server. */
  signal(message: SignalMessage): void;
  /** Where the connection runs and how well. */
  measured(path: Path, quality: Quality): void;
  /** No connection came about, or it broke for good. */
  failed(): void;
}

/** Both ends make the channel with this id: no announcement to wait for. */
const CHANNEL_ID = 0;
const CONNECT_MS = 30_000;
const MEASURE_MS = 2_000;
/** Where a browser does not tell its largest message (RFC 8841 §6.1). */
const DEFAULT_MESSAGE_BYTES = 65_536;

/**
 * The WebRTC connection to one member. SDP and candidates go out through
 * `signal`, to be sealed before they leave (PROTOCOL §10).
 */
export class Peer {
  readonly channel: RTCDataChannel;
  readonly #connection: RTCPeerConnection;
  /** Descriptions and candidates are applied one after the other. */
  #previous: Promise<void> = Promise.resolve();
  readonly #deadline: ReturnType<typeof setTimeout>;
  #measuring: ReturnType<typeof setInterval> | undefined;

  constructor(
    side: Side,
    iceServers: readonly RTCIceServer[],
    private readonly listener: PeerListener,
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
          connection: 0,
          candidate: candidate?.candidate ?? "",
          mid: candidate?.sdpMid ?? null,
          index: candidate?.sdpMLineIndex ?? null,
        },
      });
    };
    connection.onconnectionstatechange = () => this.#changed();
    this.#deadline = setTimeout(() => this.#fail(), CONNECT_MS);
    if (side === "A") this.#enqueue(() => this.#describe());
  }

  /** Largest message in bytes; known once connected. */
  get maxBytes(): number {
    return this.#connection.sctp?.maxMessageSize ?? DEFAULT_MESSAGE_BYTES;
  }

  /** A description or candidate of the other end, opened and authentic. */
  signal(message: SignalMessage): void {
    this.#enqueue(async () => {
      if (message.type === FrameType.sdp) {
        await this.#connection.setRemoteDescription(message.body);
        if (message.body.type === "offer") await this.#describe();
        return;
      }
      const { candidate, mid, index } = message.body;
      await this.#connection.addIceCandidate({
        candidate,
        sdpMid: mid,
        sdpMLineIndex: index,
      });
    });
  }

  close(): void {
    clearTimeout(this.#deadline);
    clearInterval(this.#measuring);
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
  }

  /** Offers or answers, whichever is due, and sends the description. */
  async #describe(): Promise<void> {
    await this.#connection.setLocalDescription();
    const { type, sdp } = this.#connection.localDescription!;
    if (type !== "offer" && type !== "answer") return;
    this.listener.signal({
      type: FrameType.sdp,
      body: { connection: 0, type, sdp },
    });
  }

  #enqueue(job: () => Promise<void>): void {
    this.#previous = this.#previous.then(job).catch(() => this.#fail());
  }

  #changed(): void {
    const { connectionState } = this.#connection;
    if (connectionState === "failed") return this.#fail();
    if (connectionState !== "connected") return;
    clearTimeout(this.#deadline);
    this.#measuring ??= setInterval(() => this.#measure(), MEASURE_MS);
    this.#measure();
  }

  async #measure(): Promise<void> {
    const stats = await this.#connection.getStats();
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

  #fail(): void {
    this.close();
    this.listener.failed();
  }
}

function qualityOf(roundTripMs: number): Quality {
  if (roundTripMs < 100) return "excellent";
  if (roundTripMs < 200) return "good";
  return roundTripMs < 500 ? "fair" : "poor";
}
