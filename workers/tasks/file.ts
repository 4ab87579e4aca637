import type { Bytes } from "../../core/bytes.ts";
import type { Work } from "../ipc/work.ts";
import { type Chunked, leavesOf } from "./crypto.ts";
import { type PictureSize, pictureSize } from "./picture.ts";

/** Where a chunk lies, in bytes. */
export interface ChunkRange {
  readonly offset: number;
  readonly length: number;
}

/** The chunks of a Blob and their leaf hashes, concatenated. */
export async function chunk(input: Chunked, work: Work): Promise<
  { readonly ranges: readonly ChunkRange[]; readonly leaves: Bytes }
> {
  const leaves = await leavesOf(input, work);
  const ranges: ChunkRange[] = [];
  const { blob: { size }, chunkBytes } = input;
  for (let offset = 0; offset < size; offset += chunkBytes) {
    ranges.push({ offset, length: Math.min(chunkBytes, size - offset) });
  }
  return { ranges, leaves };
}

/** A part of a file and the bytes that it should have. */
export interface Part {
  readonly blob: Blob;
  readonly length: number;
}

/** All parts in order, as one Blob that refers to them. */
export function merge(parts: readonly Part[]): Blob {
  const wrong = parts.findIndex(({ blob, length }) => blob.size !== length);
  if (wrong >= 0) {
    const { blob, length } = parts[wrong]!;
    throw new RangeError(`part ${wrong} has ${blob.size} bytes, not ${length}`);
  }
  return new Blob(parts.map(({ blob }) => blob));
}

/** What the bytes of a file say that it is. */
export interface ContentType {
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
}

/** `undefined` for text and for everything not known. */
export async function detectType(
  blob: Blob,
): Promise<ContentType | undefined> {
  // Loaded by those who ask: it is larger than all the other tasks.
  const { fileTypeFromBlob } = await import("file-type");
  const found = await fileTypeFromBlob(blob);
  return found && { extension: found.ext, mime: found.mime };
}

/** What a file tells of itself, whatever it is called. */
export interface Metadata {
  readonly bytes: number;
  readonly type: ContentType | undefined;
  readonly picture: PictureSize | undefined;
}

export async function readMetadata(blob: Blob): Promise<Metadata> {
  return {
    bytes: blob.size,
    type: await detectType(blob),
    picture: await pictureSize(blob),
  };
}
