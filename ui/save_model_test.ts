import assert from "node:assert/strict";
import { ProblemError } from "../core/problem.ts";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { MemoryFolder } from "../tests/fakes/memory_folder.ts";
import type { Pickers } from "./pickers.ts";
import { createSaveModel, type SaveModel } from "./save_model.ts";

const NO_PICKERS: Pickers = { folder: undefined, archive: undefined };
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

/** A transfer `t` of these files is done. */
function received(
  names: readonly string[],
  pickers: Partial<Pickers> = {},
): { model: SaveModel; room: LiteralRoom; downloads: string[] } {
  const room = new LiteralRoom();
  room.show({
    transfers: [{
      id: "t",
      member: "m",
      direction: "receive",
      state: "done",
      files: names.map((name) => ({ name, size: 1, type: "" })),
      accepted: names.map((_, index) => index),
      bytes: 1,
      total: 1,
      rate: 0,
      secondsLeft: undefined,
      problem: undefined,
      pausedBy: undefined,
      away: undefined,
      full: false,
      wants: undefined,
    }],
  });
  const downloads: string[] = [];
  const model = createSaveModel({
    room: () => room,
    download: (_, name) => downloads.push(name),
    pickers: { ...NO_PICKERS, ...pickers },
  });
  return { model, room, downloads };
}

Deno.test("one file is an ordinary download without its folder", async () => {
  const { model, downloads } = received(["a/b.txt", "c"]);
  model.save("t", 0);
  await settled();
  assert.deepEqual(downloads, ["b.txt"]);
  assert.equal(model.saves.value.size, 0);
  model.save("t", 9);
  await settled();
  assert.deepEqual(model.saves.value.get("t"), {
    is: "failed",
    problem: { kind: "storage-failed" },
  });
});

Deno.test("without pickers everything is one archive to download", async () => {
  const { model, room, downloads } = received(["trip/a", "trip/b/c"]);
  assert.equal(model.saveInto, undefined);
  model.saveZip("t");
  await settled();
  assert.deepEqual(room.calls, [["saveAll", "t", "download"]]);
  assert.deepEqual(model.saves.value.get("t"), { is: "saving", share: 0.5 });
  assert.deepEqual(downloads, []);
  room.saving.resolve(new File(["zip"], "0"));
  await settled();
  assert.deepEqual(downloads, ["trip.zip"]);
  assert.deepEqual(model.saves.value.get("t"), { is: "saved" });
});

Deno.test("an archive of several things has the program's name", async () => {
  for (const names of [["trip/a", "b"], ["a", "b"], ["x/a", "y/b"]]) {
    const { model, room, downloads } = received(names);
    model.saveZip("t");
    room.saving.resolve(new File(["zip"], "0"));
    await settled();
    assert.deepEqual(downloads, ["tallow.zip"]);
  }
});

Deno.test("a picked folder gets everything, and nothing is downloaded", async () => {
  const { handle } = new MemoryFolder();
  const { model, room, downloads } = received(["a", "b"], {
    folder: () => Promise.resolve(handle),
  });
  model.saveInto?.("t");
  room.saving.resolve(undefined);
  await settled();
  assert.deepEqual(room.calls, [["saveAll", "t", "folder"]]);
  assert.deepEqual(downloads, []);
  assert.deepEqual(model.saves.value.get("t"), { is: "saved" });
});

Deno.test("a dialog that is closed leaves everything as it was", async () => {
  const { model, room } = received(["a", "b"], {
    folder: () => Promise.resolve(undefined),
    archive: () => Promise.resolve(undefined),
  });
  model.saveInto?.("t");
  await settled();
  model.saveZip("t");
  await settled();
  assert.deepEqual(room.calls, []);
  assert.equal(model.saves.value.size, 0);
});

Deno.test("what fails says why and can be tried again", async () => {
  const { model, room } = received(["a", "b"]);
  const problem = { kind: "no-space", missing: 5 } as const;
  model.saveZip("t");
  room.saving.reject(new ProblemError(problem));
  await settled();
  assert.deepEqual(model.saves.value.get("t"), { is: "failed", problem });
  room.saving = Promise.withResolvers();
  model.saveZip("t");
  await settled();
  assert.equal(model.saves.value.get("t")?.is, "saving");
});

Deno.test("what is stopped is as if it never began", async () => {
  const { model, room, downloads } = received(["a", "b"]);
  model.saveZip("t");
  await settled();
  model.stopSaving("t");
  assert.equal(model.saves.value.size, 0);
  room.saving.resolve(new File(["zip"], "0"));
  await settled();
  assert.equal(model.saves.value.size, 0);
  assert.deepEqual(downloads, []);
});

Deno.test("a second press while saving is no second save", async () => {
  const { model, room } = received(["a", "b"]);
  model.saveZip("t");
  model.saveZip("t");
  await settled();
  assert.equal(room.calls.length, 1);
});
