import type { Problem } from "../core/problem.ts";
import type { Removed } from "../workers/photo/removed.ts";

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

type TransferState =
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
  /** The same for all transfers of files that went to several at once. */
  readonly group?: string;
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
  /** Since when it is `reconnecting`; see `away` of a member. */
  readonly away: number | undefined;
  /** Whether this device has no room for what arrives; goes on when it has. */
  readonly full: boolean;
  /**
   * Set while it cannot go on before `supply`; with `access`,
   * `allow` may do as well.
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
