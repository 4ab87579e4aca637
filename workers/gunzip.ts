import type { Bytes } from "../core/bytes.ts";
import { Work } from "./ipc/work.ts";
import { piped } from "./tasks/compression.ts";

/**
 * Unpacks a gzip file (RFC 1952) that is said to hold `length` bytes, and
 * stops as soon as it holds more. Gives `write` what comes out, with its place.
 * False when the stream is damaged, cut short, followed by something, or of
 * another length; what was written is then worth nothing.
 */
export async function gunzip(
  packed: Blob,
  length: number,
  write: (data: Bytes, at: number) => void | Promise<void>,
): Promise<boolean> {
  const nobody = new Work(undefined, undefined);
  const original = piped(packed, new DecompressionStream("gzip"), nobody);
  for (let at = 0;;) {
    const data = await next(original);
    if (data === "malformed") return false;
    if (data === undefined) return at === length;
    if (at + data.length > length) {
      await original.return(undefined);
      return false;
    }
    await write(data, at);
    at += data.length;
  }
}

async function next(
  original: AsyncGenerator<Bytes, void>,
): Promise<Bytes | undefined | "malformed"> {
  try {
    return (await original.next()).value ?? undefined;
  } catch (error) {
    // What the Compression Standard throws when the stream itself is bad.
    if (error instanceof TypeError) return "malformed";
    throw error;
  }
}
