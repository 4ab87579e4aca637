import type { BlobReader } from "./blob_reader.ts";
import { type Box, boxesIn } from "./box.ts";
import type { Edit } from "./edit.ts";
import { freeBox, tellBox } from "./free_box.ts";
import { stripMeta, type Uses } from "./heif_meta.ts";
import { stripMovie } from "./heif_movie.ts";
import { isBlank } from "./blank.ts";
import { PhotoError } from "./photo_error.ts";
import { Ranges } from "./ranges.ts";

/**
 * Overwrites in a HEIC or AVIF file what only describes. Nothing moves, because
 * boxes count from the file's start; only what stands behind all pictures is
 * cut off. Orientation is a property of the picture (`irot`, `imir`) and stays.
 */
export async function stripHeif(
  reader: BlobReader,
  edit: Edit,
): Promise<void> {
  const uses: Uses = {
    structure: new Ranges(),
    pictures: new Ranges(),
    removed: new Ranges(),
  };
  const described: Box[] = [];
  let end = 0;
  for await (const box of boxesIn(reader, 0, reader.size)) {
    if (!KEPT.has(box.type)) {
      described.push(box);
      uses.removed.add(box.at, box.end);
      continue;
    }
    end = box.end;
    if (box.type === "meta") await stripMeta(reader, edit, box, uses);
    else uses.structure.add(box.at, box.type === "mdat" ? box.body : box.end);
    if (box.type === "moov") await stripMovie(reader, edit, box);
  }
  if (uses.removed.meet(uses.pictures) || uses.removed.meet(uses.structure)) {
    throw new PhotoError("malformed", "HEIF parts overlap");
  }
  for (const box of described) {
    if (box.at < end) await freeBox(reader, edit, box);
    else if (!await isBlank(reader, box.body, box.end)) {
      edit.cut(box.at, box.end, await tellBox(reader, box));
    }
  }
}

const KEPT = new Set([
  ...["ftyp", "styp", "meta", "mdat", "moov", "moof", "mfra", "sidx", "pdin"],
]);
