import type { FrameType } from "./frame.ts";

/**
 * What the frames that carry metadata say (PROTOCOL §8, §10, §12). `message.ts`
 * writes and checks these bodies as JSON; chunks are binary, see `chunk.ts`.
 */

/** File indexes as ascending, disjoint `[first, end)` pairs. */
export type Ranges = readonly (readonly [number, number])[];

/** First frame of every new channel, both ways: binds it to the session. */
export interface EncHelloBody {
  /** Session id, 16 bytes in hex. */
  readonly session: string;
}

/** A → B an offer, B → A its answer (RFC 9429). */
export interface SdpBody {
  /** Counts the connections of the session from 0; the answer repeats it. */
  readonly connection: number;
  /** Which one of a stripe's, where it is of one: 1 to 8 are A's, 9 to 16 B's. */
  readonly part?: number;
  /** Which of the two. */
  readonly type: "offer" | "answer";
  /** RFC 8866. */
  readonly sdp: string;
}

/** Both ways; an empty candidate ends the list (RFC 8838 §13). */
export interface IceBody {
  /** Of the SDP it belongs to. */
  readonly connection: number;
  /** Of the SDP too. */
  readonly part?: number;
  /** The attribute's value (RFC 8839 §5.1). */
  readonly candidate: string;
  /** Media stream identification tag. */
  readonly mid: string | null;
  /** Index of the media description. */
  readonly index: number | null;
}

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

/** Host → each of two guests: how to meet the other (PROTOCOL §11). */
export interface IntroduceBody {
  /** The host's name for the other guest, the same to all; 8 bytes in hex. */
  readonly who: string;
  /** The secret of the pair, 32 bytes in hex; the other guest has it too. */
  readonly secret: string;
  /** Which of the two answers the other's HELLO. */
  readonly role: "host" | "guest";
}

/** Either way: what a member is called and shown with. */
export interface AboutBody {
  /** As its person spells it, up to 64 characters; may be empty. */
  readonly name: string;
  /** Which of 12 colours, from 0. */
  readonly colour: number;
}

/** Host → member: somebody is not in the room any more (PROTOCOL §11). */
export interface RemoveBody {
  /** As in INTRODUCE; null is whoever hears it. */
  readonly who: string | null;
}

/** Both ways: what follows on a way is of this epoch (PROTOCOL §10.6). */
export interface TakeBody {
  /** How often A took a way, this time included. */
  readonly epoch: number;
}

/** Last on a way: what follows comes on another (PROTOCOL §10.6). */
export interface MoveBody {
  /** The lane of that way, as whoever sends it counts. */
  readonly lane: number;
}

/** Either way: the person wants the two devices to know each other. */
export interface RememberBody {
  /** What that person calls the device. */
  readonly label: string;
}

/** Either way: the member leaves for good. */
export type CloseBody = Readonly<Record<never, never>>;

/** Every frame type whose body is JSON, with its grammar. */
export interface Bodies {
  /** Channel → session. */
  readonly [FrameType.encHello]: EncHelloBody;
  /** Connection. */
  readonly [FrameType.sdp]: SdpBody;
  /** Connection. */
  readonly [FrameType.ice]: IceBody;
  /** Transfer, from its sender. */
  readonly [FrameType.offer]: OfferPart;
  /** Transfer, from its receiver. */
  readonly [FrameType.accept]: AcceptBody;
  /** Transfer, from its sender. */
  readonly [FrameType.end]: EndBody;
  /** Transfer, from its receiver. */
  readonly [FrameType.done]: DoneBody;
  /** Transfer, from either. */
  readonly [FrameType.cancel]: CancelBody;
  /** Transfer, from its receiver. */
  readonly [FrameType.credit]: CreditBody;
  /** Transfer, from either. */
  readonly [FrameType.pause]: PauseBody;
  /** Transfer, from its receiver. */
  readonly [FrameType.resume]: ResumeBody;
  /** Session, from its host. */
  readonly [FrameType.introduce]: IntroduceBody;
  /** Session. */
  readonly [FrameType.remember]: RememberBody;
  /** Session. */
  readonly [FrameType.about]: AboutBody;
  /** Session, from its host. */
  readonly [FrameType.remove]: RemoveBody;
  /** Way; a new epoch from A alone. */
  readonly [FrameType.take]: TakeBody;
  /** Way. */
  readonly [FrameType.move]: MoveBody;
  /** Session. */
  readonly [FrameType.close]: CloseBody;
}

/** Frame types whose body is JSON of this grammar. */
export type MessageType = keyof Bodies;
