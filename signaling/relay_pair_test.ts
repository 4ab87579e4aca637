import assert from "node:assert/strict";
import type { CloseName } from "../core/close.ts";
import { relaysFor } from "./relay.ts";
import { RelayCaps } from "./relay_caps.ts";
import { RelayPair } from "./relay_pair.ts";
import { RelaySession } from "./relay_session.ts";
import { RELAY } from "../tests/fakes/signal_server.ts";

const TOKEN = "A".repeat(43);
const WINDOW_BYTES = 4_194_304;
const MIB = 1_048_576;

/** A pair whose sockets write down what they are told. */
class Scene {
  now = 0;
  readonly ends: CloseName[] = [];
  #pair: RelayPair | undefined;

  get pair(): RelayPair {
    return this.#pair ?? assert.fail("nobody has joined");
  }

  /** A member's socket, and what it was told. */
  open() {
    const said: string[] = [];
    const clock = () => this.now;
    const session: RelaySession = new RelaySession({
      clock,
      holderOf: (member) => member,
      admit: () => Promise.resolve(undefined),
      seat: (end) => {
        const old = this.#pair;
        if (old?.enter(end)) return { is: "seated", pair: old };
        this.#pair = new RelayPair({ caps: new RelayCaps(RELAY), clock }, end);
        return { is: "seated", pair: this.#pair };
      },
      carried: () => {},
      ended: (close) => this.ends.push(close),
    }, {
      waiting: 0,
      send: (message) => {
        const isText = typeof message === "string";
        said.push(isText ? message : `${message.byteLength} bytes`);
      },
      close: (name) => said.push(name),
    });
    return { session, said };
  }

  /** The same, joined. */
  async join(name: "A" | "B") {
    const end = this.open();
    const member = name.repeat(16);
    end.session.text(JSON.stringify({ t: "join", member, token: TOKEN }));
    await Promise.resolve();
    await Promise.resolve();
    return end;
  }

  async both() {
    return [await this.join("A"), await this.join("B")] as const;
  }

  /** Moves the clock and lets all of these notice. */
  pass(ms: number, ...ends: readonly { session: RelaySession }[]): void {
    this.now += ms;
    for (const { session } of ends) session.tick();
    this.#pair?.tick();
  }
}

const CREDIT = `{"t":"credit","bytes":${WINDOW_BYTES}}`;
const closed = (code: number) => `{"t":"closed","code":${code}}`;

Deno.test("a socket has 10 s to join", () => {
  const scene = new Scene();
  const end = scene.open();
  scene.pass(9_999, end);
  assert.deepEqual(end.said, []);
  scene.pass(1, end);
  assert.deepEqual(end.said, ["joinTimeout"]);
});

Deno.test("a member waits 30 s for the other", async () => {
  const scene = new Scene();
  const end = await scene.join("A");
  scene.pass(29_999, end);
  assert.deepEqual(end.said, []);
  scene.pass(1, end);
  assert.deepEqual(end.said, ["parted"]);
  const other = await scene.join("B");
  assert.deepEqual(other.said, []);
});

Deno.test("a reader has 60 s to say that it took more than 2 MiB", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  scene.pass(60_000, one, other);
  for (let i = 0; i < 3; i++) one.session.bytes(new ArrayBuffer(MIB));
  scene.pass(59_999, one, other);
  other.session.text(`{"t":"got","bytes":${MIB - 1}}`);
  scene.pass(59_999, one, other);
  assert.deepEqual(one.said, [CREDIT]);
  scene.pass(1, one, other);
  assert.deepEqual(one.said, [CREDIT, closed(4432)]);
  assert.equal(other.said.at(-1), closed(4430));
});

Deno.test("a reader of less than that owes no word", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  one.session.bytes(new ArrayBuffer(MIB));
  one.session.bytes(new ArrayBuffer(MIB));
  scene.pass(599_999, one, other);
  assert.deepEqual(one.said, [CREDIT]);
  assert.equal(other.said.length, 3);
});

Deno.test("so has one that never said a word", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  for (let i = 0; i < 3; i++) one.session.bytes(new ArrayBuffer(MIB));
  scene.pass(30_000);
  one.session.bytes(new ArrayBuffer(5));
  scene.pass(29_999);
  assert.equal(other.said.length, 5);
  scene.pass(1);
  assert.equal(other.said.at(-1), closed(4430));
});

Deno.test("a pair on which nothing moves ends after 10 min", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  scene.pass(500_000, one, other);
  one.session.bytes(new ArrayBuffer(5));
  other.session.text('{"t":"got","bytes":5}');
  scene.pass(599_999, one, other);
  assert.deepEqual(one.said, [CREDIT]);
  scene.pass(1, one, other);
  assert.deepEqual(one.said, [CREDIT, closed(4434)]);
  assert.deepEqual(other.said, [CREDIT, "5 bytes", closed(4434)]);
});

Deno.test("who is told to leave has 5 s, and is not heard meanwhile", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  other.session.lost();
  assert.deepEqual(one.said, [CREDIT, closed(4432)]);
  one.session.bytes(new ArrayBuffer(WINDOW_BYTES));
  one.session.text("{");
  scene.pass(4_999, one);
  assert.equal(one.said.length, 2);
  scene.pass(1, one);
  scene.pass(5_000, one);
  assert.deepEqual(one.said, [CREDIT, closed(4432), "parted"]);
  assert.deepEqual(scene.ends, ["parted"]);
});

Deno.test("who breaks the rules is closed at once", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  one.session.bytes(new ArrayBuffer(1_048_577));
  assert.deepEqual(one.said, [CREDIT, "tooLarge"]);
  assert.deepEqual(other.said, [CREDIT, closed(4432)]);
});

Deno.test("small words of what was taken are answered together", async () => {
  const scene = new Scene();
  const [one, other] = await scene.both();
  one.session.bytes(new ArrayBuffer(1_048_576));
  one.session.bytes(new ArrayBuffer(100_000));
  other.session.text('{"t":"got","bytes":1048575}');
  assert.deepEqual(one.said, [CREDIT]);
  other.session.text('{"t":"got","bytes":1048576}');
  const more = `{"t":"credit","bytes":${WINDOW_BYTES + 1_048_576}}`;
  assert.deepEqual(one.said, [CREDIT, more]);
  other.session.text('{"t":"got","bytes":1148577}');
  assert.equal(other.said.at(-1), "badMessage");
});

Deno.test("all processes send a room to the same relays, rooms to all of them", () => {
  const urls = ["wss://a/r", "wss://b/r", "wss://c/r"];
  const settings = { ...RELAY, urls };
  const first = new Set<string | undefined>();
  for (let room = 0; room < 64; room++) {
    const locator = room.toString(16).padStart(6, "0");
    const relays = relaysFor(settings, locator);
    assert.deepEqual(relays.toSorted(), urls);
    const shuffled = { ...settings, urls: ["wss://c/r", "wss://a/r"] };
    const fewer = relaysFor(shuffled, locator);
    assert.deepEqual(fewer, relays.filter((url) => url !== "wss://b/r"));
    first.add(relays[0]);
  }
  assert.equal(first.size, 3);
  assert.deepEqual(relaysFor({ ...settings, isOn: false }, "000000"), []);
});
