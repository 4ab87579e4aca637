import type { RoomView } from "../transport/view.ts";
import { isLive } from "./components/Transfer.tsx";
import type { KeptRoom } from "./kept_room.ts";
import type { UnfinishedMark } from "./unfinished_mark.ts";

/** What a room leaves in this browser, so that a later page can go on. */
export interface Trail {
  /** The bonds of the room that this tab was in. */
  bonds(): readonly string[];
  keep(bonds: readonly string[]): void;
  /** Keeps what the room shows now. */
  note(view: RoomView): void;
  /** The room is left for good. */
  end(): void;
}

export function createTrail(
  kept: KeptRoom,
  mark: Pick<UnfinishedMark, "set">,
): Trail {
  const known = new Set<string>();
  let moved = false;
  const keep = (bonds: readonly string[]): void => {
    const before = known.size;
    for (const bond of bonds) known.add(bond);
    if (known.size > before) kept.keep([...known]);
  };
  return {
    bonds: () => kept.read(),
    keep,
    note({ members, transfers }) {
      keep(members.flatMap(({ bond }) => bond ?? []));
      if (moved || !transfers.some(isLive)) return;
      moved = true;
      mark.set(true);
    },
    end() {
      known.clear();
      moved = false;
      kept.clear();
    },
  };
}
