import { isRetryable } from "../core/problem.ts";
import type { Limits } from "../workers/command.ts";
import {
  type Failure,
  type GroupView,
  groupView,
  isOver,
} from "./group_view.ts";
import type { Quality, Room, TransferView } from "./view.ts";

/** What is heard of files that are sent to several. */
type GroupEvent =
  | { readonly on: "recipient-progress"; readonly transfer: TransferView }
  | { readonly on: "recipient-done"; readonly member: string }
  | ({ readonly on: "recipient-failed" } & Failure)
  | { readonly on: "progress"; readonly group: GroupView }
  /** Nothing of it moves any more; again after a retry. */
  | ({ readonly on: "all-done" } & Pick<GroupView, "done" | "failed">);

interface GroupOptions extends Limits {
  /** Members; all who are there, or the first who comes, when left out. */
  readonly to?: readonly string[] | undefined;
}

/** What is known of one who is sent files. */
interface Statistics {
  /** File bytes that it stored, and that were stored here, over all transfers. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** Bytes per second now, to it. */
  readonly rate: number;
  readonly quality: Quality;
  /** As of a member. */
  readonly roundTripMs: number | undefined;
}

/** Sends files to several members, and bounds what is sent where told to. */
export function sendGroup(
  room: Room,
  files: readonly File[],
  { to, ...limits }: GroupOptions = {},
): GroupSend {
  if (Object.keys(limits).length > 0) room.limit(limits);
  return new GroupSend(room, room.send(files, to), to);
}

/** The same files on their way to several, driven as one or each by itself. */
export class GroupSend {
  /** `to` when more may be offered them than were up to now. */
  constructor(
    private readonly room: Room,
    readonly id: string,
    private readonly to: readonly string[] = [],
  ) {}

  get snapshot(): GroupView {
    return groupView(this.id, this.#transfers);
  }

  /** Tells what happens from now on; returns the unsubscriber. */
  listen(listener: (event: GroupEvent) => void): () => void {
    let last = this.snapshot;
    return this.room.subscribe(() => {
      const before = new Map(last.transfers.map((it) => [it.id, it]));
      const wasOver = this.#isOver(last);
      const group = last = this.snapshot;
      const changed = group.transfers.filter((it) => it !== before.get(it.id));
      for (const transfer of changed) {
        listener({ on: "recipient-progress", transfer });
        if (transfer.state === before.get(transfer.id)?.state) continue;
        const { member, id, problem, state } = transfer;
        if (state === "done") listener({ on: "recipient-done", member });
        if (state === "failed") {
          listener({ on: "recipient-failed", member, transfer: id, problem });
        }
      }
      if (changed.length > 0) listener({ on: "progress", group });
      if (!wasOver && this.#isOver(group)) {
        const { done, failed } = group;
        listener({ on: "all-done", done, failed });
      }
    });
  }

  /** Nothing of a member who is gone. */
  statistics(member: string): Statistics | undefined {
    const { members, transfers } = this.room.view;
    const there = members.find(({ id }) => id === member);
    if (!there) return undefined;
    const all = transfers.filter((it) => it.member === member);
    const sent = all.filter(({ direction }) => direction === "send");
    const received = all.filter(({ direction }) => direction === "receive");
    return {
      sentBytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
      receivedBytes: received.reduce((sum, { bytes }) => sum + bytes, 0),
      rate: sent.reduce((sum, { rate }) => sum + rate, 0),
      quality: there.quality,
      roundTripMs: there.roundTripMs,
    };
  }

  /**
   * Offers them again to those for whom it failed and can go well, or to one of
   * them, if they are there.
   */
  retry(member?: string): void {
    const present = this.room.view.members.map(({ id }) => id);
    for (const { member: of, transfer, problem } of this.snapshot.failed) {
      const able = present.includes(of) && problem && isRetryable(problem);
      if (!able || member !== undefined && of !== member) continue;
      this.room.retry(transfer);
    }
  }

  /** Offers them to one who came later. */
  include(member: string): void {
    const [any] = this.snapshot.transfers;
    if (any) this.room.retry(any.id, member);
  }

  /** Stops what is not over, to all or to one. */
  cancel(member?: string): void {
    for (const { id, member: of, state } of this.#transfers) {
      if (isOver(state) || member !== undefined && of !== member) continue;
      this.room.cancel(id);
    }
  }

  /** Replaces what was bounded before, in the whole room. */
  limit(limits: Limits): void {
    this.room.limit(limits);
  }

  /** Stops sending to one, and has it leave where that is ours to say. */
  disconnect(member: string): void {
    this.cancel(member);
    if (this.room.view.canRemove) this.room.remove(member);
  }

  get #transfers(): readonly TransferView[] {
    return this.room.view.transfers.filter((it) => it.group === this.id);
  }

  #isOver({ transfers }: GroupView): boolean {
    const present = this.room.view.members.map(({ id }) => id);
    const offered = transfers.map(({ member }) => member);
    return transfers.length > 0 &&
      transfers.every(({ state }) => isOver(state)) &&
      this.to.every((id) => offered.includes(id) || !present.includes(id));
  }
}
