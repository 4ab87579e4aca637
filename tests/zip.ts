import assert from "node:assert/strict";
import { crc32 } from "node:zlib";

/** What a ZIP file says of one entry, and its bytes. */
interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array<ArrayBuffer>;
  /** Seconds since the epoch, of the extended timestamp. */
  readonly modified: number;
}

/** The end records of a ZIP file. */
interface ZipEnd {
  readonly count: bigint;
  readonly directoryAt: bigint;
  readonly directoryBytes: bigint;
}

const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const NARROW = 0xffff_ffff;

/** Reads the ends of a ZIP file from its last bytes; `size` is all of it. */
export function readZipEnd(tail: Uint8Array, size: number): ZipEnd {
  const view = viewOf(tail);
  const end = tail.length - 22;
  assert.equal(view.getUint32(end, true), SIGNATURE.end);
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (count < 0xffff && at < NARROW) {
    return {
      count: BigInt(count),
      directoryBytes: BigInt(view.getUint32(end + 12, true)),
      directoryAt: BigInt(at),
    };
  }
  const locator = end - 20;
  assert.equal(view.getUint32(locator, true), SIGNATURE.locator64);
  const end64 = Number(view.getBigUint64(locator + 8, true)) -
    (size - tail.length);
  assert.equal(view.getUint32(end64, true), SIGNATURE.end64);
  return {
    count: view.getBigUint64(end64 + 32, true),
    directoryBytes: view.getBigUint64(end64 + 40, true),
    directoryAt: view.getBigUint64(end64 + 48, true),
  };
}

/**
 * Unpacks a ZIP file of stored entries, written from APPNOTE.TXT alone, and
 * asserts that what its records say twice is the same.
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = viewOf(bytes);
  const { count, directoryAt, directoryBytes } = readZipEnd(
    bytes,
    bytes.length,
  );
  const entries: ZipEntry[] = [];
  let at = Number(directoryAt);
  for (let i = 0n; i < count; i++) {
    assert.equal(view.getUint32(at, true), SIGNATURE.central);
    assert.equal(view.getUint16(at + 8, true) & 0x800, 0x800, "UTF-8");
    assert.equal(view.getUint16(at + 10, true), 0, "stored");
    const length = view.getUint32(at + 24, true);
    assert.equal(view.getUint32(at + 20, true), length);
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameBytes);
    const local = view.getUint32(at + 42, true);
    assert.equal(view.getUint32(local, true), SIGNATURE.local);
    assert.equal(view.getUint16(local + 26, true), nameBytes);
    assert.deepEqual(bytes.slice(local + 30, local + 30 + nameBytes), raw);
    const from = local + 30 + nameBytes + view.getUint16(local + 28, true);
    const data = bytes.subarray(from, from + length);
    assert.equal(crc32(data), view.getUint32(at + 16, true), "CRC-32");
    entries.push({
      name: new TextDecoder("utf-8", { fatal: true }).decode(raw),
      data,
      modified: timestamp(view, at + 46 + nameBytes, extraBytes),
    });
    at += 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  assert.equal(at, Number(directoryAt + directoryBytes));
  return entries;
}

/** Of extra field 0x5455. */
function timestamp(view: DataView, from: number, length: number): number {
  for (let at = from; at < from + length;) {
    if (view.getUint16(at, true) === 0x5455) {
      return view.getUint32(at + 5, true);
    }
    at += 4 + view.getUint16(at + 2, true);
  }
  throw new Error("an entry without a timestamp");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
