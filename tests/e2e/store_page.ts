import type { DiskApi } from "../../workers/disk.ts";
import { Caller } from "../../workers/ipc/caller.ts";
import type { Ask } from "../../workers/ipc/grammar.ts";
import { permitOwnScripts } from "../../workers/own_scripts.ts";

const T = "00".repeat(16);
const U = "11".repeat(16);
const BLOCK_BYTES = 256 * 1024;

/** The disk worker, as the crypto worker starts it. */
function startDisk(): { readonly worker: Worker; readonly disk: Ask<DiskApi> } {
  const worker = new Worker(
    new URL("../../workers/disk.ts", import.meta.url),
    { type: "module" },
  );
  const saves = new MessageChannel();
  worker.postMessage({ saves: saves.port1 }, [saves.port1]);
  const caller = new Caller<{ disk: DiskApi }>(worker, {
    maxPending: Infinity,
  });
  return { worker, disk: caller.ask("disk", Infinity) };
}

function filled(length: number, value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(value);
}

function write(disk: Ask<DiskApi>, block: number, flush = true): Promise<void> {
  const data = filled(BLOCK_BYTES, block + 1);
  const offset = block * BLOCK_BYTES;
  const input = { transfer: T, file: 0, offset, data, flush };
  return disk("write", input, { transfer: [data.buffer] });
}

function journal(disk: Ask<DiskApi>, at: number, ...values: number[]) {
  const entries = new Uint8Array(values.flatMap((it) => Array(32).fill(it)));
  return disk("journal", { transfer: T, at, entries });
}

/** What lies in the private file system, one level below the top. */
async function names(): Promise<string[]> {
  const top = await navigator.storage.getDirectory();
  const found: string[] = [];
  for await (const name of top.keys()) {
    const folder = await top.getDirectoryHandle(name);
    for await (const below of folder.keys()) found.push(`${name}/${below}`);
  }
  return found.sort();
}

/** First and last byte of each block. */
async function edgesOf(file: File): Promise<number[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const edges = [];
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    edges.push(bytes[at]!, bytes[at + BLOCK_BYTES - 1]!);
  }
  return edges;
}

let open: ReturnType<typeof startDisk> | undefined;

const scenes = {
  /** Receives two blocks and is in the middle of the third. */
  async begin() {
    const { disk } = open = startDisk();
    const missing = await disk("prepare", { transfer: T, bytes: BLOCK_BYTES });
    await disk("write", {
      transfer: T,
      file: 7,
      offset: 0,
      data: filled(3, 9),
      flush: true,
    });
    await disk("publish", { transfer: T, file: 7, length: 3 });
    await Promise.all([write(disk, 0, false), write(disk, 1)]);
    await journal(disk, 0, 1, 2, 3);
    await Promise.all([write(disk, 2, false), write(disk, 3, false)]);
    return { missing };
  },

  /** Ends the worker with writes on their way, and begins another at once. */
  async replaced() {
    const first = open!;
    void write(first.disk, 4);
    void journal(first.disk, 3, 4);
    first.worker.terminate();
    open = startDisk();
    const found = await open.disk("restore", { transfer: T });
    return found.is === "found"
      ? [...found.published, ...found.journal.filter((_, i) => i % 32 === 0)]
      : found.is;
  },

  /** Takes up what is there, in a page of its own. */
  async restored() {
    const { disk } = open = startDisk();
    const found = await disk("restore", { transfer: T });
    if (found.is !== "found") return found.is;
    const entries = found.journal.length / 32;
    const at = Math.min(entries, 3) - 1;
    await write(disk, at);
    await journal(disk, at, at + 1);
    const length = (at + 1) * BLOCK_BYTES;
    const file = await disk("publish", { transfer: T, file: 0, length });
    const old = await disk("content", { transfer: T, file: 7 });
    return { edges: await edgesOf(file), old: old.size };
  },

  /** What another page may not do, and may. */
  async shared() {
    const other = startDisk();
    const busy = await other.disk("restore", { transfer: T });
    const erased = await other.disk("erase", { transfer: T });
    const top = await navigator.storage.getDirectory();
    const root = await top.getDirectoryHandle("tallow");
    const page = await root.getDirectoryHandle("0123456789abcdef", {
      create: true,
    });
    await page.getDirectoryHandle(U, { create: true });
    await other.disk("prepare", { transfer: U, bytes: 1 });
    await other.disk("sweep", { keep: [] });
    const before = await names();
    const { is } = busy;
    const usage = await other.disk("usage", { transfers: [T, U] });
    open!.worker.terminate();
    await other.disk("restore", { transfer: T });
    const gone = await other.disk("erase", { transfer: T });
    other.worker.terminate();
    const result = { is, erased, before, gone, usage: [...usage.values()] };
    return { ...result, after: await names() };
  },

  async prepared() {
    const { disk } = open = startDisk();
    return { missing: await disk("prepare", { transfer: T, bytes: 0 }) };
  },

  /** Fills the disk; the journey then makes room. */
  async filled() {
    const { disk } = open!;
    let done = 0;
    const all = Array.from(
      { length: 40 },
      (_, block) => write(disk, block).then(() => done++),
    );
    const full = await disk("watch", { transfer: T, full: false });
    Reflect.set(globalThis, "emptied", async () => {
      const still = await disk("watch", { transfer: T, full: true });
      await Promise.all(all);
      const length = 40 * BLOCK_BYTES;
      const file = await disk("publish", { transfer: T, file: 0, length });
      await disk("erase", { transfer: T });
      return { still, size: file.size };
    });
    return { full, some: done < 40 };
  },

  emptied: () => Reflect.get(globalThis, "emptied")(),
};

permitOwnScripts();
Reflect.set(globalThis, "scenes", scenes);

export type Scene = keyof typeof scenes;
