import type { FileFacts, HistoryEntry } from "../transport/view.ts";
import { dayOf } from "./format.ts";

/** What is listed under one heading. */
export interface HistoryGroup {
  /** The midnight they ended after; `undefined` for what has not ended. */
  readonly day: number | undefined;
  /** Latest first. */
  readonly entries: readonly HistoryEntry[];
}

/** When it came to its end, or how long ago it began. */
export function timeOf({ since, ended }: HistoryEntry): number {
  return ended ?? since;
}

/** The files that were wanted; all of them before anybody chose. */
export function filesOf(
  { files, accepted }: HistoryEntry,
): readonly FileFacts[] {
  if (accepted.length === 0) return files;
  return accepted.flatMap((index) => files[index] ?? []);
}

/**
 * What stands for all of it: the file, or the folder everything is in, or the
 * first file with so many others.
 */
export function titleOf(
  entry: HistoryEntry,
): { readonly name: string; readonly others: number } {
  const files = filesOf(entry);
  const [first] = files;
  const top = files.length > 1 ? topOf(first) : undefined;
  if (top !== undefined && files.every((file) => topOf(file) === top)) {
    return { name: top, others: 0 };
  }
  const name = first?.name.split("/").findLast((part) => part !== "") ?? "";
  return { name, others: Math.max(0, files.length - 1) };
}

function topOf(file: FileFacts | undefined): string | undefined {
  return /^(.*?)\//s.exec(file?.name ?? "")?.[1];
}

/** Share of the bytes that moved, 0 to 1. */
export function shareOf({ bytes, total }: HistoryEntry): number {
  return total === 0 ? 0 : Math.min(1, bytes / total);
}

/** Bytes of the files themselves, of which fewer may have moved. */
export function sizeOf(entry: HistoryEntry): number {
  return filesOf(entry).reduce((sum, { size }) => sum + size, 0);
}

/** Whether its files are here to be saved. */
export function isSavable(
  { direction, state, stored }: HistoryEntry,
): boolean {
  return direction === "receive" && state === "done" && stored > 0;
}

/** Bytes on this device. */
export function storedBytes(entries: readonly HistoryEntry[]): number {
  return entries.reduce((sum, { stored }) => sum + stored, 0);
}

/** Those of which every word of `query` is in a file's name or the person's. */
export function found(
  entries: readonly HistoryEntry[],
  query: string,
): readonly HistoryEntry[] {
  const words = plain(query).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return entries;
  return entries.filter(({ label, files }) => {
    const texts = [label, ...files.map(({ name }) => name)].map(plain);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
}

/** What is unfinished first, then day by day, the latest first. */
export function grouped(
  entries: readonly HistoryEntry[],
): readonly HistoryGroup[] {
  const latest = entries.toSorted((a, b) => timeOf(b) - timeOf(a));
  const open = latest.filter(({ state }) => state === "open");
  const days = Map.groupBy(
    latest.filter(({ state }) => state !== "open"),
    (entry) => dayOf(timeOf(entry)),
  );
  const ended = [...days].map(([day, entries]) => ({ day, entries }));
  return open.length > 0
    ? [{ day: undefined, entries: open }, ...ended]
    : ended;
}

/** As people search: without case, accents or widths. */
function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
