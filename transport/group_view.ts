import type { TransferView } from "./transfer_view.ts";

/** What became of files that went to several members at once. */
export interface GroupView {
  /** As in {@link TransferView}. */
  readonly id: string;
  readonly transfers: readonly TransferView[];
  /** `partial` when all have ended, some of them well. */
  readonly state: "moving" | "done" | "partial" | "failed";
  /** Over all transfers. */
  readonly bytes: number;
  readonly total: number;
  /** Bytes per second, over all transfers. */
  readonly rate: number;
  /** Until the last of them is done; `undefined` until known for all. */
  readonly secondsLeft: number | undefined;
}

/** The groups that transfers are of, in the order of their first ones. */
export function groupViews(
  transfers: readonly TransferView[],
): readonly GroupView[] {
  const groups = Map.groupBy(
    transfers.filter(({ group }) => group !== undefined),
    ({ group = "" }) => group,
  );
  return [...groups].map(([id, members]) => viewOf(id, members));
}

function viewOf(id: string, transfers: readonly TransferView[]): GroupView {
  const done = transfers.filter(({ state }) => state === "done").length;
  const failed = transfers.filter(({ state }) => state === "failed").length;
  const open = transfers.filter(({ state }) => state !== "failed");
  const going = transfers.filter(({ state }) =>
    state !== "done" && state !== "failed"
  );
  const lefts = going.map(({ secondsLeft }) => secondsLeft);
  return {
    id,
    transfers,
    state: done + failed < transfers.length
      ? "moving"
      : failed === 0
      ? "done"
      : done === 0
      ? "failed"
      : "partial",
    bytes: sum(open.map(({ bytes }) => bytes)),
    total: sum(open.map(({ total }) => total)),
    rate: sum(transfers.map(({ rate }) => rate)),
    secondsLeft: lefts.length === 0 || lefts.includes(undefined)
      ? undefined
      : Math.max(...lefts.map((it) => it ?? 0)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
