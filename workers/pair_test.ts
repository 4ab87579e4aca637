import assert from "node:assert/strict";
import type { Bytes } from "../core/bytes.ts";
import { linkSecret, PAIR, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

/** Half a minute that passes when the test says so. */
class Patience implements Disposable {
  readonly #setTimeout = globalThis.setTimeout;
  readonly #now = performance.now;
  readonly #waiting: (() => void)[] = [];

  constructor() {
    const patched = (run: () => void, ms: number) => {
      if (ms < 30_000) return this.#setTimeout(run, ms);
      this.#waiting.push(run);
      return this.#setTimeout(() => {}, 0);
    };
    Object.assign(globalThis, { setTimeout: patched });
  }

  /** Lets `ms` pass, and what waited for half a minute happen. */
  pass(ms: number): void {
    performance.now = () => this.#now.call(performance) + ms;
    for (const run of this.#waiting.splice(0)) run();
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, { setTimeout: this.#setTimeout });
    performance.now = this.#now;
  }
}

/** A room in which the server loses blobs from the `nth` on. */
function losing(nth: number): Room {
  const room = new Room().open(linkSecret());
  let seen = 0;
  room.blobs = (blob) => seen++ < nth ? [blob] : [];
  room.knock(linkSecret());
  return room;
}

Deno.test("a host that never answers costs the guest nothing", async () => {
  using patience = new Patience();
  using room = losing(1);
  await room.host.heard("blob");
  patience.pass(31_000);
  const [host, guest] = await Promise.all([
    room.host.heard("closed"),
    room.guest.heard("closed"),
  ]);
  for (const { problem, guess } of [host, guest]) {
    assert.deepEqual([problem, guess], ["handshake-timeout", false]);
  }
});

Deno.test("no answer to M2 costs the guest an attempt", async () => {
  using patience = new Patience();
  using room = losing(3);
  await Promise.all([room.guest.heard("blob"), room.host.heard("open")]);
  patience.pass(31_000);
  const { problem, guess } = await room.guest.heard("closed");
  assert.deepEqual([problem, guess], ["handshake-timeout", true]);
  assert.deepEqual(room.host.all("closed"), []);
});

Deno.test("a session that is open has no deadline", async () => {
  using patience = new Patience();
  using room = await new Room().meet();
  patience.pass(31_000);
  await settled();
  assert.deepEqual(
    [...room.host.all("closed"), ...room.guest.all("closed")],
    [],
  );
});

Deno.test("a forged ABORT ends no open session", async () => {
  using room = await new Room().link();
  const blob = Uint8Array.of(0x0f, 0);
  room.guest.do({ do: "blob", pair: PAIR, blob });
  room.host.do({ do: "blob", pair: PAIR, blob: blob.slice() });
  await settled();
  for (const { events } of [room.host, room.guest]) {
    assert(!events.some(({ on }) => on === "closed" || on === "unlinked"));
  }
});

Deno.test("what the host says right behind M3 is not lost", async () => {
  using room = new Room().open(linkSecret());
  const body = { connection: 0, type: "offer", sdp: "v=0" } as const;
  const message = { type: 0x02, body } as const;
  const opened = room.host.heard("open");
  // M3 and what follows it arrive at the same moment.
  const held: Bytes[] = [];
  let nth = 0;
  room.blobs = (blob) => {
    if (nth++ < 3) return [blob];
    held.push(blob);
    return held.length === 2 ? held : [];
  };
  room.knock(linkSecret());
  await opened;
  room.host.do({ do: "signal", pair: PAIR, message });
  const heard = await room.guest.heard("signal");
  assert.deepEqual(heard.message, message);
});
