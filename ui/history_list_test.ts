import assert from "node:assert/strict";
import { ENTRIES, entry, noon, OPEN } from "../tests/gallery/history_facts.ts";
import {
  filesOf,
  found,
  grouped,
  isSavable,
  shareOf,
  sizeOf,
  storedBytes,
  titleOf,
} from "./history_list.ts";

const ids = (entries: readonly { readonly transfer: string }[]): string =>
  entries.map(({ transfer }) => transfer).join();

Deno.test("what is unfinished comes first, then the latest day", () => {
  const groups = grouped(ENTRIES);
  assert.deepEqual(groups.map(({ entries }) => ids(entries)), [
    "open-sent,open",
    "t1,t2,t3",
    "t4,t5",
    "t6",
    "t7",
  ]);
  assert.deepEqual(groups.slice(0, 4).map(({ day }) => day), [
    undefined,
    new Date(2026, 10, 21).getTime(),
    new Date(2026, 10, 20).getTime(),
    new Date(2026, 10, 14).getTime(),
  ]);
});

Deno.test("what ended late in the night belongs to the day it ended", () => {
  const [group] = grouped([
    entry({
      since: noon(20, 11 * 60),
      ended: noon(20, 12 * 60 + 1),
    }),
  ]);
  assert.equal(group?.day, new Date(2026, 10, 21).getTime());
});

Deno.test("a search finds files and people, however they are written", () => {
  const entries = [
    entry({ transfer: "a", label: "Zoë" }),
    entry({
      transfer: "b",
      label: "Ada",
      files: [{ name: "Reise/Café.PDF", size: 1, type: "", modified: 0 }],
    }),
  ];
  assert.equal(ids(found(entries, "zoe")), "a");
  assert.equal(ids(found(entries, "cafe.pdf")), "b");
  assert.equal(ids(found(entries, " pdf  ada ")), "b");
  assert.equal(ids(found(entries, "pdf zoë")), "");
  assert.equal(ids(found(entries, "  ")), "a,b");
});

Deno.test("files that were not wanted are not listed", () => {
  const [tree] = ENTRIES.filter(({ transfer }) => transfer === "t2");
  assert.ok(tree);
  const some = filesOf({ ...tree, accepted: [1, 3] });
  assert.deepEqual(some.map(({ name }) => name), [
    "Trip/Day 2/Lake at noon.jpg",
    "Trip/Notes.txt",
  ]);
  assert.equal(filesOf({ ...tree, accepted: [] }).length, 4);
});

Deno.test("only what was received and is still here can be saved", () => {
  assert.equal(isSavable(entry()), true);
  assert.equal(isSavable(entry({ stored: 0 })), false);
  assert.equal(isSavable(entry({ direction: "send" })), false);
  assert.equal(isSavable(OPEN), false);
  assert.equal(storedBytes([entry({ stored: 3 }), OPEN]), 412_000_003);
});

Deno.test("a transfer is called after its file, folder or first file", () => {
  const named = (...names: string[]): ReturnType<typeof titleOf> =>
    titleOf(entry({
      files: names.map((name) => ({ name, size: 1, type: "", modified: 0 })),
      accepted: names.map((_, index) => index),
    }));
  assert.deepEqual(named("a.txt"), { name: "a.txt", others: 0 });
  assert.deepEqual(named("Trip/a.txt"), { name: "a.txt", others: 0 });
  assert.deepEqual(named("Trip/a", "Trip/x/b"), { name: "Trip", others: 0 });
  assert.deepEqual(named("Trip/"), { name: "Trip", others: 0 });
  assert.deepEqual(named("Trip/a", "b"), { name: "a", others: 1 });
  assert.deepEqual(named("a", "b", "c"), { name: "a", others: 2 });
});

Deno.test("a share is of the bytes to move, a size of the files", () => {
  assert.equal(shareOf(entry({ bytes: 1, total: 4 })), 0.25);
  assert.equal(shareOf(entry({ bytes: 0, total: 0 })), 0);
  assert.equal(sizeOf(entry({ total: 7 })), 4_812_330);
});
