import assert from "node:assert/strict";
import { readZip, readZipEnd } from "../tests/zip.ts";
import {
  archiveBytes,
  inBlocks,
  type SavedEntry,
  writeArchive,
} from "./archive.ts";

function entry(path: string, text: string, modified = 1e12): SavedEntry {
  return holding(path, new Blob([text]), modified);
}

function holding(path: string, content: Blob, modified = 1e12): SavedEntry {
  const { size } = content;
  return { path, modified, size, open: () => Promise.resolve(content) };
}

/** What is written, in blocks, and what was told meanwhile. */
async function archived(
  entries: readonly SavedEntry[],
  signal = new AbortController().signal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; told: number[] }> {
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const told: number[] = [];
  const out = inBlocks((block) => {
    blocks.push(block);
    return Promise.resolve();
  });
  await writeArchive(entries, out, {
    signal,
    tell: ({ done, total }) => told.push(done / total),
  });
  return { bytes: await new Blob(blocks).bytes(), told };
}

/** Content of any size that takes no memory. */
class Zeros extends Blob {
  constructor(override readonly size: number) {
    super();
  }
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const block = new Uint8Array(1024 * 1024);
    let left = this.size;
    return new ReadableStream({
      pull(controller) {
        controller.enqueue(block.subarray(0, Math.min(left, block.length)));
        left -= block.length;
        if (left <= 0) controller.close();
      },
    });
  }
}

/** The size of an archive and its last bytes, all else thrown away. */
async function tailOf(
  entries: readonly SavedEntry[],
): Promise<{ size: number; tail: Uint8Array }> {
  let size = 0;
  let tail = new Uint8Array(0);
  await writeArchive(
    entries,
    inBlocks((block) => {
      size += block.length;
      const longer = new Uint8Array(tail.length + block.length);
      longer.set(tail);
      longer.set(block, tail.length);
      tail = longer.slice(-4096);
      return Promise.resolve();
    }),
    { signal: new AbortController().signal, tell: () => {} },
  );
  return { size, tail };
}

Deno.test("an archive has every file as it was, and empty folders", async () => {
  const entries = [
    entry("photos/lake.txt", "water", 1_700_000_001_000),
    entry("photos/empty/", "", 1_600_000_000_000),
    entry("photos/empty/", ""),
    entry("Grüße/文件 🕯.txt", "x".repeat(200_000)),
    entry("nothing.txt", ""),
  ];
  const { bytes, told } = await archived(entries);
  const found = readZip(bytes).map(({ name, data, modified }) => ({
    name,
    text: new TextDecoder().decode(data),
    modified,
  }));
  assert.deepEqual(found, [
    { name: "photos/lake.txt", text: "water", modified: 1_700_000_001 },
    { name: "photos/empty/", text: "", modified: 1_600_000_000 },
    {
      name: "Grüße/文件 🕯.txt",
      text: "x".repeat(200_000),
      modified: 1_000_000_000,
    },
    { name: "nothing.txt", text: "", modified: 1_000_000_000 },
  ]);
  assert.equal(told.at(-1), 1);
  assert.ok(bytes.length <= archiveBytes(entries));
});

Deno.test("times that the format cannot tell become those it can", async () => {
  const times = [-1e15, 0, Number.MAX_SAFE_INTEGER];
  const { bytes } = await archived(
    times.map((modified, i) => entry(`${i}`, "", modified)),
  );
  assert.deepEqual(
    readZip(bytes).map(({ modified }) =>
      new Date(modified * 1000).getUTCFullYear()
    ),
    [1980, 1980, 2037],
  );
});

Deno.test("an archive of more than 65,535 entries says how many", async () => {
  const entries = Array.from(
    { length: 65_540 },
    (_, i) => holding(`${i}/`, EMPTY),
  );
  const { bytes } = await archived(entries);
  const { count } = readZipEnd(bytes, bytes.length);
  assert.equal(count, 65_540n);
  assert.equal(readZip(bytes).length, 65_540);
  assert.ok(bytes.length <= archiveBytes(entries));
});

const EMPTY = new Blob();

Deno.test("an archive goes past 4 GiB without holding it", async () => {
  const beyond = 2 ** 32 + 5;
  const entries = [
    holding("large.bin", new Zeros(beyond)),
    entry("after.txt", "after"),
  ];
  const { size, tail } = await tailOf(entries);
  const { count, directoryAt, directoryBytes } = readZipEnd(tail, size);
  assert.equal(count, 2n);
  assert.ok(directoryAt > BigInt(beyond));
  assert.ok(size <= archiveBytes(entries));
  // The first central record: both narrow sizes give way to the wide ones.
  const at = Number(directoryAt) - (size - tail.length);
  const view = new DataView(tail.buffer, tail.byteOffset);
  assert.equal(view.getUint32(at, true), 0x02014b50);
  assert.equal(view.getUint32(at + 24, true), 0xffff_ffff);
  const wide = Array.from(
    { length: Number(directoryBytes) - 8 },
    (_, i) => view.getBigUint64(at + i, true),
  );
  assert.ok(wide.includes(BigInt(beyond)));
});

Deno.test("an archive that is stopped ends early", async () => {
  const stop = new AbortController();
  stop.abort();
  await assert.rejects(archived([entry("a", "a")], stop.signal), {
    name: "AbortError",
  });
});
