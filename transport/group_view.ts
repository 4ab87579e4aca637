import type { Problem } from "../core/problem.ts";
import type { TransferView } from "./transfer_view.ts";

/**
 * Where files stand that were sent to several. `partial`: over, and some have
 * everything, others not; which is a result and no error.
 */
type GroupState = "moving" | "paused" | "done" | "partial" | "failed";

/** The same files on their way to each of several members. */
export interface GroupView {
  readonly id: string;
  readonly state: GroupState;
  /** The newest to each member, in the order of their first offers. */
  readonly transfers: readonly TransferView[];
  /** Of all that did not fail, or of all if all did. */
  readonly bytes: number;
  readonly total: number;
  /** Bytes per second to all together. */
  readonly rate: number;
  /** Until the last has everything; `undefined` until stable. */
  readonly secondsLeft: number | undefined;
  /** Members who have everything. */
  readonly done: readonly string[];
  readonly failed: readonly Failure[];
}

/** Who did not get everything, and why. */
export interface Failure {
  readonly member: string;
  readonly transfer: string;
  readonly problem: Problem | undefined;
}

/** The groups among a room's transfers, oldest first. */
export function groupViews(
  transfers: readonly TransferView[],
): readonly GroupView[] {
  const sent = transfers.filter((it) =>
    it.direction === "send" && it.group !== undefined
  );
  return [...Map.groupBy(sent, ({ group = "" }) => group)]
    .map(([id, of]) => groupView(id, of));
}

/** What becomes of one group, of whose transfers these are all. */
export function groupView(
  id: string,
  of: readonly TransferView[],
): GroupView {
  const newest = new Map(of.map((it) => [it.member, it]));
  const transfers = [...newest.values()];
  const failed = transfers.filter(({ state }) => state === "failed");
  const done = transfers.filter(({ state }) => state === "done");
  const live = transfers.filter(({ state }) => !isOver(state));
  const counted = failed.length === transfers.length
    ? transfers
    : transfers.filter(({ state }) => state !== "failed");
  return {
    id,
    state: stateOf(live, done, failed),
    transfers,
    bytes: sum(counted, ({ bytes }) => bytes),
    total: sum(counted, ({ total }) => total),
    rate: sum(live, ({ rate }) => rate),
    secondsLeft: latest(live),
    done: done.map(({ member }) => member),
    failed: failed.map(({ member, id: transfer, problem }) => ({
      member,
      transfer,
      problem,
    })),
  };
}

export function isOver(state: TransferView["state"]): boolean {
  return state === "done" || state === "failed";
}

function stateOf(
  live: readonly TransferView[],
  done: readonly TransferView[],
  failed: readonly TransferView[],
): GroupState {
  if (live.length > 0) {
    return live.every(({ state }) => state === "paused") ? "paused" : "moving";
  }
  if (failed.length === 0) return "done";
  return done.length > 0 ? "partial" : "failed";
}

/** Nobody knows when the last is done while one of them is not known. */
function latest(live: readonly TransferView[]): number | undefined {
  let last: number | undefined;
  for (const { secondsLeft } of live) {
    if (secondsLeft === undefined) return undefined;
    last = Math.max(last ?? 0, secondsLeft);
  }
  return last;
}

function sum(
  of: readonly TransferView[],
  count: (transfer: TransferView) => number,
): number {
  return of.reduce((sum, each) => sum + count(each), 0);
}
