/**
 * What the frames about files say (PROTOCOL §12). `message.ts` writes and checks
 * these bodies as JSON; chunks are binary, see `chunk.ts`.
 */

/** File indexes as ascending, disjoint `[first, end)` pairs. */
export type Ranges = readonly (readonly [number, number])[];

/** A file as its sender offers it. */
export interface OfferedFile {
  /** As the sender spells it; the receiver makes it safe (`names.ts`). */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, may be empty. */
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly modified: number;
  /**
   * Bytes of the original; present when what is offered, sent and hashed is
   * that original as a gzip stream (RFC 1952).
   */
  readonly unpacked?: number;
}

/**
 * Sender → receiver. A long list comes in several consecutive parts with one
 * handle.
 */
export interface OfferPart {
  /** Names the transfer in later frames. */
  readonly handle: number;
  /** 16 random bytes in hex; names the transfer for good. */
  readonly transfer: string;
  /** Chunk size in bytes, a power of two from 16 KiB to 1 MiB. */
  readonly chunk: number;
  /** Index of the part's first file. */
  readonly first: number;
  /** Whether the list ends with this part. */
  readonly last: boolean;
  /** At least one. */
  readonly files: readonly OfferedFile[];
}

/** Receiver → sender: the files wanted, at least one. */
export interface AcceptBody {
  /** Of the offer. */
  readonly handle: number;
  /** At least one range. */
  readonly files: Ranges;
}

/** Sender → receiver after a file's last chunk. */
export interface EndBody {
  /** Of the offer. */
  readonly handle: number;
  /** Index in the offer. */
  readonly file: number;
  /** Root of the file's tree, 32 bytes in hex. */
  readonly root: string;
}

/** Receiver → sender: these files are verified and have their names. */
export interface DoneBody {
  /** Of the offer. */
  readonly handle: number;
  /** In the order in which they ended. */
  readonly files: Ranges;
}

/** Why a transfer ended early; the receiver's own words are never sent. */
export type CancelReason =
  | "declined"
  | "cancelled"
  | "no-space"
  | "storage-failed"
  | "source-changed"
  | "source-gone"
  | "hash-mismatch";

/** Either way; ends the transfer. */
export interface CancelBody {
  /** Of the offer. */
  readonly handle: number;
  /** In terms of whoever sends it. */
  readonly reason: CancelReason;
  /** The file it is about, where it is about one. */
  readonly file?: number;
}

/**
 * Receiver → sender, cumulative, in bytes. All but `stored` count chunk frames
 * at the chunk size, padding frames included.
 */
export interface CreditBody {
  /** Of the offer. */
  readonly handle: number;
  /** Arrived. */
  readonly received: number;
  /** File bytes flushed to disk. */
  readonly stored: number;
  /** May be sent at all. */
  readonly granted: number;
}

/** Either way: whether whoever sends it wishes the transfer paused. */
export interface PauseBody {
  /** Of the offer. */
  readonly handle: number;
  /** False takes the wish back. */
  readonly paused: boolean;
}

/**
 * Receiver → sender, first of all on a new channel: where an accepted transfer
 * stands. Counts as in CREDIT.
 */
export interface ResumeBody {
  /** Of the offer. */
  readonly handle: number;
  /** Of the offer too: the two belong together. */
  readonly transfer: string;
  /** As accepted. */
  readonly files: Ranges;
  /** Next expected: position among the accepted files, chunk within that. */
  readonly at: { readonly file: number; readonly chunk: number };
  /** Arrived. */
  readonly received: number;
  /** File bytes flushed to disk. */
  readonly stored: number;
  /** May be sent at all. */
  readonly granted: number;
  /** How many of the accepted files are verified and have their names. */
  readonly published: number;
  /** Whether the receiver wishes a pause. */
  readonly paused: boolean;
  /**
   * In a session later than the one it was accepted in: that the receiver has
   * of the file it is in what the sender reads, 32 bytes in hex (`resume.ts`).
   */
  readonly proof?: string;
}
