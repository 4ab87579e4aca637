import assert from "node:assert/strict";
import { NonceSpy } from "../tests/security/nonces.ts";
import { Cut } from "../tests/transfer/cut.ts";
import { noise, PAIR, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";

const T = "11".repeat(16);
const MIB = 1024 * 1024;
/** PROTOCOL §10.4. */
const TEN_MINUTES_MS = 600_000;

/** Timers of ten minutes, which are over when the test says so. */
class Patience implements Disposable {
  readonly #setTimeout = globalThis.setTimeout;
  readonly #clearTimeout = globalThis.clearTimeout;
  readonly #waiting = new Map<unknown, () => void>();

  constructor() {
    const setTimeout = (run: () => void, ms: number) => {
      if (ms !== TEN_MINUTES_MS) return this.#setTimeout(run, ms);
      const id = {};
      this.#waiting.set(id, run);
      return id;
    };
    const clearTimeout = (id: number) => {
      if (!this.#waiting.delete(id)) this.#clearTimeout(id);
    };
    Object.assign(globalThis, { setTimeout, clearTimeout });
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  pass(): void {
    for (const run of this.#waiting.values()) run();
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, {
      setTimeout: this.#setTimeout,
      clearTimeout: this.#clearTimeout,
    });
  }
}

/** A room whose channel was lost while a file moved. */
async function cutRoom(bytes = noise(4 * MIB)): Promise<Room> {
  const room = await new Room().link();
  const { host, guest } = room;
  const cut = new Cut(room, 10);
  room.offer(host, T, [new File([bytes], "x")]);
  await guest.heard("offered");
  room.accept(guest, T, [0]);
  await cut.done();
  await Promise.all([host.heard("unlinked"), guest.heard("unlinked")]);
  return room;
}

Deno.test("keys wait ten minutes for a new channel, once; transfers longer", async () => {
  using patience = new Patience();
  using room = await cutRoom();
  const { host, guest } = room;
  assert.equal(patience.waiting, 2);
  await room.reconnect();
  assert.equal(patience.waiting, 0);
  room.cut();
  await Promise.all(
    [host, guest].map((it) => it.heard("unlinked", () => true, 2)),
  );
  // A channel that greets nobody does not begin them anew.
  room.connect();
  room.cut();
  await settled();
  assert.equal(patience.waiting, 2);
  patience.pass();
  for (const it of [host, guest]) {
    const { problem, kept } = await it.heard("closed");
    assert.deepEqual([problem, kept], ["session-expired", true]);
    assert.equal(it.all("progress").at(-1)?.state, "reconnecting");
  }
  await settled();
  assert.equal(guest.disk.parts.length, 1);
});

Deno.test("who leaves without a channel ends what waits", async () => {
  using patience = new Patience();
  using room = await cutRoom();
  const problem = { kind: "member-left" } as const;
  room.host.do({ do: "close", pair: PAIR, problem });
  await room.host.reached("failed", T);
  assert.equal(patience.waiting, 1, "the guest's");
  room.connect();
  await settled();
  assert.equal(room.host.all("linked").length, 1);
});

Deno.test("no key repeats a nonce over channels that are lost on the way", async () => {
  using spy = new NonceSpy();
  const bytes = noise(8 * MIB);
  using room = await cutRoom(bytes);
  const { host, guest } = room;
  for (const nth of [5, 15]) {
    const cut = new Cut(room, nth);
    await room.reconnect();
    await cut.done();
  }
  await room.reconnect();
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  // All but the vault's records, whose key is no session's.
  const audited = spy.frames - spy.unknown;
  assert(audited > 100 && spy.unknown < 100);
  assert.equal(spy.repeats, 0);
});

/** REKEY1 and REKEY2 have as many bytes on the wire: 4096 and 32. */
const REKEY_BYTES = 4128;

for (const side of ["host", "guest"] as const) {
  Deno.test(`a rotation of which the ${side}'s part was lost is made up for`, async () => {
    using room = await new Room().link();
    const { host, guest } = room;
    const lost = Promise.withResolvers<void>();
    room.frames = (frame, from) => {
      if (from !== room[side] || frame.length !== REKEY_BYTES) return [frame];
      room.cut();
      lost.resolve();
      return [];
    };
    const enabled = { enabled: true, maxGenerations: 1 };
    host.do({ do: "rotation", options: { ...enabled, intervalMs: 1 } });
    await lost.promise;
    room.frames = (frame) => [frame];
    await room.reconnect();
    const [one, other] = await Promise.all([
      host.heard("rotated"),
      guest.heard("rotated"),
    ]);
    assert.deepEqual([one.generation, other.generation], [1, 1]);
    room.offer(host, T, [new File(["x"], "x")]);
    await guest.heard("offered");
    room.accept(guest, T, [0]);
    await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  });
}

Deno.test("a session that is out of lanes ends, and no lane repeats", async () => {
  using room = await new Room().link();
  const { host } = room;
  const link = (way: string, port: MessagePort) =>
    host.do({ do: "link", pair: PAIR, way, kind: "channel", channels: [port] });
  for (let lane = 1; lane < 256; lane++) {
    const { port1 } = new MessageChannel();
    link(`${lane}`, port1);
  }
  assert.deepEqual(host.all("closed"), []);
  const { port1 } = new MessageChannel();
  link("last", port1);
  assert.equal((await host.heard("closed")).problem, "session-expired");
});
