import assert from "node:assert/strict";
import { tryDirect, tryTurn } from "./trials.ts";

/** What a connection of the page to itself finds. */
interface Script {
  /** Kinds of addresses. */
  readonly kinds: readonly string[];
  /** Whether a server for addresses does not answer. */
  readonly refused?: boolean;
  readonly outcome: "carries" | "fails";
}

/** Two connections of a page, with this much of the browser's WebRTC. */
class ScriptedConnection extends EventTarget {
  static script: (configuration: RTCConfiguration) => Script;
  static made: ScriptedConnection[] = [];

  iceGatheringState = "new";
  connectionState = "new";
  localDescription = {};
  onicecandidate: ((event: { candidate: unknown }) => void) | null = null;
  onicecandidateerror: (() => void) | null = null;
  onicegatheringstatechange: (() => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  readonly channel = {
    onopen: null as (() => void) | null,
    onmessage: null as (() => void) | null,
    send: () => ScriptedConnection.made.at(-1)?.channel.onmessage?.(),
  };

  constructor(readonly configuration: RTCConfiguration) {
    super();
    ScriptedConnection.made.push(this);
  }

  createDataChannel(): unknown {
    return this.channel;
  }

  setLocalDescription(): Promise<void> {
    queueMicrotask(() => this.#gather());
    return Promise.resolve();
  }

  setRemoteDescription(): Promise<void> {
    return Promise.resolve();
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve();
  }

  isClosed = false;

  close(): void {
    this.isClosed = true;
  }

  #gather(): void {
    const { kinds, refused, outcome } = ScriptedConnection.script(
      this.configuration,
    );
    if (refused) this.onicecandidateerror?.();
    for (const type of kinds) this.onicecandidate?.({ candidate: { type } });
    this.iceGatheringState = "complete";
    this.onicegatheringstatechange?.();
    if (outcome === "carries") this.channel.onopen?.();
    else if (kinds.length > 0) {
      this.connectionState = "failed";
      this.onconnectionstatechange?.();
    }
  }
}

/** Runs a trial in a browser where connections go as told. */
async function where<T>(
  script: Script | ((configuration: RTCConfiguration) => Script),
  trial: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const before = Reflect.get(globalThis, "RTCPeerConnection");
  ScriptedConnection.made = [];
  ScriptedConnection.script = typeof script === "function"
    ? script
    : () => script;
  Reflect.set(globalThis, "RTCPeerConnection", ScriptedConnection);
  try {
    const outcome = await trial(new AbortController().signal);
    assert.ok(ScriptedConnection.made.every(({ isClosed }) => isClosed));
    return outcome;
  } finally {
    Reflect.set(globalThis, "RTCPeerConnection", before);
  }
}

/** `works`, or why not. */
function told(outcome: Awaited<ReturnType<typeof tryTurn>>): string {
  return "why" in outcome ? outcome.why : outcome.state;
}

const STUN = [{ urls: ["stun:stun.example"] }];

Deno.test("a direct path needs an answer of STUN, where there is STUN", async () => {
  const direct = async (script: Script, servers = STUN) =>
    told(await where(script, (signal) => tryDirect(servers, signal)));
  const host = ["host"];
  assert.equal(
    await direct({ kinds: ["host", "srflx"], outcome: "fails" }),
    "works",
  );
  // One server did not answer, before another did.
  assert.equal(
    await direct({ kinds: ["srflx"], refused: true, outcome: "fails" }),
    "works",
  );
  // STUN told the address that was known already.
  assert.equal(await direct({ kinds: host, outcome: "carries" }), "works");
  assert.equal(
    await direct({ kinds: host, refused: true, outcome: "carries" }),
    "no-address",
  );
  assert.equal(await direct({ kinds: [], outcome: "fails" }, []), "no-address");
  assert.equal(
    await direct({ kinds: host, outcome: "fails" }, []),
    "no-connection",
  );
});

Deno.test("STUN is all that a direct path is tried with", async () => {
  const servers = [...STUN, { urls: ["turn:turn.example", "stun:b.example"] }];
  const used: unknown[] = [];
  await where((configuration) => {
    used.push(configuration);
    return { kinds: ["srflx"], outcome: "carries" };
  }, (signal) => tryDirect(servers, signal));
  assert.deepEqual(used[0], {
    iceServers: [{ urls: "stun:stun.example" }, { urls: "stun:b.example" }],
  });
});

const TURN = [
  ...STUN,
  {
    urls: [
      "turn:one.example",
      "turn:one.example?transport=tcp",
      "turns:one.example",
      "turn:two.example:53?transport=udp",
    ],
    username: "u",
    credential: "c",
  },
];

Deno.test("each TURN server is tried alone, by what it is reached", async () => {
  const tried = async (over: "udp" | "tcp" | "tls") => {
    const urls: unknown[] = [];
    const outcome = await where(({ iceServers, ...configuration }) => {
      assert.deepEqual(configuration, { iceTransportPolicy: "relay" });
      const [server, ...more] = iceServers ?? [];
      assert.deepEqual(more, []);
      assert.deepEqual([server?.username, server?.credential], ["u", "c"]);
      urls.push(server?.urls);
      return { kinds: [], outcome: "fails" };
    }, (signal) => tryTurn(TURN, over, signal));
    assert.equal(told(outcome), "no-relay-address");
    return [...new Set(urls)];
  };
  assert.deepEqual(await tried("udp"), [
    "turn:one.example",
    "turn:two.example:53?transport=udp",
  ]);
  assert.deepEqual(await tried("tcp"), ["turn:one.example?transport=tcp"]);
  assert.deepEqual(await tried("tls"), ["turns:one.example"]);
});

Deno.test("one TURN server that carries is enough, and none at all is told", async () => {
  const turn = async (
    script: Parameters<typeof where>[0],
    servers = TURN,
  ) => told(await where(script, (signal) => tryTurn(servers, "udp", signal)));
  assert.equal(await turn({ kinds: ["relay"], outcome: "carries" }), "works");
  assert.equal(
    await turn({ kinds: ["relay"], outcome: "fails" }),
    "no-connection",
  );
  const second = await turn(({ iceServers }) => ({
    kinds: ["relay"],
    outcome: String(iceServers?.[0]?.urls).includes("two")
      ? "carries"
      : "fails",
  }));
  assert.equal(second, "works");
  assert.equal(await turn({ kinds: [], outcome: "fails" }, []), "none");
});
