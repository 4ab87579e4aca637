import type { AdmissionLimit } from "../core/admission.ts";
import type { Bytes } from "../core/bytes.ts";
import type { AboutBody } from "../core/body.ts";
import type { IceServer } from "../core/call.ts";
import type { Side } from "../core/keys.ts";
import type { SessionProblem } from "../core/session.ts";
import type { SignalMessage, Whom } from "./command.ts";
import type { DeviceFacts, MeetingPlace } from "./devices.ts";
import type { Operation } from "./primitives.ts";
import type { HistoryEntry, Part, TransferEvent } from "./transfer_command.ts";

/** What the page hears of the crypto worker; for the words see `command.ts`. */
export type CryptoEvent =
  | { readonly on: "hello"; readonly pair: string; readonly hello: Bytes }
  /** Hand this to the server for the member. */
  | { readonly on: "blob"; readonly pair: string; readonly blob: Bytes }
  /**
   * Keys are agreed; A makes the connection's offer. `pictures` are indexes for
   * two people to compare (`core/sas.ts`), `turn` the person's own servers.
   */
  | {
    readonly on: "open";
    readonly pair: string;
    readonly bond: string;
    readonly side: Side;
    readonly pictures: readonly number[];
    readonly turn?: readonly IceServer[];
  }
  | {
    readonly on: "signal";
    readonly pair: string;
    readonly message: SignalMessage;
  }
  /** Frames are sent in this generation from now on. */
  | {
    readonly on: "rotated";
    readonly pair: string;
    readonly generation: number;
  }
  /** Who wants the devices of the pair to know each other by now. */
  | {
    readonly on: "remembered";
    readonly pair: string;
    readonly by: "me" | "them" | "both";
  }
  /** Something with post-quantum keys, for whichever pair. */
  | { readonly on: "computed"; readonly operation: Operation }
  | { readonly on: "devices"; readonly devices: readonly DeviceFacts[] }
  | {
    readonly on: "places";
    readonly whom: Whom;
    readonly places: readonly MeetingPlace[];
  }
  /** Our host says that this guest can be met. */
  | { readonly on: "introduced"; readonly who: string }
  /** Our host removed that guest, or without one us. */
  | { readonly on: "removed"; readonly who?: string }
  /** What a member says it is called. */
  | ({ readonly on: "about"; readonly bond: string } & AboutBody)
  /** Both ends proved on a way that they hold the session's keys. */
  | { readonly on: "up"; readonly pair: string; readonly way: string }
  /** A way is closed; for good when trying it again makes no sense. */
  | {
    readonly on: "down";
    readonly pair: string;
    readonly way: string;
    readonly final: boolean;
  }
  /** What we send goes this way from now on. */
  | { readonly on: "carries"; readonly pair: string; readonly way: string }
  /** Several connections to the member may carry more than the one. */
  | {
    readonly on: "wants";
    readonly pair: string;
    readonly kind: "stripe";
  }
  /** A way carries the session. */
  | { readonly on: "linked"; readonly pair: string }
  /** None does. */
  | { readonly on: "unlinked"; readonly pair: string }
  /** The session is over; `guess` when it cost one at the code. */
  | {
    readonly on: "closed";
    readonly pair: string;
    readonly problem: SessionProblem;
    readonly guess: boolean;
    /** Whether what is unfinished waits for another session. */
    readonly kept: boolean;
    /** A guest's own, at this code. */
    readonly attemptsLeft?: number;
  }
  /** A guest's guess was wrong; or nobody may come in any more. */
  | {
    readonly on: "doors";
    readonly attemptsLeft: number;
    readonly dead?: AdmissionLimit;
  }
  /** What was asked for is here; `label` is what the member calls itself. */
  | {
    readonly on: "rejoined";
    readonly bond: string;
    readonly label: string;
    /** What the member is to us: our host, a guest of ours, or neither. */
    readonly role?: "host" | "guest";
    /** Our host's name for it. */
    readonly who?: string;
  }
  /** It is not known here (any more), or another page has it. */
  | {
    readonly on: "estranged";
    readonly bond: string;
    readonly why: "unknown" | "busy";
  }
  | { readonly on: "history"; readonly entries: readonly HistoryEntry[] }
  /** `part` of `content` is the file, unless it is not here any more. */
  | {
    readonly on: "content";
    readonly transfer: string;
    readonly file: number;
    readonly content?: File;
    readonly part?: Part;
  }
  | TransferEvent;
