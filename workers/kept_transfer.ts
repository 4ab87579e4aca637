import type { Offer } from "../core/offer.ts";
import { safePaths } from "../core/paths.ts";
import { fromRanges } from "../core/ranges.ts";
import type { Original, TransferRecord } from "../core/vault_record.ts";
import type { OfferedFacts } from "./transfer_command.ts";

/** What can be read from the record of a transfer. */

/** Files as the page may show them: names are made safe here. */
export function shown(
  { files, originals }: Pick<TransferRecord, "files" | "originals">,
): OfferedFacts[] {
  const names = safePaths(files.map(({ name }) => name));
  return files.map(({ size, type, modified, unpacked }, i) => ({
    name: names[i]!,
    size: unpacked ?? size,
    type,
    modified,
    ...originalOf(originals?.[i], size, modified),
  }));
}

/** What the person chose, where it is not what is sent. */
function originalOf(
  original: Original | undefined,
  size: number,
  modified: number,
): Pick<OfferedFacts, "original"> {
  if (
    !original || original.size === size && original.modified === modified
  ) return {};
  return { original: { size: original.size, modified: original.modified } };
}

/** Indexes of the files that were accepted, ascending. */
export function acceptedOf({ accepted, files }: TransferRecord): number[] {
  return fromRanges(accepted, files.length) ?? [];
}

/** As it was made. */
export function offerOf({ id, handle, chunk, files }: TransferRecord): Offer {
  return { handle, transfer: id, chunk, files };
}
