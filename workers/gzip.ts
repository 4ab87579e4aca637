import type { Bytes } from "../core/bytes.ts";

/** Taken out of a file to see how well it compresses. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLES = 4;

/**
 * The bytes of a sample, compressed, for each of its own: 1 for noise. Taken
 * evenly from the whole file, since beginnings are often unlike the rest.
 */
export async function sampleRatio(file: Blob): Promise<number> {
  const apart = Math.max(SAMPLE_BYTES, Math.floor(file.size / SAMPLES));
  let before = 0;
  let after = 0;
  for (let at = 0; at < file.size; at += apart) {
    const sample = file.slice(at, at + SAMPLE_BYTES);
    before += sample.size;
    for await (const part of packed(sample)) after += part.length;
  }
  return before === 0 ? 1 : after / before;
}

/**
 * The file as a gzip stream (RFC 1952). What comes out is handed to the
 * browser piece by piece, which keeps large blobs on disk: little of it is in
 * this thread's memory at a time.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function gzip(file: Blob, signal: AbortSignal): Promise<Blob> {
  const pieces: Blob[] = [];
  let parts: Bytes[] = [];
  let bytes = 0;
  for await (const part of packed(file, signal)) {
    parts.push(part);
    bytes += part.length;
    if (bytes < PIECE_BYTES) continue;
    pieces.push(new Blob(parts));
    parts = [];
    bytes = 0;
  }
  return new Blob([...pieces, ...parts]);
}

const PIECE_BYTES = 4 * 1024 * 1024;

async function* packed(
  file: Blob,
  signal?: AbortSignal,
): AsyncGenerator<Bytes> {
  const reader = file.stream()
    .pipeThrough(new CompressionStream("gzip"), signal && { signal })
    .getReader();
  for (;;) {
    const { value } = await reader.read();
    if (value === undefined) return;
    yield value;
  }
}
