import type { Side } from "../core/keys.ts";
import type { Problem } from "../core/problem.ts";
import type { Limits, RotationOptions } from "../workers/command.ts";
import type { Operation } from "../workers/primitives.ts";
import type {
  FileFacts,
  Preparing,
  SaveTarget,
  TransferView,
} from "./transfer_view.ts";
import type { Wishes } from "./plan.ts";

export type { HistoryEntry } from "../workers/transfer_command.ts";
export type {
  Cleaned,
  FileFacts,
  Preparing,
  SaveTarget,
  TransferView,
} from "./transfer_view.ts";

/** How others come into the room. */
export interface Invitation {
  /** `red-lion-star` */
  readonly words: string;
  /** `A7K9-P2M8`, the same code */
  readonly characters: string;
  /** Full URL with the 256-bit secret in its fragment. */
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** How many may still come by it. */
  readonly guests: number;
}

/** Where the room stands. `notice` is a problem that did not end it. */
export type RoomStage =
  | { readonly is: "creating" }
  | {
    readonly is: "waiting";
    readonly invitation: Invitation;
    readonly notice?: Problem;
  }
  | {
    readonly is: "joining";
    readonly step: "finding" | "checking" | "connecting";
  }
  | { readonly is: "open"; readonly notice?: Problem }
  | { readonly is: "closed"; readonly problem: Problem };

export type Path = "direct" | "turn" | "relay";
export type Quality = "excellent" | "good" | "fair" | "poor" | "disconnected";

/** What a member calls itself and is marked with. */
export interface About {
  /** Safe to show as text; empty where it has none. */
  readonly name: string;
  /** Which of 12, from 0. */
  readonly colour: number;
}

export interface MemberView extends About {
  /** This page's own for it, the same for as long as the page knows it. */
  readonly id: string;
  /** By which a later page finds it again, once it was met. */
  readonly bond: string | undefined;
  readonly role: "host" | "guest";
  /** `undefined` while the path is being chosen. */
  readonly path: Path | undefined;
  readonly quality: Quality;
  /** Of what we send it, while that is measured, in ms. */
  readonly roundTripMs?: number | undefined;
  /**
   * Set while the way to it is broken and may come back: since when, in
   * milliseconds since the epoch.
   */
  readonly away: number | undefined;
  /** Six indexes into the pictures of `core/sas.ts`, the same on both sides. */
  readonly pictures: readonly number[];
  /** Whether this person compared them and said that they match. */
  readonly verified: boolean;
  /** Generation of the keys in use. */
  readonly generation: number;
  /**
   * The session of the moment: which side of it we are, and how long it took
   * from its keys to a way that carries it.
   */
  readonly session?: {
    readonly side: Side;
    readonly connectMs: number;
  } | undefined;
  /** Who asked that these two devices know each other from now on. */
  readonly remembered: "nobody" | "me" | "them" | "both";
}

/** A device that knows this one, and is known to it (PROTOCOL §14). */
export interface Device {
  readonly id: string;
  /** What its person calls itself; safe to show as text. */
  readonly label: string;
  /** Whether the pictures were compared before it was remembered. */
  readonly verified: boolean;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** How a person wants to send. */
export interface Preferences extends Wishes {
  /** Hide how much it is, at the price of up to an eighth more. */
  readonly pad: boolean;
}

/** One immutable picture of a room, at most 5 a second. */
export interface RoomView {
  readonly stage: RoomStage;
  readonly me: About & Pick<MemberView, "role">;
  /** All but us. */
  readonly members: readonly MemberView[];
  readonly transfers: readonly TransferView[];
  /** Files dropped before anyone was there to receive them. */
  readonly waitingFiles: readonly FileFacts[];
  /** Set while files are not ready to be offered and that takes a while. */
  readonly preparing?: Preparing;
  /** By which others can come into a room that is open already. */
  readonly inviting?: Invitation;
  /** With post-quantum keys, so far. */
  readonly operations?: readonly Operation[];
  /** Whether others can be invited, by us and now. */
  readonly canInvite: boolean;
  /** Whether we may take members out of the room. */
  readonly canRemove: boolean;
}

/** A room as a page or a headless program drives it. */
export interface Room {
  readonly view: RoomView;
  /** Calls `listener` with every new view; returns the unsubscriber. */
  subscribe(listener: (view: RoomView) => void): () => void;
  /**
   * Offers files to these members, or to everyone in the room, or to the first
   * who comes. Answers the group that their transfers will be of.
   */
  send(files: readonly File[], to?: readonly string[]): string;
  /** From now on, and for what was not offered yet. */
  prefer(preferences: Preferences): void;
  /** What becomes of the photos that could not be cleaned. */
  settle(unclean: "send" | "drop"): void;
  /** Accepts an offer whole, or only the files at the given indexes. */
  accept(transfer: string, files?: readonly number[]): void;
  decline(transfer: string): void;
  cancel(transfer: string): void;
  /** Nothing moves while either side wishes a pause. */
  pause(transfer: string): void;
  /** Takes back this side's wish. */
  resume(transfer: string): void;
  /** Offers a sent transfer's files again, to its member or to another one. */
  retry(transfer: string, to?: string): void;
  /**
   * The files a transfer `wants`, in any order. Answers the names of those for
   * which none fits; nothing is supplied unless that is none.
   */
  supply(transfer: string, files: readonly File[]): readonly string[];
  /**
   * Has the browser ask for access to the files that a transfer wants. Has to
   * be called while a press is being handled.
   */
  allow(transfer: string): void;
  /** A received, verified file, backed by disk. Rejects with ProblemError. */
  file(transfer: string, index: number): Promise<File>;
  /**
   * Saves the accepted files of a received transfer, in their folders; tells
   * which share of the bytes is saved. Rejects with ProblemError.
   */
  saveAll(transfer: string, target: SaveTarget, options: {
    readonly signal: AbortSignal;
    readonly onShare: (share: number) => void;
  }): Promise<File | undefined>;
  /** Whoever comes from now on has to know this password too. */
  protect(password: string): void;
  /** Draws a new code and link for 1 to 9 more, in place of those before. */
  invite(options: { readonly guests: number }): void;
  /** Nobody else comes by the code and link of the moment. */
  uninvite(): void;
  /**
   * Has the server write to this address where the room is, and nothing that
   * opens it. Answers what takes that back. Rejects with ProblemError.
   */
  write(to: string): Promise<string>;
  /** Takes a letter back, unless it has left. Rejects with ProblemError. */
  withdraw(letter: string): Promise<void>;
  /** Takes a member out of the room, for all who are in it. */
  remove(member: string): void;
  /** What others are to call us, and mark us with. */
  about(name: string, colour: number): void;
  /** The pictures of a member match. */
  verify(member: string): void;
  /** They do not: ends the session, and what it knew is wiped. */
  mismatch(member: string): void;
  /** Asks that the two devices know each other; `label` is our name there. */
  remember(member: string, label: string): void;
  /** Bounds what is sent from now on; replaces the limits set before. */
  limit(limits: Limits): void;
  /** Changes when keys rotate. */
  rotate(options: RotationOptions): void;
  /** For good: what is unfinished ends. A page that is closed just goes. */
  leave(): void;
}
