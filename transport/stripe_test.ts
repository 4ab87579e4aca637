import assert from "node:assert/strict";
import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import {
  FakePeerConnection,
  fakePeerConnections,
} from "../tests/fakes/peer_connection.ts";
import type { SignalMessage } from "../workers/command.ts";
import { Stripes } from "./stripe.ts";

/** One end of a pair that makes stripes, and what it says. */
class End implements Disposable {
  readonly #fakes = fakePeerConnections();
  /** `link` and `unlink` with the way, and what is signalled with its part. */
  readonly told: string[] = [];
  #ways = 0;
  relayOnly = false;
  /** The connection that the stripe goes with works. */
  isSound = true;
  readonly stripes: Stripes;

  constructor(side: Side) {
    this.stripes = new Stripes(side, 7, {
      means: () =>
        Promise.resolve({ iceServers: [], relayOnly: this.relayOnly }),
      signal: ({ body }) => {
        assert.equal(body.connection, 7);
        const text = JSON.stringify(body);
        assert.equal(
          text.includes("192.168.1.5"),
          !this.relayOnly && "sdp" in body,
        );
        const what = "sdp" in body ? body.type : body.candidate;
        this.told.push(`${what} ${body.part}`);
      },
      link: (channels) => {
        this.told.push(`link ${channels.length}`);
        return `way${++this.#ways}`;
      },
      unlink: (way) => this.told.push(`unlink ${way}`),
      isSound: () => this.isSound,
    });
  }

  /** What it said since the last time, once it is at rest. */
  async news(): Promise<string[]> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    return this.told.splice(0);
  }

  hear(part: number, type: "offer" | "answer"): void {
    const body = { connection: 7, part, type, sdp: "" };
    const message: SignalMessage = { type: FrameType.sdp, body };
    this.stripes.signal(part, message);
  }

  /** By the order in which they were made. */
  get made(): FakePeerConnection[] {
    return FakePeerConnection.made;
  }

  [Symbol.dispose](): void {
    this.stripes.close();
    this.#fakes[Symbol.dispose]();
  }
}

/** Timers that ring when a test says so. */
class FakeTime implements Disposable {
  readonly #before = { setTimeout, clearTimeout };
  #now = 0;
  #next = 0;
  readonly #rings = new Map<number, { at: number; ring: () => void }>();

  constructor() {
    Reflect.set(globalThis, "setTimeout", (ring: () => void, ms: number) => {
      this.#rings.set(++this.#next, { at: this.#now + ms, ring });
      return this.#next;
    });
    Reflect.set(globalThis, "clearTimeout", (timer: number) => {
      this.#rings.delete(timer);
    });
  }

  tick(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [first] = [...this.#rings].sort(([, a], [, b]) => a.at - b.at);
      if (!first || first[1].at > end) break;
      this.#rings.delete(first[0]);
      this.#now = first[1].at;
      first[1].ring();
    }
    this.#now = end;
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#before);
  }
}

const OFFERS_OF_A = ["link 4", "offer 1", "offer 2", "offer 3", "offer 4"];

Deno.test("a stripe is four connections, handed over as one", async () => {
  using end = new End("A");
  end.stripes.want();
  end.stripes.want();
  assert.deepEqual(await end.news(), OFFERS_OF_A);
  assert.equal(end.stripes.way, "way1");
  end.made[2]?.find("candidate:x");
  assert.deepEqual(await end.news(), ["candidate:x 3"]);
  end.hear(3, "answer");
  await end.news();
  assert.deepEqual(end.made.map(({ heard }) => heard.length), [0, 0, 1, 0]);
});

Deno.test("B's stripes have parts of their own", async () => {
  using end = new End("B");
  end.stripes.want();
  assert.deepEqual((await end.news()).slice(0, 2), ["link 4", "offer 9"]);
});

Deno.test("the first offer of another stripe makes all four, and all are answered", async () => {
  using end = new End("B");
  end.hear(2, "offer");
  assert.deepEqual(await end.news(), ["link 4", "answer 2"]);
  end.hear(1, "offer");
  end.hear(4, "offer");
  assert.deepEqual(await end.news(), ["answer 1", "answer 4"]);
});

Deno.test("of two that are made at once, A's goes on", async () => {
  using a = new End("A");
  a.stripes.want();
  await a.news();
  a.hear(9, "offer");
  assert.deepEqual(await a.news(), []);

  using b = new End("B");
  b.stripes.want();
  await b.news();
  b.hear(1, "offer");
  assert.deepEqual(await b.news(), ["unlink way1", "link 4", "answer 1"]);
  assert.equal(b.stripes.way, "way2");
});

Deno.test("a stripe that carries is not given up for another", async () => {
  using end = new End("B");
  end.stripes.want();
  await end.news();
  end.stripes.up();
  end.hear(1, "offer");
  assert.deepEqual(await end.news(), []);
});

Deno.test("an offer of our own parts, or nothing that begins, makes none", async () => {
  using end = new End("A");
  end.hear(1, "offer");
  end.hear(9, "answer");
  assert.deepEqual(await end.news(), []);
});

Deno.test("a stripe of which one fails is over", async () => {
  using end = new End("A");
  end.stripes.want();
  await end.news();
  for (const made of end.made) made.become("connected");
  end.stripes.up();
  end.made[1]?.become("failed");
  assert.deepEqual(await end.news(), ["unlink way1"]);
  assert.ok(end.made.every((made) => made.connectionState === "closed"));
  // It is remembered.
  end.stripes.want();
  assert.deepEqual(await end.news(), []);
  // What is late of it is of nothing.
  end.hear(1, "answer");
  assert.deepEqual(await end.news(), []);
});

Deno.test("a stripe that breaks alone is over, and may heal before or with the connection", async () => {
  using time = new FakeTime();
  using end = new End("A");
  end.stripes.want();
  await end.news();
  for (const made of end.made) made.become("connected");
  end.stripes.up();
  end.made[1]?.become("disconnected");
  time.tick(2_999);
  end.made[1]?.become("connected");
  time.tick(60_000);
  assert.deepEqual(await end.news(), [], "it healed");
  end.isSound = false;
  end.made[1]?.become("disconnected");
  time.tick(9_000);
  assert.deepEqual(await end.news(), [], "the connection is broken too");
  end.isSound = true;
  time.tick(3_000);
  assert.deepEqual(await end.news(), ["unlink way1"]);
});

Deno.test("after a minute it is tried again, with other parts", async () => {
  const { now } = performance;
  using end = new End("A");
  try {
    end.stripes.want();
    await end.news();
    end.stripes.down();
    performance.now = () => now.call(performance) + 59_000;
    end.stripes.want();
    assert.deepEqual(await end.news(), ["unlink way1"]);
    performance.now = () => now.call(performance) + 60_000;
    end.stripes.want();
    assert.deepEqual((await end.news()).slice(0, 2), ["link 4", "offer 5"]);
  } finally {
    performance.now = now;
  }
});

Deno.test("relay-only holds for every connection of a stripe", async () => {
  using end = new End("A");
  end.relayOnly = true;
  end.stripes.want();
  assert.deepEqual(await end.news(), OFFERS_OF_A);
  for (const made of end.made) {
    assert.equal(made.configuration.iceTransportPolicy, "relay");
    made.find("candidate:1 1 udp 1 192.168.1.5 5 typ host");
  }
  assert.deepEqual(await end.news(), []);
});

Deno.test("with its connection a stripe ends, for good", async () => {
  using end = new End("A");
  end.stripes.want();
  await end.news();
  end.stripes.close();
  end.stripes.want();
  assert.deepEqual(await end.news(), ["unlink way1"]);
});
