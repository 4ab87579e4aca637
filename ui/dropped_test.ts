import assert from "node:assert/strict";
import { placeOf } from "../transport/place.ts";
import { filesOf } from "./dropped.ts";

/** What the platform gives for something that was dropped. */
interface Item {
  readonly entry?: unknown;
  readonly file?: File;
  readonly handle?: () => Promise<unknown>;
}

/** A drop of these; text is dropped along. */
function dropped(...items: readonly Item[]): DataTransfer {
  const given = items.map(({ entry, file, handle }) => ({
    kind: "file",
    webkitGetAsEntry: () => entry ?? null,
    getAsFile: () => file ?? null,
    ...(handle && { getAsFileSystemHandle: handle }),
  }));
  const text = { kind: "string", webkitGetAsEntry: () => null };
  return { items: [text, ...given] } as unknown as DataTransfer;
}

/** A folder of the platform with files of these names. */
function folder(name: string, ...names: readonly string[]): unknown {
  const files = names.map((name) => ({
    isFile: true,
    name,
    file: (resolve: (file: File) => void) => resolve(new File(["x"], name)),
  }));
  const batches = [files, []];
  const readEntries = (resolve: (batch: unknown) => void) =>
    resolve(batches.shift());
  return {
    isDirectory: true,
    name,
    createReader: () => ({ readEntries }),
  };
}

/** Lets what nobody waits for come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

Deno.test("what is dropped can be opened again by what came with it", async () => {
  const [one, two] = [{ kind: "file" }, { kind: "directory" }];
  const a = new File(["a"], "a.txt");
  const files = await filesOf(dropped(
    { file: a, handle: () => Promise.resolve(one) },
    {
      entry: folder("Trip", "x", "y"),
      handle: () => Promise.resolve(two),
    },
  ));
  await settled();
  assert.deepEqual(files.map(({ name }) => name), [
    "a.txt",
    "Trip/x",
    "Trip/y",
  ]);
  assert.equal(files[0], a);
  assert.deepEqual(files.map(placeOf), [
    { root: one, path: [] },
    { root: two, path: ["x"] },
    { root: two, path: ["y"] },
  ]);
});

Deno.test("files come without handles, where there are none", async () => {
  const refuse = () => Promise.reject(new DOMException("no", "AbortError"));
  const never = () => new Promise(() => {});
  const files = await filesOf(dropped(
    { file: new File([], "old.txt") },
    { file: new File([], "secret.txt"), handle: refuse },
    { file: new File([], "pasted.png"), handle: () => Promise.resolve(null) },
    { file: new File([], "slow.txt"), handle: never },
    {},
  ));
  await settled();
  assert.deepEqual(files.map(({ name }) => name), [
    "old.txt",
    "secret.txt",
    "pasted.png",
    "slow.txt",
  ]);
  assert.deepEqual(files.map(placeOf), Array(4).fill(undefined));
});
