import type { IceBody, SdpBody } from "../core/body.ts";
import { relayedCandidate, relayedDescription } from "./privacy.ts";

/** By what a connection is made. */
export interface Means {
  readonly iceServers: readonly RTCIceServer[];
  /** Nothing but TURN servers, and no address of ours to anybody else. */
  readonly relayOnly: boolean;
}

/** One end's words, whichever frames they travel in (PROTOCOL §10.2). */
export type Description = Pick<SdpBody, "type" | "sdp">;
export type Candidate = Pick<IceBody, "candidate" | "mid" | "index">;

/** What a negotiation tells whose connection it is. */
export interface NegotiationListener {
  /** Seal this for the other end. */
  described(description: Description): void;
  found(candidate: Candidate): void;
  changed(state: "connected" | "disconnected" | "failed"): void;
}

/** How two ends come to one WebRTC connection, and by which servers. */
export class Negotiation {
  readonly connection: RTCPeerConnection;
  readonly #relayOnly: boolean;
  /** Descriptions and candidates are applied one after the other. */
  #previous: Promise<void> = Promise.resolve();

  constructor(
    { iceServers, relayOnly }: Means,
    private readonly listener: NegotiationListener,
  ) {
    const connection = new RTCPeerConnection({
      iceServers: [...iceServers],
      iceTransportPolicy: relayOnly ? "relay" : "all",
    });
    this.connection = connection;
    this.#relayOnly = relayOnly;
    connection.onicecandidate = ({ candidate }) => this.#own(candidate);
    connection.onconnectionstatechange = () => this.#changed();
  }

  /** Whether its end can be heard. */
  get works(): boolean {
    return this.connection.connectionState === "connected";
  }

  /** The first description of the side that makes the connection. */
  offer(): void {
    this.#enqueue(() => this.#describe());
  }

  /** Looks for other addresses; what it carries stays (RFC 8445 §9). */
  restart(): void {
    this.connection.restartIce();
    this.offer();
  }

  /** What the other end says, opened and authentic. */
  describe(description: Description): void {
    this.#enqueue(() => this.#described(description));
  }

  find(candidate: Candidate): void {
    this.#enqueue(() => this.#found(candidate));
  }

  close(): void {
    this.connection.onconnectionstatechange = null;
    this.connection.onicecandidate = null;
    this.connection.close();
  }

  #own(found: RTCIceCandidate | null): void {
    const text = found?.candidate ?? "";
    const candidate = this.#relayOnly ? relayedCandidate(text) : text;
    if (candidate === undefined) return;
    this.listener.found({
      candidate,
      mid: found?.sdpMid ?? null,
      index: found?.sdpMLineIndex ?? null,
    });
  }

  async #described({ type, sdp }: Description): Promise<void> {
    const { signalingState } = this.connection;
    // The answer to an offer that was made again meanwhile.
    if (type === "answer" && signalingState !== "have-local-offer") return;
    await this.connection.setRemoteDescription({ type, sdp });
    if (type === "offer") await this.#describe();
  }

  async #found({ candidate, mid, index }: Candidate): Promise<void> {
    const ice = { candidate, sdpMid: mid, sdpMLineIndex: index };
    // One that cannot be used is a way less, and others may do.
    await this.connection.addIceCandidate(ice).catch(() => {});
  }

  /** Offers or answers, whichever is due, and sends the description. */
  async #describe(): Promise<void> {
    await this.connection.setLocalDescription();
    const { type, sdp: text } = this.connection.localDescription!;
    if (type !== "offer" && type !== "answer") return;
    const sdp = this.#relayOnly ? relayedDescription(text) : text;
    this.listener.described({ type, sdp });
  }

  #enqueue(job: () => Promise<void>): void {
    this.#previous = this.#previous.then(job).catch(() => {
      // Closed in the middle of it.
      if (this.connection.signalingState === "closed") return;
      this.listener.changed("failed");
    });
  }

  #changed(): void {
    const { connectionState: state } = this.connection;
    if (
      state === "connected" || state === "disconnected" || state === "failed"
    ) this.listener.changed(state);
  }
}
