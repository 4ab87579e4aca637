import assert from "node:assert/strict";
import { noise, Room } from "../tests/transfer/room.ts";
import { settled } from "../tests/transfer/waiting.ts";
import { Cut, LARGE_BYTES } from "../tests/transfer/cut.ts";

const T = "11".repeat(16);
const BACK = "22".repeat(16);
const MIB = 1024 * 1024;

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** What the disk was asked to write, without what asked for a flush. */
function writesOf(log: readonly string[], transfer: string): string[] {
  return log.filter((line) => line.startsWith(`write ${transfer}`))
    .map((line) => line.replace(" flush", ""));
}

Deno.test("a file goes on where it was when its channel was lost", async () => {
  const bytes = noise(8 * MIB);
  using room = await new Room().link();
  const { host, guest } = room;
  const cut = new Cut(room, 20);
  room.offer(host, T, [new File([bytes], "large")]);
  await guest.heard("offered");
  room.accept(guest, T, [0]);
  await cut.done();
  await Promise.all([
    host.reached("reconnecting", T),
    guest.reached("reconnecting", T),
  ]);
  assert.deepEqual([...host.all("closed"), ...guest.all("closed")], []);
  await room.reconnect();
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  assert.deepEqual(await bytesOf(guest.received()[0]!.content), bytes);
  // No byte that was written is sent again.
  const writes = writesOf(guest.disk.log, T);
  assert.equal(writes.length, 64);
  assert.equal(new Set(writes).size, 64);
});

Deno.test("many small files go on in packs, each published once", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const files = Array.from(
    { length: 3000 },
    (_, i) => new File([noise(1000, i)], `small ${i}`),
  );
  const cut = new Cut(room, 10);
  room.offer(host, T, files);
  await guest.heard("offered");
  room.accept(guest, T, files.map((_, i) => i));
  await cut.done();
  await room.reconnect();
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  const received = guest.received();
  assert.deepEqual(
    received.map(({ file }) => file),
    files.map((_, i) => i),
  );
  for (const i of [0, 1500, 2999]) {
    const { content } = received[i]!;
    assert.deepEqual(await bytesOf(content), await bytesOf(files[i]!));
  }
});

Deno.test("what is verified without a channel is done on the next", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const gate = Promise.withResolvers<void>();
  room.offer(host, T, [new File([noise(MIB)], "x")]);
  await guest.heard("offered");
  room.accept(guest, T, [0]);
  await guest.reached("moving", T);
  guest.disk.gate = gate.promise;
  await Promise.all([
    host.reached("verifying", T),
    guest.reached("verifying", T),
  ]);
  room.cut();
  await Promise.all([
    host.reached("reconnecting", T),
    guest.reached("reconnecting", T),
  ]);
  gate.resolve();
  await guest.reached("done", T);
  assert.deepEqual(host.all("progress").at(-1)?.state, "reconnecting");
  await room.reconnect();
  await host.reached("done", T);
  assert.equal(writesOf(guest.disk.log, T).length, 8);
});

Deno.test("channels that are lost one after the other are all made up for", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const there = noise(6 * MIB, 3);
  const back = noise(5 * MIB, 4);
  room.offer(host, T, [new File([there], "there"), new File(["x"], "small")]);
  room.offer(guest, BACK, [new File([back], "back")]);
  await Promise.all(
    [host, guest].map((it) => it.heard("offered", () => true, 2)),
  );
  let cut = new Cut(room, 12);
  room.accept(guest, T, [0, 1]);
  room.accept(host, BACK, [0]);
  for (const frames of [1, 5, 9]) {
    await cut.done();
    // Not even greeted: lost like any other.
    room.connect();
    room.cut();
    cut = new Cut(room, frames);
    await room.reconnect();
  }
  await cut.done();
  await room.reconnect();
  await Promise.all(
    [host, guest].flatMap((
      it,
    ) => [it.reached("done", T), it.reached("done", BACK)]),
  );
  assert.deepEqual(await bytesOf(guest.received()[0]!.content), there);
  assert.deepEqual(await bytesOf(host.received()[0]!.content), back);
  for (
    const [it, transfer, chunks] of [[guest, T, 49], [host, BACK, 40]] as const
  ) {
    const writes = writesOf(it.disk.log, transfer);
    assert.equal(writes.length, chunks);
    assert.equal(new Set(writes).size, chunks);
  }
});

Deno.test("what was offered, accepted and cancelled without a channel is told on the next", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const [WANTED, DECLINED, WITHDRAWN, NEVER] = ["33", "44", "55", "66"]
    .map((byte) => byte.repeat(16)) as [string, string, string, string];
  for (const transfer of [WANTED, DECLINED, WITHDRAWN]) {
    room.offer(host, transfer, [new File(["x"], "x")]);
  }
  await guest.heard("offered", () => true, 3);
  room.cut();
  await Promise.all([host.heard("unlinked"), guest.heard("unlinked")]);
  room.offer(host, T, [new File(["late"], "late")]);
  room.offer(host, NEVER, [new File(["never"], "never")]);
  host.do({ do: "cancel", bond: host.bond, transfer: NEVER });
  host.do({ do: "cancel", bond: host.bond, transfer: WITHDRAWN });
  guest.do({ do: "decline", bond: guest.bond, transfer: DECLINED });
  room.accept(guest, WANTED, [0]);
  await settled();
  assert.equal(host.all("progress").at(-1)?.state, "failed");
  await room.reconnect();
  const [declined, withdrawn] = await Promise.all([
    host.reached("failed", DECLINED),
    guest.reached("failed", WITHDRAWN),
    host.reached("done", WANTED),
    guest.reached("done", WANTED),
    guest.heard("offered", ({ transfer }) => transfer === T),
  ]);
  assert.deepEqual(declined.problem, { kind: "declined" });
  assert.deepEqual(withdrawn.problem, { kind: "cancelled", by: "them" });
  room.accept(guest, T, [0]);
  await guest.reached("done", T);
  assert.equal(guest.all("offered").length, 4);
});

for (const side of ["host", "guest"] as const) {
  Deno.test(`what the ${side} pauses stays paused over a loss`, async () => {
    const bytes = noise(8 * MIB);
    using room = await new Room().link();
    const { host, guest } = room;
    const cut = new Cut(room, 20);
    room.offer(host, T, [new File([bytes], "large")]);
    await guest.heard("offered");
    room.accept(guest, T, [0]);
    await cut.done();
    await room[side].reached("reconnecting", T);
    room[side].do({ do: "pause", bond: room[side].bond, transfer: T });
    let frames = 0;
    room.frames = (frame, from) => {
      if (from === host && frame.length > LARGE_BYTES) frames++;
      return [frame];
    };
    await room.reconnect();
    const wish = (by: string) => (event: { pausedBy?: string }) =>
      event.pausedBy === by;
    const them = side === "host" ? guest : host;
    await Promise.all([
      room[side].heard("progress", wish("me")),
      them.heard("progress", wish("them")),
    ]);
    await settled();
    assert.equal(frames, 0);
    room[side].do({ do: "resume", bond: room[side].bond, transfer: T });
    await Promise.all([host.reached("done", T), guest.reached("done", T)]);
    assert.deepEqual(await bytesOf(guest.received()[0]!.content), bytes);
  });
}
