import assert from "node:assert/strict";
import {
  bytesOf,
  cutAfter,
  done,
  T,
  total,
} from "../tests/transfer/journey.ts";

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

Deno.test("what was said goes with the last transfer of its bond", async () => {
  const { room, bond } = await cutAfter(60);
  using _ = room;
  const { guest } = room;
  await guest.vault.write({ is: "chat", id: bond, changed: 0, messages: [] });
  guest.restart();
  guest.do({ do: "erase", transfers: ["22".repeat(16)] });
  await guest.heard("history");
  assert.deepEqual(await guest.vault.ids("chat"), [bond]);
  guest.do({ do: "erase", transfers: [T] });
  await guest.heard("history", () => true, 2);
  assert.deepEqual(await guest.vault.ids("chat"), []);
});
