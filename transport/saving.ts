import { ProblemError } from "../core/problem.ts";
import { IpcError } from "../workers/ipc/failure.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Saved, SavedFiles } from "../workers/saver.ts";
import type { Board } from "./board.ts";
import type { Room } from "./view.ts";

/** Has the disk worker save all of a received transfer; see {@link Room}. */
export async function saveAll(
  board: Board,
  save: Workers["save"],
  ...[transfer, target, { signal, onShare }]: Parameters<Room["saveAll"]>
): Promise<File | undefined> {
  const files = filesOf(board, transfer);
  const options = {
    signal,
    onProgress: ({ done, total }: { done: number; total: number }) =>
      onShare(done / total),
  };
  const ask = (): Promise<Saved> => {
    switch (target.to) {
      case "folder":
        return save("folder", { ...files, folder: target.folder }, options);
      case "archive":
        return save("archive", { ...files, file: target.file }, options);
      case "download":
        return save("download", files, options);
    }
  };
  const saved = await ask().catch(translate);
  if (saved.is === "failed") throw new ProblemError(saved.problem);
  return saved.file;
}

/** @throws ProblemError when a file is not there. */
function filesOf(board: Board, transfer: string): SavedFiles {
  const { files, accepted } = board.get(transfer) ??
    { files: [], accepted: [] };
  const parts = accepted.flatMap((index) => {
    const facts = files[index];
    if (!facts) return [];
    const { name: path, modified = 0 } = facts;
    const { holder, offset, length } = board.part(transfer, index);
    return [{ path, modified, holder, offset, length }];
  });
  return { transfer, parts };
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
