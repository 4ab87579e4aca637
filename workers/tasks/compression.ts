import type { Bytes } from "../../core/bytes.ts";
import type { Work } from "../ipc/work.ts";
import { partsOf } from "./blob_parts.ts";

/** A Blob and what may come of it at most. */
export interface Bounded {
  readonly blob: Blob;
  readonly maxBytes: number;
}

/** The Blob as a gzip stream (RFC 1952); `undefined` for more than `maxBytes`. */
export async function compress(
  { blob, maxBytes }: Bounded,
  work: Work,
): Promise<Blob | undefined> {
  const through = new CompressionStream("gzip");
  return await collect(piped(blob, through, work), maxBytes);
}

/**
 * What a gzip stream holds; `undefined` for more than `maxBytes`.
 * @throws TypeError when it is damaged, cut short or followed by something.
 */
export async function decompress(
  { blob, maxBytes }: Bounded,
  work: Work,
): Promise<Blob | undefined> {
  const through = new DecompressionStream("gzip");
  return await collect(piped(blob, through, work), maxBytes);
}

/** Taken out of a file to see how well it compresses. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLES = 4;

/**
 * The bytes of a sample, compressed, for each of its own: 1 for noise. Taken
 * evenly from the whole file, since beginnings are often unlike the rest.
 */
export async function sample(blob: Blob, work: Work): Promise<number> {
  const last = Math.max(0, blob.size - SAMPLE_BYTES);
  const apart = Math.max(SAMPLE_BYTES, Math.ceil(last / (SAMPLES - 1)));
  let before = 0;
  let after = 0;
  for (let at = 0; at < blob.size; at += apart) {
    const part = blob.slice(at, at + SAMPLE_BYTES);
    before += part.size;
    const through = new CompressionStream("gzip");
    for await (const { length } of piped(part, through, work)) after += length;
  }
  return before === 0 ? 1 : after / before;
}

/**
 * Given in at once. Deflate grows at most 1032 times (its longest match for two
 * bits), so that no more than 17 MB come out before somebody looks.
 */
const FEED_BYTES = 16 * 1024;

/**
 * What comes out of a stream that a Blob is piped through.
 * @throws TypeError when the Blob is not what the stream takes.
 */
export async function* piped(
  blob: Blob,
  through: CompressionStream | DecompressionStream,
  work: Work,
): AsyncGenerator<Bytes> {
  const stop = new AbortController();
  const fed = feed(blob, work).pipeTo(through.writable, stop);
  // What goes wrong there is thrown by the reader here.
  fed.catch(() => {});
  const reader = through.readable.getReader();
  try {
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return;
      yield value;
    }
  } finally {
    stop.abort();
  }
}

function feed(blob: Blob, work: Work): ReadableStream<Bytes> {
  const parts = partsOf(blob, 1, work);
  return new ReadableStream<Bytes>({
    async pull(stream) {
      const { value } = await parts.next();
      if (value === undefined) return stream.close();
      for (let at = 0; at < value.bytes.length; at += FEED_BYTES) {
        stream.enqueue(value.bytes.subarray(at, at + FEED_BYTES));
      }
    },
  }, { highWaterMark: 0 });
}

/** A piece of the result: given to the browser, which keeps many on disk. */
const PIECE_BYTES = 4 * 1024 * 1024;

async function collect(
  parts: AsyncGenerator<Bytes>,
  maxBytes: number,
): Promise<Blob | undefined> {
  const pieces: Blob[] = [];
  let open: Bytes[] = [];
  let openBytes = 0;
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > maxBytes) return undefined;
    open.push(part);
    openBytes += part.length;
    if (openBytes < PIECE_BYTES) continue;
    pieces.push(new Blob(open));
    open = [];
    openBytes = 0;
  }
  return new Blob([...pieces, ...open]);
}
