/** A peer connection that finds what a test tells it, and writes down what is asked. */
export class FakePeerConnection {
  static made: FakePeerConnection[] = [];

  connectionState = "new";
  signalingState = "stable";
  localDescription: { type: string; sdp: string } | null = null;
  readonly sctp = { maxMessageSize: 100_000 };
  readonly channel = { label: "", id: 0 };
  readonly heard: string[] = [];
  /** Tracks, and what each may take. */
  readonly sent: {
    readonly track: unknown;
    readonly sender: { readonly transform: unknown };
    readonly sendEncodings: readonly object[];
  }[] = [];
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;

  constructor(readonly configuration: RTCConfiguration) {
    FakePeerConnection.made.push(this);
  }

  createDataChannel(): unknown {
    return this.channel;
  }

  addTransceiver(
    track: unknown,
    { sendEncodings }: { sendEncodings: object[] },
  ): unknown {
    const sender = {
      track,
      transform: undefined,
      getParameters: () => ({ encodings: sendEncodings }),
      setParameters: () => Promise.resolve(),
    };
    this.sent.push({ track, sender, sendEncodings });
    return { sender, setCodecPreferences() {} };
  }

  setLocalDescription(): Promise<void> {
    const type = this.signalingState === "have-remote-offer"
      ? "answer"
      : "offer";
    this.signalingState = type === "offer" ? "have-local-offer" : "stable";
    const sdp = "v=0\r\no=- 1 2 IN IP4 192.168.1.5\r\ns=-\r\n" +
      "a=candidate:1 1 udp 1 192.168.1.5 5 typ host\r\n";
    this.localDescription = { type, sdp };
    return Promise.resolve();
  }

  setRemoteDescription({ type }: { type: string }): Promise<void> {
    this.heard.push(type);
    this.signalingState = type === "offer" ? "have-remote-offer" : "stable";
    return Promise.resolve();
  }

  addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    this.heard.push(candidate);
    return Promise.resolve();
  }

  restartIce(): void {
    this.heard.push("restart");
  }

  getStats(): Promise<Map<string, unknown>> {
    return Promise.resolve(new Map());
  }

  close(): void {
    this.connectionState = "closed";
  }

  /** An address of ours is found. */
  find(candidate: string): void {
    const found = { candidate, sdpMid: "0", sdpMLineIndex: 0 };
    this.onicecandidate?.({ candidate: found });
  }

  become(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

/** Puts it in the place of the browser's, until it is disposed. */
export function fakePeerConnections(): Disposable {
  const before = Reflect.get(globalThis, "RTCPeerConnection");
  FakePeerConnection.made = [];
  Reflect.set(globalThis, "RTCPeerConnection", FakePeerConnection);
  return {
    [Symbol.dispose]() {
      for (const made of FakePeerConnection.made) made.close();
      Reflect.set(globalThis, "RTCPeerConnection", before);
    },
  };
}
