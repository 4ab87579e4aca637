import assert from "node:assert/strict";
import type { Place, Places } from "../workers/handles.ts";
import type { NamedFile, OfferedFacts } from "../workers/transfer_command.ts";
import { setPlace } from "./place.ts";
import { Reopening } from "./reopening.ts";

const T = "00".repeat(16);

/** What the browser would say if it were asked, and how often it was. */
interface Guard {
  before: PermissionState;
  after: PermissionState;
  asked: number;
}

/** The platform's handles, as far as they are used: files by path. */
function folder(guard: Guard, files: Record<string, File>): Place["root"] {
  const get = <T>(found: T | undefined): Promise<T> =>
    found ? Promise.resolve(found) : Promise.reject(
      new DOMException("gone", "NotFoundError"),
    );
  const at = (under: string): unknown => ({
    kind: "directory",
    queryPermission: () => Promise.resolve(guard.before),
    requestPermission: () => {
      guard.asked++;
      return Promise.resolve(guard.after);
    },
    getDirectoryHandle: (name: string) => get(at(`${under}${name}/`)),
    getFileHandle: (name: string) =>
      get({ kind: "file", getFile: () => get(files[under + name]) }),
  });
  return at("") as Place["root"];
}

const file = (name: string, text: string, lastModified = 1): File =>
  new File([text], name, { lastModified });

const facts = (name: string, size: number): OfferedFacts => ({
  name,
  size,
  type: "",
  modified: 1,
});

/** `Trip/a/x.txt`, `Trip/y.txt` and an empty folder, offered before. */
const OFFERED = [facts("x", 3), facts("y", 1), facts("Trip/b/", 0)];
const FILES = { "a/x.txt": file("x.txt", "xxx"), "y.txt": file("y.txt", "y") };

/** A page after a restart, in which files lie under one root. */
function page(
  before: PermissionState,
  after: PermissionState = "granted",
  files: Record<string, File> = FILES,
) {
  const guard: Guard = { before, after, asked: 0 };
  const root = folder(guard, files);
  const kept = new Map<string, Places>([
    [T, [{ root, path: ["a", "x.txt"] }, { root, path: ["y.txt"] }, undefined]],
  ]);
  // Functions cannot be cloned into a database, as real handles can.
  const reopening = new Reopening({
    get: (id) => Promise.resolve(kept.get(id)),
    put: (id, places) => Promise.resolve(kept.set(id, places).has(id)),
    drop: (id) => Promise.resolve(void kept.delete(id)),
  });
  return { guard, kept, reopening };
}

Deno.test("files that may be read are opened in the order of the offer", async () => {
  const { guard, reopening } = page("granted");
  const found = await reopening.find(T, OFFERED);
  assert.ok(found.is === "open");
  assert.deepEqual(
    await Promise.all(found.files.map(async ({ file: { file, name } }) => [
      name,
      await file.text(),
    ])),
    [["x", "xxx"], ["y", "y"], ["Trip/b/", ""]],
  );
  assert.equal(guard.asked, 0);
  assert.deepEqual(await reopening.find("11", OFFERED), { is: "lost" });
});

Deno.test("a person is asked once for all that was dropped as one", async () => {
  const { guard, reopening } = page("prompt");
  assert.equal(await reopening.allow(T, OFFERED), undefined);
  assert.deepEqual(await reopening.find(T, OFFERED), { is: "closed" });
  assert.equal(guard.asked, 0);
  const [first, second] = await Promise.all([
    reopening.allow(T, OFFERED),
    reopening.allow(T, OFFERED),
  ]);
  assert.equal(first?.is, "open");
  assert.equal(second, undefined);
  assert.equal(guard.asked, 1);
});

Deno.test("the browser is asked while the press is being handled", async () => {
  const { guard, reopening } = page("prompt");
  await reopening.find(T, OFFERED);
  const asked = reopening.allow(T, OFFERED);
  assert.equal(guard.asked, 1);
  await asked;
});

Deno.test("who refuses is left with choosing the files again", async () => {
  for (const after of ["denied", "prompt"] as const) {
    const { reopening } = page("prompt", after);
    await reopening.find(T, OFFERED);
    assert.deepEqual(await reopening.allow(T, OFFERED), { is: "lost" });
  }
  const { reopening } = page("denied");
  assert.deepEqual(await reopening.find(T, OFFERED), { is: "lost" });
});

Deno.test("a file that is gone or has changed is not opened", async () => {
  const changed: Record<string, File>[] = [
    { "a/x.txt": FILES["a/x.txt"] },
    { ...FILES, "y.txt": file("y.txt", "yy") },
    { ...FILES, "y.txt": file("y.txt", "z", 2) },
  ];
  for (const files of changed) {
    const { reopening } = page("granted", "granted", files);
    assert.deepEqual(await reopening.find(T, OFFERED), { is: "lost" });
  }
});

Deno.test("what was made of a file is known by the file itself", async () => {
  const { reopening } = page("granted");
  const original = { size: 3, modified: 1 };
  const made = [{ ...OFFERED[0]!, size: 2, modified: 9, original }];
  const found = await reopening.find(T, made);
  assert.ok(found.is === "open");
  assert.deepEqual(found.files.map(({ remade }) => remade), [true]);
});

Deno.test("places are kept only if each file has one, until the end", async () => {
  const { kept, reopening, guard } = page("granted");
  const named = (file: File): NamedFile => ({ file, name: file.name });
  const [placed, loose] = [file("a.txt", "a"), file("b.txt", "b")];
  const place = { root: folder(guard, {}), path: [] };
  const empty = named(new File([], "c/"));
  setPlace(placed, place);
  setPlace(empty.file, place);
  reopening.keep("t1", [named(placed), empty]);
  reopening.keep("t2", [named(placed), named(loose)]);
  reopening.keep("t3", []);
  assert.deepEqual([...kept.keys()], [T, "t1"]);
  assert.deepEqual(kept.get("t1"), [place, undefined]);
  reopening.drop("t1");
  assert.deepEqual([...kept.keys()], [T]);
  await reopening.find(T, OFFERED);
  // Opened again, they can be kept again.
  const again = await reopening.find(T, OFFERED.slice(0, 1));
  assert.ok(again.is === "open");
  reopening.keep("t4", again.files.map(({ file }) => file));
  assert.deepEqual(kept.get("t4"), kept.get(T)?.slice(0, 1));
});
