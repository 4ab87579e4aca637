import type { Offer } from "../core/offer.ts";
import { safePaths } from "../core/paths.ts";
import { fromRanges } from "../core/ranges.ts";
import type { TransferRecord } from "../core/vault_record.ts";
import type { OfferedFacts } from "./transfer_command.ts";

/** What can be read from the record of a transfer. */

/** Files as the page may show them: names are made safe here. */
export function shown(
  { files, originals }: Pick<TransferRecord, "files" | "originals">,
): OfferedFacts[] {
  const names = safePaths(files.map(({ name }) => name));
  return files.map(({ size, type, modified, unpacked }, i) => {
    const original = originals?.[i];
    return {
      name: names[i]!,
      size: unpacked ?? size,
      type,
      modified,
      ...(original && {
        original: { size: original.size, modified: original.modified },
      }),
    };
  });
}

/** Indexes of the files that were accepted, ascending. */
export function acceptedOf({ accepted, files }: TransferRecord): number[] {
  return fromRanges(accepted, files.length) ?? [];
}

/** As it was made. */
export function offerOf({ id, handle, chunk, files }: TransferRecord): Offer {
  return { handle, transfer: id, chunk, files };
}
