import type { Problem } from "../core/problem.ts";

/** What the page asks about one transfer of a bond. */
export type TransferCommand =
  /**
   * `maxBytes` is the largest message the channel takes; `padded` hides how
   * much it is (PROTOCOL §12.3).
   */
  | {
    readonly do: "offer";
    readonly bond: string;
    readonly transfer: string;
    /** The same for all who are sent these files, drawn by the page. */
    readonly group?: string;
    readonly files: readonly NamedFile[];
    readonly maxBytes: number;
    readonly padded: boolean;
  }
  | {
    readonly do: "accept";
    readonly bond: string;
    readonly transfer: string;
    readonly files: readonly number[];
  }
  /**
   * The files of a transfer that `wants` them, in the order of the offer; those
   * that were not accepted may be missing.
   */
  | {
    readonly do: "supply";
    readonly bond: string;
    readonly transfer: string;
    readonly files: readonly (NamedFile | undefined)[];
  }
  /** `pause` and `resume` tell this person's wish; the other has its own. */
  | {
    readonly do: "decline" | "cancel" | "pause" | "resume";
    readonly bond: string;
    readonly transfer: string;
  };

/** A file with the path it is offered under (`File` loses it when cloned). */
export interface NamedFile {
  readonly file: File;
  readonly name: string;
  /** Bytes of the original; set when `file` is that as a gzip stream. */
  readonly unpacked?: number;
  /** What the person chose; set when `file` was made of it. */
  readonly original?: Original;
}

/** By which a person's own file is known again. */
export interface Original {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** What the page hears about a transfer. */
export type TransferEvent =
  | {
    readonly on: "offered";
    readonly bond: string;
    readonly transfer: string;
    readonly direction: "send" | "receive";
    readonly group?: string;
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
    /** Set while this disk has no room for what arrives. */
    readonly full?: true;
    /** Set while a transfer cannot go on before `supply`. */
    readonly wants?: "files";
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

/** A transfer as it is kept on this device. */
export interface HistoryEntry {
  readonly transfer: string;
  /** By which an open one goes on. */
  readonly bond: string;
  /** What the other side calls itself; safe to show, may be empty. */
  readonly label: string;
  readonly direction: "send" | "receive";
  readonly state: "open" | "done" | "failed" | "cancelled";
  readonly files: readonly OfferedFacts[];
  /** Indexes into `files`. */
  readonly accepted: readonly number[];
  /** Bytes moved, of `total`. */
  readonly bytes: number;
  readonly total: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly ended?: number;
  /** Bytes of it that lie on this device and can be erased. */
  readonly stored: number;
}

/** A file as the other person sees it in an offer. */
export interface OfferedFacts {
  /** A harmless path, no other file's; an empty folder's ends in `/`. */
  readonly name: string;
  /** Bytes of the original, however it moves. */
  readonly size: number;
  readonly type: string;
  /** As the sender says, in milliseconds since the epoch. */
  readonly modified: number;
  /** Of what is sent from here: what the person chose, where it is not that. */
  readonly original?: Original;
}
