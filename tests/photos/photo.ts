import { join } from "node:path";

const folder = import.meta.dirname ?? ".";

/** Names of all kept photos. */
export const PHOTOS: readonly string[] = [...Deno.readDirSync(folder)]
  .map((entry) => entry.name)
  .filter((name) => /\.(jpg|png|webp|tif|heic|avif)$/.test(name))
  .sort();

/** A kept photo's bytes. */
export function photo(name: string): Uint8Array<ArrayBuffer> {
  return Deno.readFileSync(join(folder, name));
}

/** All bytes of a blob. */
export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** What `make.sh` wrote about people, programs, times and the place. */
const CANARIES = [
  "Canary",
  "C\0a\0n\0a\0r\0y",
  "\0C\0a\0n\0a\0r\0y",
  "2021",
  "12.58244",
  "12,34.94",
  "\0\0\xdd\xd5",
  "\xd5\xdd\0\0",
  "xmpmeta xmlns:x='",
  "Photoshop",
  "Lavc",
  "8BIM",
];

/** Those of them that are still in the bytes. */
export function canariesIn(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("latin1").decode(bytes);
  return CANARIES.filter((canary) => text.includes(canary));
}
