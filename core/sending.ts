import type { AcceptBody, CancelBody, CancelReason } from "./transfer_body.ts";
import type {
  CreditBody,
  DoneBody,
  PauseBody,
  ResumeBody,
} from "./transfer_body.ts";
import type { Bucket } from "./bucket.ts";
import type { Offer } from "./offer.ts";
import type { Paused } from "./pause.ts";
import type { Problem } from "./problem.ts";
import type { Prefix } from "./resume.ts";
import type { Window } from "./window.ts";

/** The words of a transfer's sending half; `send.ts` moves it. */
export type SendState =
  | Offered
  | Sending
  /** Until there is a path again, and the receiver said where it stands. */
  | {
    readonly is: "reconnecting";
    readonly offer: Offer;
    /** As it was when the path was lost. */
    readonly from: Offered | Sending;
  }
  | { readonly is: "done"; readonly offer: Offer; readonly total: number }
  | {
    readonly is: "failed";
    readonly offer: Offer;
    readonly problem: Problem;
    /** What the receiver was told, which may be lost with the path. */
    readonly told?: SendCancel;
  };

/** Nobody has answered yet. */
export interface Offered {
  /** Of this state. */
  readonly is: "offered";
  /** As it was made. */
  readonly offer: Offer;
  /** Whether PAD frames hide how much it is (PROTOCOL §12.3). */
  readonly padded: boolean;
  /** The person's wish, told once it is accepted. */
  readonly paused: Paused;
  /** Whether it was offered in an earlier session. */
  readonly anew: boolean;
}

/** An accepted transfer under way. Sizes in bytes. */
export interface Sending {
  /** `verifying`: everything is sent, not everything confirmed. */
  readonly is: "moving" | "verifying";
  /** As it was made. */
  readonly offer: Offer;
  /** Whether PAD frames hide how much it is. */
  readonly padded: boolean;
  /** Accepted file indexes, ascending. */
  readonly files: readonly number[];
  /** Bytes of the accepted files. */
  readonly total: number;
  /** Next to send: position in `files` and chunk within that file. */
  readonly at: { readonly file: number; readonly chunk: number };
  /** PAD frames still to send before the last file ends. */
  readonly pads: number;
  /** How many of `files` the receiver has confirmed, in order. */
  readonly confirmed: number;
  /** Frames sent, at the chunk size. */
  readonly sentBytes: number;
  /** Of those, what arrived. */
  readonly receivedBytes: number;
  /** Most that may be sent at all. */
  readonly grantedBytes: number;
  /** File bytes the receiver has on disk. */
  readonly storedBytes: number;
  /** Of the path. */
  readonly window: Window;
  /** Holds the person's limit, where there is one. */
  readonly bucket: Bucket | undefined;
  /** Who wishes that nothing is sent. */
  readonly paused: Paused;
  /** What the receiver says it has, until that is found to be so. */
  readonly claim: ResumeBody | undefined;
  /**
   * Whether it was accepted in an earlier session: then each path begins with
   * the offer, and the receiver's claim.
   */
  readonly anew: boolean;
}

/** What happens to a transfer being sent. */
export type SendEvent =
  | { readonly on: "accepted"; readonly body: AcceptBody }
  | { readonly on: "credit"; readonly body: CreditBody }
  | { readonly on: "confirmed"; readonly body: DoneBody }
  | { readonly on: "cancelled"; readonly body: CancelBody }
  | { readonly on: "cancel" }
  /** The person's own wish. */
  | { readonly on: "pause" | "resume" }
  | { readonly on: "paused"; readonly body: PauseBody }
  /** Above 0; none at all lifts the limit. */
  | { readonly on: "limit"; readonly bytesPerSecond: number | undefined }
  /** The time that `wake` asked for is over. */
  | { readonly on: "woken" }
  /** A source could not be read as offered. */
  | {
    readonly on: "source-failed";
    readonly reason: "source-changed" | "source-gone";
    readonly file: number;
  }
  /** The path is gone; what was in flight may be lost with it. */
  | { readonly on: "unlinked" }
  /** What is sent from now on goes another way, over so many channels. */
  | { readonly on: "moved"; readonly streams: number }
  /** There is a path again; `anew`: of another session than the one before. */
  | { readonly on: "linked"; readonly anew: boolean }
  /** The receiver says where it stands. */
  | { readonly on: "resumed"; readonly body: ResumeBody }
  /** Whether its proof, the same `body`'s, is that of the file here. */
  | {
    readonly on: "proved";
    readonly body: ResumeBody;
    readonly same: boolean;
  }
  /** The session is over. */
  | { readonly on: "lost"; readonly problem: Problem };

/** What the sender has to do, in this order. */
export type SendEffect =
  | { readonly do: "send-offer" }
  /** `length` in bytes. */
  | {
    readonly do: "send-chunk";
    readonly file: number;
    readonly index: number;
    readonly length: number;
  }
  /** These files whole, in one frame. */
  | { readonly do: "send-pack"; readonly files: readonly number[] }
  /** `amongPacks`: it has to look like one. */
  | { readonly do: "send-pad"; readonly amongPacks: boolean }
  | { readonly do: "send-end"; readonly file: number }
  | { readonly do: "send-pause"; readonly paused: boolean }
  /** Only the limit holds it up: answer with `woken`, the newest alone counts. */
  | { readonly do: "wake"; readonly inMs: number }
  /** Compare the receiver's proof with one of the file (`resume.ts`). */
  | ({ readonly do: "prove"; readonly body: ResumeBody } & Prefix)
  | SendCancel
  /** The peer broke the protocol; the session must close. */
  | { readonly do: "violation"; readonly what: string }
  /** The sources are not needed any more. */
  | { readonly do: "release" };

/** Ends the transfer at the other side too. */
export interface SendCancel {
  /** Of this effect. */
  readonly do: "send-cancel";
  /** As the other side is told. */
  readonly reason: CancelReason;
  /** The file it is about, where it is about one. */
  readonly file?: number;
}

/** The state after an event, and what it asks for. */
export interface SendStep {
  /** To give to the next step. */
  readonly state: SendState;
  /** To run before the next step. */
  readonly effects: readonly SendEffect[];
}
