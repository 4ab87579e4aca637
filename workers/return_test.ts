import assert from "node:assert/strict";
import { Cut } from "../tests/transfer/cut.ts";
import { type Member } from "../tests/transfer/member.ts";
import { noise, Room } from "../tests/transfer/room.ts";
import { settled, until } from "../tests/transfer/waiting.ts";

const T = "11".repeat(16);
const MIB = 1024 * 1024;
const CHUNK = 128 * 1024;

/** Credit, and one chunk: what may be sent again at most. */
const BOUND = 32 * MIB + CHUNK;

const large = noise(24 * MIB);

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** A large file and small ones on their way, cut after so many frames. */
async function cutAfter(frames: number): Promise<{
  readonly room: Room;
  readonly bond: string;
  readonly files: readonly File[];
}> {
  const room = await new Room().link();
  const { host, guest } = room;
  const small = Array.from(
    { length: 100 },
    (_, i) => new File([noise(3000, i)], `small ${i}`),
  );
  const files = [...small, new File([large], "large")];
  const cut = new Cut(room, frames);
  room.offer(host, T, files);
  await guest.heard("offered");
  room.accept(guest, T, files.map((_, i) => i));
  await cut.done();
  await settled();
  return { room, bond: host.bond, files };
}

/** All that a member's disk was asked to write, in bytes. */
function written({ disk }: Member): number {
  return disk.log.reduce((sum, line) => {
    const [, length] = line.match(/^write .*[+]([0-9]+)/) ?? [];
    return sum + Number(length ?? 0);
  }, 0);
}

async function assertWhole(
  { guest }: Room,
  files: readonly File[],
): Promise<void> {
  const received = new Map(
    guest.received().map(({ file, content }) => [file, content]),
  );
  assert.equal(received.size, files.length);
  for (const i of [0, 57, 100]) {
    assert.deepEqual(
      await bytesOf(received.get(i)!),
      await bytesOf(files[i]!),
      `file ${i}`,
    );
  }
}

async function done({ host, guest }: Room): Promise<void> {
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
}

function total(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

Deno.test("a receiver that was reloaded goes on where its disk is", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  guest.restart();
  guest.do({ do: "rejoin", bond });
  const { label } = await guest.heard("rejoined");
  assert.equal(label, "");
  const { files: offered, direction } = await guest.heard("offered");
  assert.deepEqual([offered.length, direction], [101, "receive"]);
  await room.meetAgain(bond);
  await done(room);
  await assertWhole(room, files);
  const again = written(guest) - total(files);
  assert(again > 0 && again <= BOUND, `${again} bytes again`);
});

Deno.test("a sender that was reloaded goes on with the same files", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { host, guest } = room;
  host.restart();
  host.do({ do: "rejoin", bond });
  const { wants } = await host.reached("reconnecting", T);
  assert.equal(wants, "files");
  await room.meetAgain(bond);
  const named = files.map((file) => ({ file, name: file.name }));
  // Others do not do.
  const others = [...named.slice(0, -1), { file: files[0]!, name: "large" }];
  host.do({ do: "supply", bond, transfer: T, files: others });
  host.do({ do: "supply", bond, transfer: T, files: named });
  await done(room);
  await assertWhole(room, files);
  // The receiver was there all the time.
  assert.equal(written(guest), total(files));
});

Deno.test("a file that is another by now ends the transfer", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { host, guest } = room;
  host.restart();
  host.do({ do: "rejoin", bond });
  await host.reached("reconnecting", T);
  const changed = large.slice();
  changed[0]! ^= 1;
  const named = [...files.slice(0, -1), new File([changed], "large")]
    .map((file) => ({ file, name: file.name }));
  host.do({ do: "supply", bond, transfer: T, files: named });
  await room.meetAgain(bond);
  const { problem } = await guest.reached("failed", T);
  assert.deepEqual(problem, { kind: "source-changed", name: "large" });
  await host.reached("failed", T);
});

Deno.test("both ends are reloaded again and again", async () => {
  const { room, bond, files } = await cutAfter(20);
  using _ = room;
  const { host, guest } = room;
  const named = files.map((file) => ({ file, name: file.name }));
  for (const frames of [40, 60, 80, undefined]) {
    for (const member of [host, guest]) {
      member.restart();
      member.do({ do: "rejoin", bond });
      await member.heard("rejoined");
      await member.reached("reconnecting", T);
    }
    host.do({ do: "supply", bond, transfer: T, files: named });
    const cut = frames === undefined ? undefined : new Cut(room, frames);
    await room.meetAgain(bond);
    await cut?.done();
    await settled();
  }
  await done(room);
  await assertWhole(room, files);
});

Deno.test("a pause outlives the page that it was wished on", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  guest.do({ do: "pause", bond, transfer: T });
  await guest.heard("progress", ({ pausedBy }) => pausedBy === "me");
  await settled();
  guest.restart();
  guest.do({ do: "rejoin", bond });
  await guest.heard("progress", ({ pausedBy }) => pausedBy === "me");
  await room.meetAgain(bond);
  await guest.reached("paused", T);
  guest.do({ do: "resume", bond, transfer: T });
  await done(room);
  await assertWhole(room, files);
});

Deno.test("what was done is there again, and told to whoever missed it", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { host, guest } = room;
  await room.meetAgain(bond);
  await done(room);
  guest.restart();
  guest.do({ do: "rejoin", bond });
  await guest.reached("done", T);
  await guest.heard("published", ({ files }) => files[0]?.file === 100);
  await assertWhole(room, files);
  host.do({ do: "history" });
  const { entries } = await host.heard("history");
  assert.deepEqual(
    entries.map(({ state, direction, bytes }) => [state, direction, bytes]),
    [["done", "send", total(files)]],
  );
});

Deno.test("history tells what lies on the disk, and erases it", async () => {
  const { room, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  guest.restart();
  guest.do({ do: "history" });
  const { entries: [entry] } = await guest.heard("history");
  assert.equal(entry?.state, "open");
  assert.equal(entry?.files[100]?.name, "large");
  assert(entry.stored > 0 && entry.stored < total(files));
  guest.do({ do: "erase", transfers: [T] });
  const { entries } = await guest.heard("history", () => true, 2);
  assert.deepEqual(entries, []);
  assert.deepEqual(guest.disk.origin.folders, []);
});

Deno.test("a file that is done can be had from a later page", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  await room.meetAgain(bond);
  await done(room);
  guest.restart();
  for (const file of [57, 100, 101]) {
    guest.do({ do: "content", transfer: T, file });
    const { content, part } = await guest.heard(
      "content",
      (event) => event.file === file,
    );
    if (file === 101) {
      assert.deepEqual([content, part], [undefined, undefined]);
      continue;
    }
    const { offset, length } = part!;
    const bytes = await bytesOf(content!.slice(offset, offset + length));
    assert.deepEqual(bytes, await bytesOf(files[file]!));
  }
});

Deno.test("what nobody asks for any more is erased", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  await room.meetAgain(bond);
  await done(room);
  guest.restart();
  await guest.engine.tidy();
  assert.deepEqual(guest.disk.origin.folders, [T]);
  assert.equal(guest.disk.origin.usage > total(files), true);
  guest.do({ do: "erase", transfers: [T] });
  await guest.heard("history");
  guest.restart();
  await guest.engine.tidy();
  assert.deepEqual(guest.disk.origin.folders, []);
});

Deno.test("a bond that is unknown, or parted with, is told so", async () => {
  const { room, bond } = await cutAfter(60);
  using _ = room;
  const { host, guest } = room;
  guest.do({ do: "part", bond });
  await guest.reached("failed", T);
  await until(async () => (await guest.vault.list("bond")).length === 0);
  for (const member of [host, guest]) {
    member.restart();
    member.do({ do: "rejoin", bond });
  }
  await host.heard("rejoined");
  assert.deepEqual(await guest.heard("estranged"), {
    on: "estranged",
    bond,
    why: "unknown",
  });
});
