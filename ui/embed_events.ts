import type { ProblemKind } from "../core/problem.ts";
import type { RoomView, TransferView } from "../transport/view.ts";

/**
 * What the page around an embedded room is told: that something happens and how
 * much of it there is. No name, no code, no secret and no content is ever in it.
 */
export type EmbedEvent =
  /** It listens to its person. */
  | { readonly event: "ready" }
  | { readonly event: "member-joined"; readonly members: number }
  /** Another hundredth of a transfer is stored. */
  | {
    readonly event: "progress";
    readonly transfer: string;
    readonly direction: TransferView["direction"];
    readonly bytes: number;
    readonly total: number;
  }
  | {
    readonly event: "done";
    readonly transfer: string;
    readonly direction: TransferView["direction"];
    readonly files: number;
    readonly bytes: number;
  }
  /** A transfer, or without one the room. */
  | {
    readonly event: "failed";
    readonly transfer?: string;
    readonly problem: ProblemKind;
  };

/** What a room tells of itself between two views. */
export type EmbedFacts = Pick<RoomView, "stage" | "members" | "transfers">;

/** What there is to tell when a room goes from `before` to `after`. */
export function embedEvents(
  before: EmbedFacts,
  after: EmbedFacts,
): readonly EmbedEvent[] {
  const events: EmbedEvent[] = [];
  const known = new Set(before.members.map(({ id }) => id));
  if (after.members.some(({ id }) => !known.has(id))) {
    events.push({ event: "member-joined", members: after.members.length });
  }
  for (const transfer of after.transfers) {
    const old = before.transfers.find(({ id }) => id === transfer.id);
    events.push(...eventsOf(old, transfer));
  }
  const { stage } = after;
  if (stage.is === "closed" && before.stage.is !== "closed") {
    events.push({ event: "failed", problem: stage.problem.kind });
  }
  return events;
}

/** Also of one that is over at once: how much it was comes before its end. */
function* eventsOf(
  before: TransferView | undefined,
  after: TransferView,
): Generator<EmbedEvent> {
  const { id: transfer, direction, bytes, total, accepted, problem } = after;
  if (hundredths(after) !== (before ? hundredths(before) : 0)) {
    yield { event: "progress", transfer, direction, bytes, total };
  }
  if (before?.state === after.state) return;
  if (after.state === "done") {
    const files = accepted.length;
    yield { event: "done", transfer, direction, files, bytes };
  } else if (problem !== undefined) {
    yield { event: "failed", transfer, problem: problem.kind };
  }
}

function hundredths({ bytes, total }: TransferView): number {
  return total === 0 ? 0 : Math.floor(bytes / total * 100);
}
