import { ProblemError } from "../core/problem.ts";
import type { SavedEntry } from "../workers/archive.ts";
import { IpcError } from "../workers/ipc/failure.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Saved } from "../workers/saver.ts";
import type { Board } from "./board.ts";
import type { Room } from "./view.ts";

/** Has the disk worker save all of a received transfer; see {@link Room}. */
export async function saveAll(
  board: Board,
  save: Workers["save"],
  ...[transfer, target, { signal, onShare }]: Parameters<Room["saveAll"]>
): Promise<File | undefined> {
  const entries = entriesOf(board, transfer);
  const options = {
    signal,
    onProgress: ({ done, total }: { done: number; total: number }) =>
      onShare(done / total),
  };
  const ask = (): Promise<Saved> => {
    switch (target.to) {
      case "folder":
        return save("folder", { entries, folder: target.folder }, options);
      case "archive":
        return save("archive", { entries, file: target.file }, options);
      case "download":
        return save("download", { entries, transfer }, options);
    }
  };
  const saved = await ask().catch(translate);
  if (saved.is === "failed") throw new ProblemError(saved.problem);
  return saved.file;
}

/** @throws ProblemError when a file is not there. */
function entriesOf(board: Board, transfer: string): readonly SavedEntry[] {
  const { files, accepted } = board.get(transfer) ??
    { files: [], accepted: [] };
  return accepted.flatMap((index) => {
    const facts = files[index];
    if (!facts) return [];
    const { name, modified = 0 } = facts;
    return [{ path: name, modified, content: board.file(transfer, index) }];
  });
}

function translate(error: unknown): never {
  if (!(error instanceof IpcError)) throw error;
  throw new ProblemError(
    error.failure.kind === "aborted"
      ? { kind: "cancelled", by: "me" }
      : { kind: "storage-failed" },
    error,
  );
}
