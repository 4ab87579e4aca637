/** What is known of two connections of this page to each other. */
export interface Loop {
  /** Kinds of our own addresses: `host`, `srflx`, `relay`. */
  readonly kinds: ReadonlySet<string>;
  /** Whether a server for addresses did not answer, or refused. */
  readonly refused: boolean;
  /** Whether no more addresses will be found. */
  readonly gathered: boolean;
  /** Whether a message came through. */
  readonly carried: boolean;
  /** Whether none will. */
  readonly failed: boolean;
}

/**
 * Connects this page with itself and answers what is known once `enough` says
 * so, or `signal` ends it.
 */
export function loopback(
  configuration: RTCConfiguration,
  enough: (loop: Loop) => boolean,
  signal: AbortSignal,
): Promise<Loop> {
  const one = new RTCPeerConnection(configuration);
  const other = new RTCPeerConnection(configuration);
  const kinds = new Set<string>();
  let loop: Loop = {
    kinds,
    refused: false,
    gathered: false,
    carried: false,
    failed: false,
  };
  const { promise, resolve } = Promise.withResolvers<Loop>();
  const learn = (change: Partial<Loop>): void => {
    loop = { ...loop, ...change };
    if (enough(loop)) resolve(loop);
  };
  signal.addEventListener("abort", () => resolve(loop), { once: true });
  if (signal.aborted) resolve(loop);

  const ends = [[one, other], [other, one]] as const;
  for (const [from, to] of ends) {
    from.onicecandidate = ({ candidate }) => {
      if (candidate?.type) kinds.add(candidate.type);
      // The end of the list, or one that the other cannot use.
      to.addIceCandidate(candidate ?? undefined).catch(() => {});
      learn({});
    };
    from.onicecandidateerror = () => learn({ refused: true });
    from.onicegatheringstatechange = () =>
      learn({
        gathered: ends.every(([end]) => end.iceGatheringState === "complete"),
      });
    from.onconnectionstatechange = () => {
      if (from.connectionState === "failed") learn({ failed: true });
    };
  }
  const [channel, far] = ends.map(([end]) =>
    end.createDataChannel("check", { negotiated: true, id: 0 })
  ) as [RTCDataChannel, RTCDataChannel];
  channel.onopen = () => channel.send("check");
  far.onmessage = () => learn({ carried: true });

  void describe(one, other).catch(() => learn({ failed: true }));
  return promise.finally(() => {
    one.close();
    other.close();
  });
}

async function describe(
  one: RTCPeerConnection,
  other: RTCPeerConnection,
): Promise<void> {
  await one.setLocalDescription();
  await other.setRemoteDescription(one.localDescription!);
  await other.setLocalDescription();
  await one.setRemoteDescription(other.localDescription!);
}
