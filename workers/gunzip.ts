import type { Bytes } from "../core/bytes.ts";

/**
 * Compressed bytes fed at once. Deflate grows at most 1032 times, so that no
 * more than 17 MB can come out before somebody looks.
 */
const STEP_BYTES = 16 * 1024;

/**
 * Unpacks a gzip file (RFC 1952) that is said to hold `length` bytes, and
 * stops as soon as it holds more. Gives `write` what comes out, with its place.
 * False when the stream is damaged, cut short, followed by something, or of
 * another length; what was written is then worth nothing.
 */
export async function gunzip(
  packed: Blob,
  length: number,
  write: (data: Bytes, at: number) => void,
): Promise<boolean> {
  const unpacked = packed.stream()
    .pipeThrough(inSteps())
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  let at = 0;
  for (;;) {
    let data: Bytes | undefined;
    try {
      data = (await unpacked.read()).value;
    } catch (error) {
      // What the Compression Standard throws when the stream itself is bad.
      if (error instanceof TypeError) return false;
      throw error;
    }
    if (data === undefined) return at === length;
    if (at + data.length > length) {
      await unpacked.cancel();
      return false;
    }
    write(data, at);
    at += data.length;
  }
}

function inSteps(): TransformStream<Bytes, Bytes> {
  return new TransformStream({
    transform(data, out) {
      for (let at = 0; at < data.length; at += STEP_BYTES) {
        out.enqueue(data.subarray(at, at + STEP_BYTES));
      }
    },
  });
}
