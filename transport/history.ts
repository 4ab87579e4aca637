import type { HistoryEntry } from "../workers/transfer_command.ts";
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
