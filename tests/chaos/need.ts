/** What a transfer costs on the wire when nothing goes wrong (PROTOCOL §12.3). */

/** Chunks between two Chromiums, whose messages may be 256 KiB. */
export const CHUNK_BYTES = 128 * 1024;

/** What a frame has beside its chunk. */
const FRAME_BYTES = CHUNK_BYTES + 56;

/** What may be under way when a path breaks: the credit window and a chunk. */
export const BOUND_BYTES = 32 * 1024 * 1024 + CHUNK_BYTES;

/** Padmé of Nikitin et al., PoPETs 2019, section 4. */
function padded(bytes: number): number {
  if (bytes < 2) return bytes;
  const exponent = Math.floor(Math.log2(bytes));
  const bits = Math.floor(Math.log2(exponent)) + 1;
  const unit = 2 ** Math.max(0, exponent - bits);
  return Math.ceil(bytes / unit) * unit;
}

/** CHUNK and PACK frames of files in their order. */
function framesOf(files: readonly number[]): number {
  let frames = 0;
  let room = 0;
  for (const size of files) {
    if (size > CHUNK_BYTES / 2) {
      frames += Math.ceil(size / CHUNK_BYTES);
      room = 0;
      continue;
    }
    if (size + 8 > room) {
      frames++;
      room = CHUNK_BYTES + 12;
    }
    room -= size + 8;
  }
  return frames;
}

/** Bytes of all CHUNK, PACK and PAD frames. */
export function neededBytes(files: readonly number[]): number {
  const total = files.reduce((sum, size) => sum + size, 0);
  const covered = Math.ceil(padded(total) / CHUNK_BYTES);
  return Math.max(framesOf(files), covered) * FRAME_BYTES;
}
