import type { CloseName } from "../core/close.ts";
import type { Role, ServerMessage } from "../core/signal.ts";
import type { StoredMember } from "./member.ts";

/** A member as the store, and so every process, knows it. */
export interface Known {
  readonly member: string;
  readonly role: Role;
  readonly hello?: string;
  /** The process that has, or had, its socket. */
  readonly instance: string;
  /** Counts its sockets. */
  readonly turn: number;
}

/** A place in the room, and what waits here for a member that is away. */
export interface Seat extends Known {
  /** Blobs that the host sent it from here. */
  readonly answers: number;
  readonly away?: Away;
}

interface Away {
  /** Milliseconds by the time of the store. */
  readonly since: number;
  readonly held: readonly {
    readonly from: string;
    readonly turn: number;
    readonly blob: string;
  }[];
  readonly heldChars: number;
}

/** What is to be done outside. */
export type PresenceEffect =
  | {
    readonly do: "send";
    readonly member: string;
    readonly message: ServerMessage;
  }
  | {
    readonly do: "shut";
    readonly member: string;
    readonly close: CloseName | "done";
  }
  /** Hands a blob to the process that has the member's socket. */
  | {
    readonly do: "post";
    readonly instance: string;
    readonly from: string;
    readonly turn: number;
    readonly to: string;
    readonly blob: string;
  }
  /** Has another process close the socket of a member that lost its place. */
  | {
    readonly do: "evict";
    readonly instance: string;
    readonly member: string;
    readonly close: CloseName;
  }
  | { readonly do: "hold"; readonly member: string; readonly turn: number }
  | { readonly do: "prove"; readonly member: string }
  | { readonly do: "free"; readonly member: string; readonly ifTurn?: number }
  | { readonly do: "remove" };

/** What the store says of a member, as a seat nobody has seen yet. */
export function seatOf(
  { id, record, awaySince }: Pick<StoredMember, "id" | "record" | "awaySince">,
): Seat {
  const { role, hello, instance, turn } = record;
  return {
    member: id,
    role,
    ...(hello === undefined ? {} : { hello }),
    instance,
    turn,
    answers: 0,
    ...(awaySince === undefined
      ? {}
      : { away: { since: awaySince, held: [], heldChars: 0 } }),
  };
}
