import assert from "node:assert/strict";
import type { IceAnswer } from "../core/call.ts";
import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import {
  FakePeerConnection,
  fakePeerConnections,
} from "../tests/fakes/peer_connection.ts";
import type { CryptoCommand } from "../workers/command.ts";
import { Api } from "./api.ts";
import type { Privacy } from "./privacy.ts";
import { type WayEvent, Ways } from "./ways.ts";

const PLACE = { locator: "abcdef", member: "b", token: "t" };
const PAIR = "p";

/** What the server says of ways, and what a person wants of them. */
interface Setting extends Privacy {
  readonly ice: Partial<IceAnswer>;
  readonly side: Side;
}

const USUAL: Setting = {
  ice: { relays: ["/api/relay"] },
  side: "A",
  relayOnly: false,
  relay: true,
};

/** The ways of a session, and what the workers are told of them. */
class Session implements AsyncDisposable {
  readonly #fakes = fakePeerConnections();
  readonly #fetch = globalThis.fetch;
  readonly #told: CryptoCommand[] = [];
  readonly ways: Ways;

  constructor(setting: Partial<Setting> = {}) {
    const { ice, side, ...privacy } = { ...USUAL, ...setting };
    const answer = { iceServers: [], expiresAt: 0, ...ice };
    globalThis.fetch = () => Promise.resolve(Response.json(answer));
    this.ways = new Ways(
      side,
      [],
      {
        pair: PAIR,
        at: "a",
        signalling: { reachable: true, send() {}, hurry() {} },
        place: () => PLACE,
      },
      {
        api: new Api(new URL("https://tallow.example/api/")),
        workers: { send: (command) => void this.#told.push(command) },
        privacy: () => privacy,
      },
      () => {},
    );
  }

  hear(event: Readonly<Record<string, unknown>>): void {
    this.ways.hear({ pair: PAIR, ...event } as WayEvent);
  }

  /** B or A says this of a connection. */
  offered(connection: number, part?: number): void {
    const which = part === undefined ? { connection } : { connection, part };
    const body = { ...which, type: "offer", sdp: "" } as const;
    this.hear({ on: "signal", message: { type: FrameType.sdp, body } });
  }

  /** What the workers were told since the last time, once all is at rest. */
  async news(): Promise<string[]> {
    await new Promise((go) => setTimeout(go));
    return this.#told.splice(0).map((it) => {
      switch (it.do) {
        case "relay":
          return `${it.way} ${it.url} ${it.place.token}`;
        case "link":
          return `link ${it.way}`;
        case "signal": {
          const { body } = it.message;
          return "sdp" in body ? `${body.type} ${body.connection}` : "ice";
        }
        default:
          return "way" in it ? `${it.do} ${it.way}` : it.do;
      }
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.ways.close();
    await this.news();
    this.#fakes[Symbol.dispose]();
    globalThis.fetch = this.#fetch;
  }
}

const RELAY = "wss://tallow.example/api/relay/abcdef/a.b t";

Deno.test("connection and relay begin at once, and neither waits for the other", async () => {
  await using it = new Session();
  const news = await it.news();
  assert.deepEqual(news.toSorted(), [
    "link channel-0",
    "offer 0",
    `relay-0 ${RELAY}`,
  ]);
});

Deno.test("a person, or a server, without a relay has none", async () => {
  for (const setting of [{ relay: false }, { ice: {} }]) {
    await using it = new Session(setting);
    assert.deepEqual(await it.news(), ["link channel-0", "offer 0"]);
  }
});

Deno.test("what is shown is what our frames take", async () => {
  await using it = new Session();
  await it.news();
  const seen = () => [it.ways.path, it.ways.footing.path?.is];
  assert.deepEqual(seen(), [undefined, undefined]);
  it.hear({ on: "up", way: "relay-0" });
  it.hear({ on: "linked" });
  it.hear({ on: "carries", way: "relay-0" });
  assert.deepEqual(seen(), ["relay", undefined]);
  it.hear({ on: "up", way: "channel-0" });
  it.hear({ on: "carries", way: "channel-0" });
  // Until it is measured.
  assert.deepEqual(seen(), [undefined, "connected"]);
});

Deno.test("a connection is doubted while nothing arrives, and then trusted", async () => {
  await using it = new Session();
  await it.news();
  it.hear({ on: "up", way: "channel-0" });
  assert.deepEqual(await it.news(), ["trust channel-0"]);
  FakePeerConnection.made[0]?.become("disconnected");
  assert.deepEqual(await it.news(), ["doubt channel-0"]);
  FakePeerConnection.made[0]?.become("connected");
  assert.deepEqual(await it.news(), ["trust channel-0"]);
});

Deno.test("a connection that ends is made anew, and nobody waits for the relay", async () => {
  await using it = new Session();
  await it.news();
  it.hear({ on: "up", way: "channel-0" });
  it.hear({ on: "up", way: "relay-0" });
  it.hear({ on: "carries", way: "channel-0" });
  await it.news();
  it.hear({ on: "down", way: "channel-0", final: false });
  assert.deepEqual(
    await it.news(),
    ["unlink channel-0", "link channel-1", "offer 1"],
  );
  // Said late of the one before.
  it.hear({ on: "down", way: "channel-0", final: false });
  it.hear({ on: "up", way: "channel-0" });
  assert.deepEqual(await it.news(), []);
});

Deno.test("B makes a connection when A does, and a stripe goes with it", async () => {
  await using it = new Session({ side: "B", relay: false });
  assert.deepEqual(await it.news(), ["link channel-0"]);
  it.offered(0, 1);
  assert.deepEqual(await it.news(), ["link stripe-0", "answer 0"]);
  it.offered(1, 1);
  assert.deepEqual(await it.news(), [], "of a connection to come");
  it.offered(1);
  assert.deepEqual(await it.news(), [
    "unlink channel-0",
    "unlink stripe-0",
    "link channel-1",
    "answer 1",
  ]);
});

Deno.test("a stripe is made when the session wants one, and not again when it fails", async () => {
  await using it = new Session({ relay: false });
  await it.news();
  it.hear({ on: "wants", kind: "stripe" });
  assert.deepEqual((await it.news()).slice(0, 2), [
    "link stripe-0",
    "offer 0",
  ]);
  it.hear({ on: "down", way: "stripe-0", final: false });
  it.hear({ on: "wants", kind: "stripe" });
  assert.deepEqual(await it.news(), ["unlink stripe-0"]);
});

Deno.test("when nothing carries any more, a relay that paused is joined at once", async () => {
  await using it = new Session();
  await it.news();
  it.hear({ on: "down", way: "relay-0", final: false });
  assert.deepEqual(await it.news(), []);
  it.hear({ on: "unlinked" });
  assert.deepEqual(await it.news(), [`relay-1 ${RELAY}`]);
});

Deno.test("a replaced socket to the server has the relay joined anew", async () => {
  await using it = new Session({ side: "B" });
  await it.news();
  it.ways.replaced();
  assert.deepEqual(await it.news(), ["unlink relay-0", `relay-1 ${RELAY}`]);
});

Deno.test("what is offered fits the connection, and any before one is there", async () => {
  await using it = new Session();
  await it.news();
  assert.equal(it.ways.maxBytes, 262_144);
  FakePeerConnection.made[0]?.become("connected");
  assert.equal(it.ways.maxBytes, 100_000);
});

const TURN = [{ urls: ["turn:turn.example"], username: "u", credential: "c" }];

Deno.test("relay-only makes no connection without TURN, and says so", async () => {
  await using bare = new Session({ relayOnly: true, ice: {} });
  assert.deepEqual(await bare.news(), []);
  assert.deepEqual(FakePeerConnection.made, []);
  assert.equal(bare.ways.footing.hopeless, "no-relay");
});

Deno.test("relay-only goes by the relay, or by TURN, and tells no address", async () => {
  {
    await using relayed = new Session({ relayOnly: true });
    assert.deepEqual(await relayed.news(), [`relay-0 ${RELAY}`]);
    assert.equal(relayed.ways.footing.hopeless, undefined);
  }
  await using it = new Session({ relayOnly: true, ice: { iceServers: TURN } });
  assert.deepEqual(await it.news(), ["link channel-0", "offer 0"]);
  const [made] = FakePeerConnection.made;
  assert.equal(made?.configuration.iceTransportPolicy, "relay");
  made?.find("candidate:1 1 udp 1 192.168.1.5 5 typ host");
  assert.deepEqual(await it.news(), []);
});

Deno.test("a connection that fails is hopeless only without a relay to wait for", async () => {
  {
    await using it = new Session();
    await it.news();
    FakePeerConnection.made[0]?.become("failed");
    assert.equal(it.ways.footing.hopeless, undefined);
    it.hear({ on: "down", way: "relay-0", final: true });
    assert.equal(it.ways.footing.hopeless, "no-path");
  }
  await using alone = new Session({ relay: false });
  await alone.news();
  assert.equal(alone.ways.footing.hopeless, undefined);
  FakePeerConnection.made[0]?.become("failed");
  assert.equal(alone.ways.footing.hopeless, "no-path");
});
