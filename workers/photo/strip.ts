import type { Bytes } from "../../core/bytes.ts";
import { BlobReader } from "./blob_reader.ts";
import { Edit } from "./edit.ts";
import { stripHeif } from "./heif.ts";
import { readLayout } from "./ifd.ts";
import { stripJpeg } from "./jpeg.ts";
import { stripPng } from "./png.ts";
import { inOrder, type Removed } from "./removed.ts";
import { isAt } from "./signature.ts";
import { stripTiff } from "./tiff.ts";
import { stripWebp } from "./webp.ts";

/** A photo with only its picture in it. */
export interface StrippedPhoto {
  /** Of the original's type; its pixels are slices of the original. */
  readonly blob: Blob;
  readonly removed: readonly Removed[];
}

/**
 * Takes from a JPEG, PNG, WebP, HEIC, AVIF or TIFF file everything that only
 * describes its picture. `undefined` for any other file, for camera raw files,
 * and where there is nothing to take.
 * @throws PhotoError when the file is broken or too odd to be certain.
 */
export async function stripPhoto(
  file: Blob,
): Promise<StrippedPhoto | undefined> {
  const edit = new Edit();
  await strip(new BlobReader(file), edit);
  if (edit.found.size === 0) return undefined;
  return { blob: edit.applyTo(file), removed: inOrder(edit.found) };
}

async function strip(reader: BlobReader, edit: Edit): Promise<void> {
  const length = Math.min(reader.size, HEAD_BYTES);
  const head = await reader.read(0, length, "the file's first bytes");
  if (isAt(head, 0, "\xff\xd8\xff")) return await stripJpeg(reader, edit);
  if (isAt(head, 0, "\x89PNG\r\n\x1a\n")) return await stripPng(reader, edit);
  if (isAt(head, 0, "RIFF") && isAt(head, 8, "WEBP")) {
    return await stripWebp(reader, edit);
  }
  if (isHeif(head)) return await stripHeif(reader, edit);
  const layout = await readLayout(reader);
  if (layout !== undefined) await stripTiff(reader, layout, edit);
}

/** One of the brands, the major one or a compatible one, is of pictures. */
function isHeif(head: Bytes): boolean {
  if (head.length < 16 || !isAt(head, 4, "ftyp")) return false;
  const end = new DataView(head.buffer, head.byteOffset).getUint32(0);
  for (let at = 8; at + 4 <= Math.min(end, head.length); at += 4) {
    // The minor version stands after the major brand.
    if (at !== 12 && BRANDS.some((brand) => isAt(head, at, brand))) return true;
  }
  return false;
}

/** ISO/IEC 23008-12 annex B to F, AVIF §6. */
const BRANDS = [
  ...["mif1", "mif2", "msf1", "heic", "heix", "heim", "heis", "hevc", "hevx"],
  ...["hevm", "hevs", "avif", "avis"],
];

/** Enough for a dozen brands. */
const HEAD_BYTES = 64;
