import type { HistoryEntry } from "../../transport/view.ts";
import { HARD, MANY, PHOTOS, TREE } from "./facts.ts";

/** Noon of a day in November 2026, plus minutes, where the test runs. */
export const noon = (day: number, minutes = 0): number =>
  new Date(2026, 10, day, 12, minutes).getTime();

/** What every picture of the history is seen from. */
export const NOW = noon(21, 150);

const SIZE = 4_812_330;

export function entry(facts: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    transfer: "t1",
    bond: "b1",
    label: "Ada",
    direction: "receive",
    state: "done",
    files: PHOTOS.slice(0, 1).map(offered),
    accepted: [0],
    bytes: SIZE,
    total: SIZE,
    since: noon(21),
    ended: noon(21, 2),
    stored: SIZE,
    ...facts,
  };
}

/** As it stands in an offer. */
function offered<T>(facts: T): T & { readonly modified: number } {
  return { modified: 0, ...facts };
}

const all = (
  files: typeof PHOTOS,
): Pick<HistoryEntry, "files" | "accepted" | "bytes" | "total"> => {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const accepted = files.map((_, index) => index);
  return { files: files.map(offered), accepted, bytes: total, total };
};

/** Half of it is there. */
export const OPEN: HistoryEntry = (() => {
  const { ended: _, ...open } = entry({
    transfer: "open",
    bond: "b-open",
    label: "هاتف ليلى",
    state: "open",
    ...all(HARD.slice(1, 2)),
    bytes: 412_000_000,
    since: noon(21, -40),
    stored: 412_000_000,
  });
  return open;
})();

/** One of each kind, and names that are hard to show. */
export const ENTRIES: readonly HistoryEntry[] = [
  entry(),
  { ...OPEN, transfer: "open-sent", bond: "b-2", direction: "send", stored: 0 },
  OPEN,
  entry({ transfer: "t2", ...all(TREE), stored: 9_933_146 }),
  entry({
    transfer: "t3",
    direction: "send",
    label: "The old machine in the back room of the house",
    ...all(PHOTOS),
    stored: 0,
    ended: noon(21, -30),
  }),
  entry({
    transfer: "t4",
    label: "هاتف ليلى",
    ...all(HARD),
    ended: noon(20),
    stored: 11_204_088_131,
  }),
  entry({
    transfer: "t5",
    label: "",
    direction: "send",
    state: "failed",
    ended: noon(20, -10),
    bytes: 2_000_000,
    stored: 0,
  }),
  entry({
    transfer: "t6",
    ...all(HARD.slice(0, 1)),
    state: "cancelled",
    ended: noon(14),
    stored: 0,
  }),
  entry({
    transfer: "t7",
    direction: "send",
    ...all(MANY),
    ended: new Date(2025, 11, 31, 9).getTime(),
    stored: 0,
  }),
];

/** More than are drawn at once. */
export const CROWD: readonly HistoryEntry[] = Array.from(
  { length: 120 },
  (_, index) =>
    entry({
      transfer: `c${index}`,
      bond: `c${index}`,
      label: index % 3 === 0 ? "Ada" : "Brenda",
      direction: index % 2 === 0 ? "receive" : "send",
      stored: index % 2 === 0 ? SIZE : 0,
      ended: noon(21 - Math.floor(index / 5), -index),
    }),
);
