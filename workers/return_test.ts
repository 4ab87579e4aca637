import assert from "node:assert/strict";
import { Cut } from "../tests/transfer/cut.ts";
import {
  assertWhole,
  cutAfter,
  done,
  large,
  T,
  total,
  written,
} from "../tests/transfer/journey.ts";
import { settled, until } from "../tests/transfer/waiting.ts";

const MIB = 1024 * 1024;
const CHUNK = 128 * 1024;

/** Credit, and one chunk: what may be sent again at most. */
const BOUND = 32 * MIB + CHUNK;

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

Deno.test("nobody is met before all that was left is taken up", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  guest.restart();
  const gate = Promise.withResolvers<void>();
  guest.disk.gate = gate.promise;
  guest.do({ do: "rejoin", bond });
  await guest.heard("rejoined");
  const met = room.meetAgain(bond);
  await settled();
  gate.resolve();
  await met;
  await done(room);
  await assertWhole(room, files);
  assert.deepEqual(guest.all("closed"), []);
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
  const { accepted } = await guest.reached("done", T);
  assert.equal(accepted?.length, files.length);
  await guest.heard("published", ({ files }) => files[0]?.file === 100);
  await assertWhole(room, files);
  host.do({ do: "history" });
  const { entries } = await host.heard("history");
  assert.deepEqual(
    entries.map(({ state, direction, bytes }) => [state, direction, bytes]),
    [["done", "send", total(files)]],
  );
});

Deno.test("who was gone before it was told finds all that was received", async () => {
  const { room, bond, files } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  // Its record still says that it is open.
  const open = await guest.vault.read("transfer", T);
  await room.meetAgain(bond);
  await done(room);
  await until(async () =>
    (await guest.vault.read("transfer", T))?.state === "done"
  );
  await guest.vault.write(open!);
  guest.restart();
  guest.do({ do: "rejoin", bond });
  const { accepted } = await guest.reached("done", T);
  assert.equal(accepted?.length, files.length);
  await guest.heard("published", ({ files }) => files[0]?.file === 100);
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
