import type { AdmissionLimit } from "../core/admission.ts";
import type { Bytes } from "../core/bytes.ts";
import type { AboutBody } from "../core/body.ts";
import type { IceServer, Place } from "../core/call.ts";
import type { Side } from "../core/keys.ts";
import type { Message } from "../core/message.ts";
import type { FrameType } from "../core/frame.ts";
import type { Problem } from "../core/problem.ts";
import type { Secret } from "../core/secret.ts";
import type { DeviceFacts, MeetingPlace } from "./devices.ts";
import type { SessionProblem } from "../core/session.ts";
import type {
  HistoryEntry,
  Part,
  TransferCommand,
  TransferEvent,
} from "./transfer_command.ts";

/**
 * What the page asks of the crypto worker and what it hears back. Keys and file
 * bytes live on the worker's side only; what passes here are sealed blobs,
 * counts and names. `door` names a secret at which a host waits, `pair` a
 * session with one member, `transfer` a set of files; the page draws all three.
 * `bond` is what outlives the sessions with a member (`bond.ts`).
 */
export type CryptoCommand =
  /** The worker's first message. */
  | {
    readonly do: "start";
    /** On it the page has what was received saved. */
    readonly saves: MessagePort;
  }
  /**
   * Wait for guests at this secret, for `ttl` milliseconds and until as many
   * as `admissions` came in, at all doors together.
   */
  | {
    readonly do: "host";
    readonly door: string;
    readonly secret: Secret;
    readonly ttl: number;
    readonly admissions: number;
  }
  /** Nobody else comes in at the doors there are. */
  | { readonly do: "shut" }
  /** Guests have to know this password too, from now on. */
  | { readonly do: "protect"; readonly password: string }
  /** A guest came to the door with this HELLO. */
  | {
    readonly do: "greet";
    readonly pair: string;
    readonly door: string;
    readonly hello: Bytes;
  }
  /** Go to a host's door as a guest; answers with a `hello` event. */
  | {
    readonly do: "knock";
    readonly pair: string;
    readonly secret: Secret;
    readonly password?: string;
  }
  /** A blob from the member, as the server forwarded it. */
  | { readonly do: "blob"; readonly pair: string; readonly blob: Bytes }
  /** The way to the server was replaced; blobs on it may have been lost. */
  | { readonly do: "resignal"; readonly pair: string }
  /** Seal this for the member and hand it back as a blob. */
  | {
    readonly do: "signal";
    readonly pair: string;
    readonly message: SignalMessage;
  }
  /**
   * A way to the member beside those there are: one channel, or all of a
   * stripe, or the ports of `forward` (`port.ts`) to them. The page draws the
   * names of ways, each once in a pair.
   */
  | {
    readonly do: "link";
    readonly pair: string;
    readonly way: string;
    readonly kind: "channel" | "stripe";
    readonly channels: readonly (RTCDataChannel | MessagePort)[];
  }
  /** A way through a relay of the server, which the worker opens itself. */
  | {
    readonly do: "relay";
    readonly pair: string;
    readonly way: string;
    /** `ws:` or `wss:`, of this pair (PROTOCOL §10.5). */
    readonly url: string;
    readonly place: Place;
  }
  /** A way is given up. */
  | { readonly do: "unlink"; readonly pair: string; readonly way: string }
  /**
   * Nothing may arrive on a way: another is better if there is one. Or it works
   * again.
   */
  | {
    readonly do: "doubt" | "trust";
    readonly pair: string;
    readonly way: string;
  }
  | TransferCommand
  /**
   * How much all transfers of all bonds, present and later, may send; members
   * are named by their bonds.
   */
  | ({
    readonly do: "limit";
    /** Shares of the total, where they are not 1. */
    readonly weights?: Readonly<Record<string, number>>;
  } & Limits)
  /** Keep a secret for this member, if it wants that too. */
  | {
    readonly do: "remember";
    readonly pair: string;
    /** What we call ourselves. */
    readonly label: string;
    /** Whether the pictures were compared. */
    readonly verified: boolean;
  }
  /** Tell the devices that know this one; answers with `devices`. */
  | { readonly do: "devices" }
  | { readonly do: "forget"; readonly device: string }
  /** Tell where it may be met; answers with `places`. */
  | { readonly do: "places"; readonly whom: Whom }
  /**
   * Meet it at one of its places; answers with `hello`. `first` when that goes
   * to the other with a join, and not in answer to its own.
   */
  | {
    readonly do: "meet";
    readonly pair: string;
    readonly whom: Whom;
    readonly place: Pick<MeetingPlace, "old" | "day">;
    readonly first: boolean;
  }
  /** As a host: tell two guests, by their bonds, how to meet each other. */
  | { readonly do: "introduce"; readonly bonds: readonly [string, string] }
  /** What we are called, to all pairs, present and later. */
  | ({ readonly do: "about" } & AboutBody)
  /**
   * As a host: tell a guest that it is not in the room any more, and the others
   * too. All are named by their bonds.
   */
  | {
    readonly do: "remove";
    readonly bond: string;
    readonly others: readonly string[];
  }
  /** Changes when the keys of all pairs, present and later, rotate. */
  | { readonly do: "rotation"; readonly options: RotationOptions }
  /**
   * Ends the session; without a problem its bond goes on with another one, with
   * one everything between the two ends.
   */
  | {
    readonly do: "close";
    readonly pair: string;
    readonly problem?: Problem;
  }
  /**
   * Go on with what an earlier page left; answers with `rejoined`, and then as
   * if its transfers had just come, or with `estranged`.
   */
  | { readonly do: "rejoin"; readonly bond: string }
  /** We leave a member for good, with or without a session. */
  | { readonly do: "part"; readonly bond: string }
  /** Tell which transfers are kept; answers with `history`. */
  | { readonly do: "history" }
  /** Erase them and their files; answers with `history`. */
  | { readonly do: "erase"; readonly transfers: readonly string[] }
  /** A file of a transfer that is done; answers with `content`. */
  | {
    readonly do: "content";
    readonly transfer: string;
    readonly file: number;
  };

/** Somebody who can be met without a code. */
export type Whom =
  | { readonly device: string }
  | { readonly bond: string }
  /** By the host's name for it. */
  | { readonly introduction: string };

/** When keys rotate (PROTOCOL §9). */
export interface RotationOptions {
  readonly enabled: boolean;
  /** Milliseconds between two rotations. */
  readonly intervalMs: number;
  /** No rotation beyond this generation. */
  readonly maxGenerations: number;
}

export type SignalMessage = Extract<
  Message,
  { type: typeof FrameType.sdp | typeof FrameType.ice }
>;

/** Most to send, in bytes per second; what is left out has no limit. */
export interface Limits {
  /** Above 0; to each member, over all its transfers. */
  readonly perMember?: number | undefined;
  /** Above 0; to all of them together. */
  readonly total?: number | undefined;
  /** Above 0; to single members, where it is less than `perMember`. */
  readonly members?: Readonly<Record<string, number>> | undefined;
}

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
