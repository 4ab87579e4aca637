import { ProblemError } from "../core/problem.ts";
import type { HistoryEntry } from "../workers/transfer_command.ts";
import { partOf } from "./board.ts";
import { ask } from "./question.ts";

/** The transfers that this device keeps, newest first. */
export async function history(): Promise<readonly HistoryEntry[]> {
  return (await ask({ do: "history" }, "history"))?.entries ?? [];
}

/** Erases transfers and their files, and answers what is left. */
export async function eraseHistory(
  transfers: readonly string[],
): Promise<readonly HistoryEntry[]> {
  const answer = await ask({ do: "erase", transfers }, "history");
  return answer?.entries ?? [];
}

/** A received file, backed by disk. Rejects with ProblemError. */
export async function keptFile(transfer: string, file: number): Promise<File> {
  const answer = await ask({ do: "content", transfer, file }, "content");
  const { content, part } = answer ?? {};
  if (!content || !part) throw new ProblemError({ kind: "storage-failed" });
  return partOf(content, part);
}

/** Erases all that was said in any room, as far as it is kept. */
export async function eraseChats(): Promise<void> {
  await ask({ do: "keep-chat", kept: false }, "chat-kept");
}
