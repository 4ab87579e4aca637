import { type ReadonlySignal, signal } from "@preact/signals";
import { safeName } from "../core/names.ts";
import type { Problem } from "../core/problem.ts";
import type { FileFacts, Room, SaveTarget } from "../transport/view.ts";
import { problemOf } from "./attempt.ts";
import type { SaveActions, SaveState } from "./components/SaveAll.tsx";
import { baseName } from "./download.ts";
import type { Pickers } from "./pickers.ts";

export interface SaveModel extends SaveActions {
  /** By transfer. */
  readonly saves: ReadonlySignal<ReadonlyMap<string, SaveState>>;
  /** The room is left: stops everything. */
  end(): void;
}

/** Hands what was received to the person: file by file, or all at once. */
export function createSaveModel({ room, download, pickers }: {
  readonly room: () => Room | undefined;
  /** Starts an ordinary download. */
  readonly download: (file: File, name: string) => void;
  readonly pickers: Pickers;
}): SaveModel {
  const saves = signal<ReadonlyMap<string, SaveState>>(new Map());
  const running = new Map<string, AbortController>();
  const { folder: pickFolder, archive: pickArchive } = pickers;

  const put = (transfer: string, state: SaveState | undefined): void => {
    const next = new Map(saves.value);
    if (state) next.set(transfer, state);
    else next.delete(transfer);
    saves.value = next;
  };

  const fail = (transfer: string, problem: Problem): void =>
    put(
      transfer,
      problem.kind === "cancelled" ? undefined : { is: "failed", problem },
    );

  const filesOf = (from: Room, transfer: string): readonly FileFacts[] =>
    from.view.transfers.find(({ id }) => id === transfer)?.files ?? [];

  const saveOne = async (transfer: string, index: number): Promise<void> => {
    const from = room();
    if (from === undefined) return;
    try {
      const file = await from.file(transfer, index);
      const { name } = filesOf(from, transfer)[index] ?? file;
      download(file, baseName(name));
      put(transfer, undefined);
    } catch (error) {
      fail(transfer, problemOf(error));
    }
  };

  const saveAll = async (
    transfer: string,
    pick: (name: string) => Promise<SaveTarget | undefined>,
  ): Promise<void> => {
    const from = room();
    if (from === undefined || running.has(transfer)) return;
    const stop = new AbortController();
    running.set(transfer, stop);
    const name = archiveName(filesOf(from, transfer));
    try {
      const target = await pick(name);
      if (target === undefined || stop.signal.aborted) return;
      put(transfer, { is: "saving", share: 0 });
      const archive = await from.saveAll(transfer, target, {
        signal: stop.signal,
        onShare(share) {
          if (!stop.signal.aborted) put(transfer, { is: "saving", share });
        },
      });
      if (stop.signal.aborted) return;
      if (archive) download(archive, name);
      put(transfer, { is: "saved" });
    } catch (error) {
      if (!stop.signal.aborted) fail(transfer, problemOf(error));
    } finally {
      if (running.get(transfer) === stop) running.delete(transfer);
    }
  };

  return {
    saves,
    save: (transfer, index) => void saveOne(transfer, index),
    saveInto: pickFolder && ((transfer) =>
      void saveAll(transfer, async () => {
        const folder = await pickFolder();
        return folder && { to: "folder", folder };
      })),
    saveZip: (transfer) =>
      void saveAll(transfer, async (name) => {
        if (!pickArchive) return { to: "download" };
        const file = await pickArchive(name);
        return file && { to: "archive", file };
      }),
    stopSaving(transfer) {
      running.get(transfer)?.abort();
      put(transfer, undefined);
    },
    end() {
      for (const stop of running.values()) stop.abort();
      running.clear();
      saves.value = new Map();
    },
  };
}

/** After the folder that holds everything, if one does. */
function archiveName(files: readonly FileFacts[]): string {
  const tops = new Set(files.map(({ name }) => /^(.*?)\//s.exec(name)?.[1]));
  const [top] = tops;
  return safeName(`${tops.size === 1 && top ? top : "tallow"}.zip`);
}
