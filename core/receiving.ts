import type { CancelBody, PauseBody, ResumeBody } from "./transfer_body.ts";
import type { Offer } from "./offer.ts";
import type { Paused } from "./pause.ts";
import type { Problem } from "./problem.ts";
import type { Prefix } from "./resume.ts";
import type { SendCancel } from "./sending.ts";

/** The words of a transfer's receiving half; `receive.ts` moves it. */
export type ReceiveState =
  | Undecided
  | Receiving
  /** Until there is a path again; what needs none goes on in `from`. */
  | {
    readonly is: "reconnecting";
    readonly offer: Offer;
    readonly from: Live;
    /** In a new session a path, the OFFER again, and the proof to answer with. */
    readonly awaits: "path" | "offer" | "proof";
  }
  | {
    readonly is: "done";
    readonly offer: Offer;
    readonly files: readonly number[];
    readonly total: number;
    /** What the sender was told, which may be lost with the path. */
    readonly told: SendResume;
    readonly anew: boolean;
  }
  | {
    readonly is: "failed";
    readonly offer: Offer;
    readonly problem: Problem;
    /** What the sender was told, which may be lost with the path. */
    readonly told?: SendCancel;
    readonly anew: boolean;
  };

/** Before its end. */
export type Live = Undecided | Receiving;

/**
 * Before the answer. `anew`: the session is a later one than that in which it
 * was offered or accepted last. The sender may not know of it there, so nothing
 * is said on a path before it offers again.
 */
export type Undecided =
  /** The person has not decided yet; nothing is on disk. */
  | {
    readonly is: "offered";
    readonly offer: Offer;
    readonly anew: boolean;
  }
  /** Space is being reserved; nothing was answered yet. */
  | {
    readonly is: "preparing";
    readonly offer: Offer;
    readonly files: readonly number[];
    readonly anew: boolean;
  };

/** An accepted transfer under way. Sizes in bytes. */
export interface Receiving {
  /** `verifying`: every file has ended, not every root is compared. */
  readonly is: "moving" | "verifying";
  /** All parts of it. */
  readonly offer: Offer;
  /** Accepted file indexes, ascending. */
  readonly files: readonly number[];
  /** Bytes of the accepted files. */
  readonly total: number;
  /** Next expected: position in `files` and chunk within that file. */
  readonly at: { readonly file: number; readonly chunk: number };
  /** How many of `files` are published, in order. */
  readonly published: number;
  /** Bytes of frames that arrived, at the chunk size. */
  readonly receivedBytes: number;
  /** Of those, what the sender was told of. */
  readonly acknowledgedBytes: number;
  /** Bytes of frames that are flushed, or were padding. */
  readonly settledBytes: number;
  /** Most that may arrive at all. */
  readonly grantedBytes: number;
  /** File bytes flushed. */
  readonly storedBytes: number;
  /** Packed files to be published with more to come: all from a position on. */
  readonly packed:
    | { readonly from: number; readonly bytes: number }
    | undefined;
  /** Frames handed to the disk since a flush was asked for. */
  readonly unflushedFrames: number;
  /** Who wishes that nothing is sent; what is under way is still taken. */
  readonly paused: Paused;
  /** The disk has no room. Until it has, the sender is told of a wish too. */
  readonly full: boolean;
  /** Whether it was accepted in an earlier session. */
  readonly anew: boolean;
}

/** What happens to a transfer being received. */
export type ReceiveEvent =
  /** The person wants these files, ascending; none at all is a refusal. */
  | { readonly on: "accept"; readonly files: readonly number[] }
  | { readonly on: "decline" }
  | { readonly on: "cancel" }
  /** The person's own wish. */
  | { readonly on: "pause" | "resume" }
  | { readonly on: "paused"; readonly body: PauseBody }
  | { readonly on: "prepared" }
  | { readonly on: "no-space"; readonly missing: number }
  | { readonly on: "storage-failed" }
  /** What is written waits until there is space on the disk again. */
  | { readonly on: "full" }
  | { readonly on: "room" }
  /**
   * A CHUNK frame opened, as long as `units` chunks; `length` is its data in
   * bytes, and what is left of it padding.
   */
  | {
    readonly on: "chunk";
    readonly file: number;
    readonly index: number;
    readonly length: number;
    readonly units: number;
  }
  /** A PACK frame opened: whole files by index, with their bytes. */
  | {
    readonly on: "pack";
    readonly files: readonly {
      readonly file: number;
      readonly length: number;
    }[];
  }
  /** A PAD frame opened, as long as `units` chunks. */
  | { readonly on: "pad"; readonly units: number }
  | { readonly on: "ended"; readonly file: number }
  /** `frames` more frames with `bytes` file bytes are flushed. */
  | {
    readonly on: "flushed";
    readonly frames: number;
    readonly bytes: number;
  }
  /** The roots matched, or the files came packed, and they have their names. */
  | { readonly on: "published"; readonly files: readonly number[] }
  | { readonly on: "mismatched"; readonly file: number }
  | { readonly on: "cancelled"; readonly body: CancelBody }
  /** The path is gone. */
  | { readonly on: "unlinked" }
  /** There is a path again; `anew`: of another session than the one before. */
  | { readonly on: "linked"; readonly anew: boolean }
  /** The sender repeated its offer on this path. */
  | { readonly on: "reoffered" }
  /** What `prove` asked for, as RESUME carries it. */
  | { readonly on: "proved"; readonly proof: string }
  /** The session is over. */
  | { readonly on: "lost"; readonly problem: Problem };

/** What the receiver has to do, in this order. */
export type ReceiveEffect =
  /** Reserve space; answered by `prepared` or `no-space`. */
  | { readonly do: "prepare"; readonly bytes: number }
  | { readonly do: "send-accept"; readonly files: readonly number[] }
  | {
    readonly do: "send-credit";
    readonly received: number;
    readonly stored: number;
    readonly granted: number;
  }
  /** Write the chunks just opened; `flush` asks for a `flushed` event. */
  | { readonly do: "write"; readonly flush: boolean }
  /** Write the files of the pack just opened, one behind the other. */
  | {
    readonly do: "write-pack";
    /** The file in whose place packed files lie, the first of them. */
    readonly into: number;
    /** Bytes before. */
    readonly offset: number;
    readonly flush: boolean;
  }
  | Publication
  | { readonly do: "send-done"; readonly files: readonly number[] }
  | { readonly do: "send-pause"; readonly paused: boolean }
  /** Compute the proof of what is there (`resume.ts`). */
  | ({ readonly do: "prove" } & Prefix)
  | SendResume
  | SendCancel
  /** The peer broke the protocol; the session must close. */
  | { readonly do: "violation"; readonly what: string }
  /** Erase every unpublished byte. */
  | { readonly do: "discard" };

/** Gives names to what is flushed. */
export type Publication =
  /** These files came packed, and lie in the place of the first. */
  | { readonly do: "publish-pack"; readonly files: readonly number[] }
  /** Compare the root of a file, and publish it on a match. */
  | { readonly do: "verify"; readonly file: number };

/** Tells the sender where to go on. */
export interface SendResume {
  /** Of this effect. */
  readonly do: "send-resume";
  /** Where the receiver stands. */
  readonly body: ResumeBody;
}

/** The state after an event, and what it asks for. */
export interface ReceiveStep {
  /** To give to the next step. */
  readonly state: ReceiveState;
  /** To run before the next step. */
  readonly effects: readonly ReceiveEffect[];
}
