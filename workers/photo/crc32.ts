import type { Bytes } from "../../core/bytes.ts";

/** CRC-32 of PNG chunks (PNG third edition, Annex D). */
export function crc32(bytes: Bytes): number {
  let crc = ~0;
  for (const byte of bytes) crc = crc >>> 8 ^ TABLE[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}

/** Reversed polynomial. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
  }
  return crc;
});
