import { type ReadonlySignal, signal } from "@preact/signals";
import type { MemberView } from "../transport/view.ts";

/** Who gets what is chosen next: everyone, but for those left out. */
export interface RecipientModel {
  /** Ids of members; some may be of such who have gone. */
  readonly leftOut: ReadonlySignal<ReadonlySet<string>>;
  /** Changes whether these get it. */
  include(members: readonly string[], wanted: boolean): void;
  /** The room is left. */
  end(): void;
}

export function createRecipientModel(): RecipientModel {
  const leftOut = signal<ReadonlySet<string>>(new Set());
  return {
    leftOut,
    include(members, wanted) {
      const next = new Set(leftOut.value);
      for (const id of members) {
        if (wanted) next.delete(id);
        else next.add(id);
      }
      leftOut.value = next;
    },
    end() {
      leftOut.value = new Set();
    },
  };
}

/** Those who get it; `undefined` when that is everyone, whoever comes. */
export function recipientsOf(
  members: readonly MemberView[],
  leftOut: ReadonlySet<string>,
): readonly string[] | undefined {
  const ids = members.map(({ id }) => id);
  const wanted = ids.filter((id) => !leftOut.has(id));
  return wanted.length === ids.length ? undefined : wanted;
}
