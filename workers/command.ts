import type { Bytes } from "../core/bytes.ts";
import type { AboutBody } from "../core/body.ts";
import type { Place } from "../core/call.ts";
import type { Message } from "../core/message.ts";
import type { FrameType } from "../core/frame.ts";
import type { Problem } from "../core/problem.ts";
import type { Secret } from "../core/secret.ts";
import type { ChatCommand } from "./chat_command.ts";
import type { MeetingPlace } from "./devices.ts";
import type { ScreenMessage } from "./screens.ts";
import type { TransferCommand } from "./transfer_command.ts";

/**
 * What the page asks of the crypto worker. Keys and file
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
  /** Say this of a screen, if a way carries the session. */
  | {
    readonly do: "screen";
    readonly pair: string;
    readonly message: ScreenMessage;
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
  | ChatCommand
  /**
   * Keep what is said on this device, or erase what is; until this is told
   * nothing is kept. Answers with `chat-kept`.
   */
  | { readonly do: "keep-chat"; readonly kept: boolean }
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
