import type { Problem } from "../core/problem.ts";

/** What the page asks about one transfer of a pair. */
export type TransferCommand =
  /**
   * `maxBytes` is the largest message the channel takes; `padded` hides how
   * much it is (PROTOCOL §12.3).
   */
  | {
    readonly do: "offer";
    readonly pair: string;
    readonly transfer: string;
    readonly files: readonly NamedFile[];
    readonly maxBytes: number;
    readonly padded: boolean;
  }
  | {
    readonly do: "accept";
    readonly pair: string;
    readonly transfer: string;
    readonly files: readonly number[];
  }
  /** `pause` and `resume` tell this person's wish; the other has its own. */
  | {
    readonly do: "decline" | "cancel" | "pause" | "resume";
    readonly pair: string;
    readonly transfer: string;
  };

/** A file with the path it is offered under (`File` loses it when cloned). */
export interface NamedFile {
  readonly file: File;
  readonly name: string;
  /** Bytes of the original; set when `file` is that as a gzip stream. */
  readonly unpacked?: number;
}

/** What the page hears about a transfer. */
export type TransferEvent =
  | {
    readonly on: "offered";
    readonly pair: string;
    readonly transfer: string;
    readonly direction: "send" | "receive";
    readonly files: readonly OfferedFacts[];
  }
  | {
    readonly on: "progress";
    readonly transfer: string;
    readonly state:
      | "offered"
      | "moving"
      | "paused"
      | "verifying"
      /** Without a path, until the next one. */
      | "reconnecting"
      | "done"
      | "failed";
    /** Who wishes a pause; set when paused, or would be. */
    readonly pausedBy?: "me" | "them" | "both";
    /** Set when it changed. */
    readonly accepted?: readonly number[];
    /** Bytes the receiver has stored, of `total`. */
    readonly bytes: number;
    readonly total: number;
    /** Set exactly when failed. */
    readonly problem?: Problem;
  }
  /** Received files are verified: parts of `content`, which is on disk. */
  | {
    readonly on: "published";
    readonly transfer: string;
    readonly content: File;
    readonly files: readonly Part[];
  };

/** Where a received file lies in what is published, in bytes. */
export interface Part {
  /** Index in the offer. */
  readonly file: number;
  readonly offset: number;
  readonly length: number;
}

/** A file as the other person sees it in an offer. */
interface OfferedFacts {
  /** A harmless path, no other file's; an empty folder's ends in `/`. */
  readonly name: string;
  /** Bytes of the original, however it moves. */
  readonly size: number;
  readonly type: string;
  /** As the sender says, in milliseconds since the epoch. */
  readonly modified: number;
}
