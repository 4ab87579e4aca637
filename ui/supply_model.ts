import { type ReadonlySignal, signal } from "@preact/signals";
import { isFolder } from "../core/names.ts";
import type { Room, TransferView } from "../transport/view.ts";

/** Gives transfers that come back the files they were sent from. */
export interface SupplyModel {
  /** By transfer: the names of those for which nothing fitted. */
  readonly unfit: ReadonlySignal<ReadonlyMap<string, readonly string[]>>;
  supply(transfer: string, files: readonly File[]): void;
  /** Lets what a transfer was sent from be opened again. */
  allow(transfer: string): void;
  /** Whether these files, chosen for no transfer, are what one waits for. */
  takes(files: readonly File[]): boolean;
  /** The room is left. */
  end(): void;
}

export function createSupplyModel(
  room: () => Room | undefined,
): SupplyModel {
  const unfit = signal<ReadonlyMap<string, readonly string[]>>(new Map());

  const show = (transfer: string, names: readonly string[]): void => {
    const next = new Map(unfit.value);
    if (names.length > 0) next.set(transfer, names);
    else next.delete(transfer);
    unfit.value = next;
  };

  return {
    unfit,
    supply(transfer, files) {
      if (files.length > 0) {
        show(transfer, room()?.supply(transfer, files) ?? []);
      }
    },
    allow: (transfer) => room()?.allow(transfer),
    takes(files) {
      const from = room();
      if (from === undefined) return false;
      let taken = false;
      for (const transfer of from.view.transfers) {
        if (transfer.wants === undefined) continue;
        const missing = from.supply(transfer.id, files);
        // Where nothing at all fits, something else is meant.
        if (!namesOf(transfer).some((name) => !missing.includes(name))) {
          continue;
        }
        show(transfer.id, missing);
        taken = true;
      }
      return taken;
    },
    end() {
      unfit.value = new Map();
    },
  };
}

/** Of the files that are waited for; an empty folder is none. */
function namesOf({ accepted, files }: TransferView): readonly string[] {
  return accepted
    .flatMap((index) => files[index]?.name ?? [])
    .filter((name) => !isFolder(name));
}
