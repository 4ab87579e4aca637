import type { Problem } from "../core/problem.ts";
import type { Limits, RotationOptions } from "../workers/command.ts";
import type { Removed } from "../workers/photo/removed.ts";
import type { Wishes } from "./plan.ts";

export type { HistoryEntry } from "../workers/transfer_command.ts";

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

export interface MemberView {
  /** This page's own for it, the same for as long as the page knows it. */
  readonly id: string;
  /** By which a later page finds it again, once it was met. */
  readonly bond: string | undefined;
  readonly role: "host" | "guest";
  /** `undefined` while the path is being chosen. */
  readonly path: Path | undefined;
  readonly quality: Quality;
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

export interface FileFacts {
  /**
   * Safe to show as text, and no other file's; a path with `/` for files of a
   * folder, with one at the end for an empty folder.
   */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type or empty. */
  readonly type: string;
  /** Milliseconds since the epoch, once it is offered. */
  readonly modified?: number;
}

/** Where all of a transfer is saved; handles are what pickers give. */
export type SaveTarget =
  | { readonly to: "folder"; readonly folder: FileSystemDirectoryHandle }
  /** One ZIP file in the place of this one. */
  | { readonly to: "archive"; readonly file: FileSystemFileHandle }
  /** One ZIP file that is answered, backed by disk. */
  | { readonly to: "download" };

export type TransferState =
  | "offered"
  | "connecting"
  | "moving"
  | "paused"
  | "reconnecting"
  | "verifying"
  | "done"
  | "failed";

export interface TransferView {
  readonly id: string;
  /** The other member. */
  readonly member: string;
  readonly direction: "send" | "receive";
  readonly state: TransferState;
  /** All that were offered; the reference changes only when an entry does. */
  readonly files: readonly FileFacts[];
  /** Who wishes a pause; set when `state` is `paused`, or would be. */
  readonly pausedBy: "me" | "them" | "both" | undefined;
  /** Indexes into `files` that were accepted; empty while offered. */
  readonly accepted: readonly number[];
  /** Bytes stored by the receiver. */
  readonly bytes: number;
  /** Bytes to move: accepted files, or all of them while offered. */
  readonly total: number;
  /** Bytes per second over the last 3 s; 0 until known. */
  readonly rate: number;
  /** `undefined` until stable. */
  readonly secondsLeft: number | undefined;
  /** Since when it is `reconnecting`; see {@link MemberView}. */
  readonly away: number | undefined;
  /** Whether this device has no room for what arrives; goes on when it has. */
  readonly full: boolean;
  /**
   * Set while it cannot go on before {@link Room.supply}; with `access`,
   * {@link Room.allow} may do as well.
   */
  readonly wants: "files" | "access" | undefined;
  /** Set exactly when `state` is `failed`. */
  readonly problem: Problem | undefined;
  /** Photos that this person sends without what was taken out of them. */
  readonly cleaned?: readonly Cleaned[];
}

/** A photo and what it tells no more. */
export interface Cleaned {
  readonly name: string;
  /** At least one. */
  readonly removed: readonly Removed[];
}

/** Files that are made ready before they are offered. */
export interface Preparing {
  readonly done: number;
  readonly total: number;
  /** Photos that could not be cleaned; all wait for what is to become of them. */
  readonly unclean: readonly string[];
}

/** How a person wants to send. */
export interface Preferences extends Wishes {
  /** Hide how much it is, at the price of up to an eighth more. */
  readonly pad: boolean;
}

/** One immutable picture of a room, at most 5 a second. */
export interface RoomView {
  readonly stage: RoomStage;
  readonly members: readonly MemberView[];
  readonly transfers: readonly TransferView[];
  /** Files dropped before anyone was there to receive them. */
  readonly waitingFiles: readonly FileFacts[];
  /** Set while files are not ready to be offered and that takes a while. */
  readonly preparing?: Preparing;
}

/** A room as a page or a headless program drives it. */
export interface Room {
  readonly view: RoomView;
  /** Calls `listener` with every new view; returns the unsubscriber. */
  subscribe(listener: (view: RoomView) => void): () => void;
  /** Offers files to everyone in the room, or to the first who comes. */
  send(files: readonly File[]): void;
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
  /** Offers a failed sent transfer's files again. */
  retry(transfer: string): void;
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
