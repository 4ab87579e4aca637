import {
  MAX_COUNT,
  MAX_ENTRIES,
  MAX_IN_BUCKET,
  parseReport,
} from "../core/usage.ts";
import type { Counted, Measured, UsageReport } from "../core/usage_report.ts";
import type { Fact } from "./usage_fact.ts";

/** Something that waits to be reported. */
interface Waiting {
  readonly entry: Entry;
  /** Not before then: what happened is not to be told by when it is heard of. */
  readonly ripeAt: number;
}

/** What waits, and when it goes; times are ms on a monotonic clock. */
export interface Batch {
  readonly waiting: readonly Waiting[];
  /** The report before left then. */
  readonly sentAt: number;
}

/** Between two reports of a page at least, in ms. */
const REPORT_MS = 300_000;

/** What happened stays here at least so long, in ms, and at most. */
const RIPE_MS = [60_000, 300_000] as const;

export const NO_BATCH: Batch = { waiting: [], sentAt: -Infinity };

/** With what happened at `now`; `draw` gives from 0 to below 1 for each. */
export function add(
  batch: Batch,
  facts: readonly Fact[],
  now: number,
  draw: () => number,
): Batch {
  const { counted, measured } = tally(facts.map(once));
  return addEntries(batch, [...counted, ...measured], now, draw);
}

/** With what a page before this one kept. */
export function addKept(
  batch: Batch,
  text: string,
  now: number,
  draw: () => number,
): Batch {
  const report = parseReport(text);
  if (report.is === "refused") return batch;
  const { counted, measured } = report.value;
  return addEntries(batch, [...counted, ...measured], now, draw);
}

/** When a report is due, if any is. */
export function dueAt({ waiting, sentAt }: Batch): number | undefined {
  if (waiting.length === 0) return undefined;
  const ripeAt = Math.min(...waiting.map(({ ripeAt }) => ripeAt));
  return Math.max(ripeAt, sentAt + REPORT_MS);
}

/** Takes out what may leave at `now`. */
export function take(
  { waiting, sentAt }: Batch,
  now: number,
): { readonly batch: Batch; readonly report: UsageReport | undefined } {
  const ripe = waiting.filter(({ ripeAt }) => ripeAt <= now);
  if (ripe.length === 0) {
    return { batch: { waiting, sentAt }, report: undefined };
  }
  const rest = waiting.filter(({ ripeAt }) => ripeAt > now);
  const report = tally(ripe.map(({ entry }) => entry));
  return { batch: { waiting: rest, sentAt: now }, report };
}

/** All that waits, as the next page takes it over. */
export function kept({ waiting }: Batch): string {
  return JSON.stringify(tally(waiting.map(({ entry }) => entry)));
}

type Entry = Counted | Measured;

function once(fact: Fact): Entry {
  return { ...fact, count: 1 };
}

function addEntries(
  batch: Batch,
  entries: readonly Entry[],
  now: number,
  draw: () => number,
): Batch {
  const [least, most] = RIPE_MS;
  const fresh = entries.map((entry) => ({
    entry,
    ripeAt: now + least + draw() * (most - least),
  }));
  return { ...batch, waiting: [...batch.waiting, ...fresh] };
}

/** Equal entries become one; what is over a report's limits is not told. */
function tally(entries: readonly Entry[]): UsageReport {
  const counted = new Map<string, Counted>();
  const measured = new Map<string, Measured>();
  for (const entry of entries) {
    if ("bucket" in entry) addTo(measured, entry, MAX_IN_BUCKET);
    else addTo(counted, entry, MAX_COUNT);
  }
  return {
    counted: [...counted.values()].slice(0, MAX_ENTRIES),
    measured: [...measured.values()].slice(0, MAX_ENTRIES),
  };
}

function addTo<E extends Entry>(
  sums: Map<string, E>,
  entry: E,
  most: number,
): void {
  const key = JSON.stringify({ ...entry, count: 0 });
  const sum = (sums.get(key)?.count ?? 0) + entry.count;
  sums.set(key, { ...entry, count: Math.min(sum, most) });
}
