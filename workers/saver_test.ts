import assert from "node:assert/strict";
import { MemoryFolder } from "../tests/fakes/memory_folder.ts";
import type { SavedEntry } from "./archive.ts";
import { entriesOf, saveInto } from "./saver.ts";

function entry(path: string, text = path): SavedEntry {
  const content = new Blob(path.endsWith("/") ? [] : [text]);
  const open = () => Promise.resolve(content);
  return { path, modified: 0, size: content.size, open };
}

const signal = new AbortController().signal;
const quiet = { signal, tell: () => {} };

Deno.test("files go into their folders, empty folders are made", async () => {
  const picked = new MemoryFolder();
  const entries = ["a.txt", "p/q/b.txt", "p/c.txt", "p/empty/"].map((path) =>
    entry(path)
  );
  const saved = await saveInto(entries, picked.handle, quiet);
  assert.deepEqual(saved, { is: "saved" });
  assert.deepEqual(await picked.contents(), {
    "a.txt": "a.txt",
    "p/": "",
    "p/q/": "",
    "p/q/b.txt": "p/q/b.txt",
    "p/c.txt": "p/c.txt",
    "p/empty/": "",
  });
});

Deno.test("what is there is never overwritten", async () => {
  const picked = new MemoryFolder().put("a.txt", "old").put("p", "a file");
  const entries = ["a.txt", "a (2).txt", "p/b.txt", "q"].map((path) =>
    entry(path)
  );
  await picked.getDirectoryHandle("q", { create: true });
  await saveInto(entries, picked.handle, quiet);
  assert.deepEqual(await picked.contents(), {
    "a.txt": "old",
    "a (2).txt": "a (2).txt",
    "a (3).txt": "a.txt",
    "p": "a file",
    "p (2)/": "",
    "p (2)/b.txt": "p/b.txt",
    "q/": "",
    "q (2)": "q",
  });
});

Deno.test("mistake 40: a name the browser refuses gets another ending", async () => {
  const picked = new MemoryFolder();
  const entries = ["run.lnk", "web.url/x", "fine"].map((path) => entry(path));
  const saved = await saveInto(entries, picked.handle, quiet);
  assert.deepEqual(saved, { is: "saved" });
  assert.deepEqual(await picked.contents(), {
    "run.lnk_": "run.lnk",
    "web.url_/": "",
    "web.url_/x": "web.url/x",
    "fine": "fine",
  });
});

Deno.test("a write that fails names its file and leaves no part of it", async () => {
  const full = new DOMException("", "QuotaExceededError");
  const picked = new MemoryFolder(
    "",
    (name) => name === "bad.bin" ? full : undefined,
  );
  const entries = [entry("p/good.txt"), entry("p/bad.bin")];
  const saved = await saveInto(entries, picked.handle, quiet);
  assert.deepEqual(saved, {
    is: "failed",
    problem: { kind: "save-failed", name: "p/bad.bin" },
  });
  const names = Object.keys(await picked.contents());
  assert.ok(!names.some((name) => name.includes("bad")), `${names}`);
});

Deno.test("what is stopped says so and leaves no part", async () => {
  const stop = new AbortController();
  const picked = new MemoryFolder();
  const endless = new (class extends Blob {
    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1)),
      });
    }
  })();
  const open = () => Promise.resolve(endless);
  const saved = await saveInto(
    [{ path: "endless", modified: 0, size: 9, open }],
    picked.handle,
    { signal: stop.signal, tell: () => stop.abort() },
  );
  assert.deepEqual(saved, {
    is: "failed",
    problem: { kind: "cancelled", by: "me" },
  });
  assert.deepEqual(await picked.contents(), {});
});

Deno.test("progress counts bytes of all files", async () => {
  const told: number[] = [];
  await saveInto(
    [entry("a", "1234"), entry("b", "56")],
    new MemoryFolder().handle,
    { signal, tell: ({ done, total }) => told.push(done, total) },
  );
  assert.deepEqual(told.slice(-2), [6, 6]);
});

Deno.test("packed files are found in what holds them, which is opened once", async () => {
  const opened: number[] = [];
  const store = {
    content({ file }: { readonly file: number }) {
      opened.push(file);
      return Promise.resolve(new File([`<${file}>one,two`], `${file}`));
    },
  };
  const part = { modified: 7, holder: 4 };
  const entries = entriesOf(store, {
    transfer: "t",
    parts: [
      { ...part, path: "a", offset: 3, length: 3 },
      { ...part, path: "b", offset: 7, length: 3 },
      { ...part, path: "c", holder: 9, offset: 0, length: 3 },
    ],
  });
  assert.deepEqual(opened, []);
  const texts = entries.map(async ({ open }) => await (await open()).text());
  assert.deepEqual(await Promise.all(texts), ["one", "two", "<9>"]);
  assert.deepEqual(opened, [4, 9]);
  assert.deepEqual(
    entries.map(({ path, modified, size }) => [path, modified, size]),
    [["a", 7, 3], ["b", 7, 3], ["c", 7, 3]],
  );
});
