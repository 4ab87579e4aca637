import type { Offer } from "../core/offer.ts";
import type { Publication } from "../core/receiving.ts";
import type { Part } from "./transfer_command.ts";

/**
 * Where the files of a publication lie in what is published, at least one:
 * packed files behind one another in the file of the first.
 */
export function partsOf(offer: Offer, publication: Publication): Part[] {
  const files = publication.do === "verify"
    ? [publication.file]
    : publication.files;
  let offset = 0;
  return files.map((file) => {
    const { size, unpacked } = offer.files[file]!;
    const part = { file, offset, length: unpacked ?? size };
    offset += part.length;
    return part;
  });
}
