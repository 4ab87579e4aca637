import type { Admission } from "./admission.ts";
import { type Attempts, countedAttempts } from "./attempts.ts";
import type { OfferedFile, Ranges } from "./transfer_body.ts";
import type { Bytes } from "./bytes.ts";
import type { IceServer } from "./call.ts";
import type { ChatMessage } from "./chat.ts";
import type { Side } from "./keys.ts";
import type { KeySecret } from "./secret.ts";

/**
 * What the vault keeps (PROTOCOL §15); `vault_codec.ts` makes bytes of it. Secrets
 * are bytes throughout and never become strings.
 */
export type VaultRecord =
  | TurnRecord
  | BondRecord
  | TransferRecord
  | ChatRecord
  | DeviceRecord
  | AdmissionRecord
  | AttemptsRecord;

/** Kind of record. */
export type VaultKind = VaultRecord["is"];

/** The record of a kind. */
export type RecordOf<K extends VaultKind> = Extract<VaultRecord, { is: K }>;

/** A server that the person added to the operator's. */
export interface TurnRecord {
  /** Tells the records apart. */
  readonly is: "turn";
  /** Drawn when it was added. */
  readonly id: string;
  /** With user name and credential. */
  readonly server: IceServer;
}

/** By which two browsers find each other again (PROTOCOL §12.6). */
export interface BondRecord {
  /** Tells the records apart. */
  readonly is: "bond";
  /** Id of the first session: 16 bytes in hex, the same at both ends. */
  readonly id: string;
  /** What the other side calls itself; may be empty. */
  readonly label: string;
  /** Of the first session: whose handles are even, and whose odd. */
  readonly side: Side;
  /** How many handles were drawn here. */
  readonly handles: number;
  /** 32 bytes. */
  readonly secret: Bytes;
  /** The one before it, until a frame under the new one authenticates. */
  readonly old?: Bytes;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** What the other end is to us, where a code or link led to the bond. */
  readonly role?: "host" | "guest";
  /** Our host's name for the other end, where the host introduced it. */
  readonly who?: string;
}

/** A transfer that was accepted: to go on with, then as history. */
export interface TransferRecord {
  /** Tells the records apart. */
  readonly is: "transfer";
  /** The transfer: 16 bytes in hex. */
  readonly id: string;
  /** The bond it belongs to. */
  readonly bond: string;
  /** What the other side calls itself; may be empty. */
  readonly label: string;
  /** From here or to here. */
  readonly direction: "send" | "receive";
  /** Names it in frames. */
  readonly handle: number;
  /** Chunk size in bytes. */
  readonly chunk: number;
  /** All that were offered. */
  readonly files: readonly OfferedFile[];
  /** Indexes into `files`. */
  readonly accepted: Ranges;
  /** Whether PAD frames hide how much it is. */
  readonly padded: boolean;
  /** Whether this end wishes a pause. */
  readonly paused: boolean;
  /** How it ended, if it did. */
  readonly state: "open" | "done" | "failed" | "cancelled";
  /** Bytes moved, of `total`; while it is open, what was last written down. */
  readonly bytes: number;
  /** Of the accepted files. */
  readonly total: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Milliseconds since the epoch; absent while it is open. */
  readonly ended?: number;
  /** Of the transfers of the same files to others: 16 bytes in hex. */
  readonly group?: string;
  /** What the person chose here, file by file, to be known again by. */
  readonly originals?: readonly Original[];
}

/** A file that a person chose. */
export interface Original {
  /** As it is offered. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** What was said in a bond, where the person wants it kept. */
export interface ChatRecord {
  /** Tells the records apart. */
  readonly is: "chat";
  /** The bond. */
  readonly id: string;
  /** When it changed, in milliseconds since the epoch. */
  readonly changed: number;
  /** As `chat.ts` steps them. */
  readonly messages: readonly ChatMessage[];
}

/** A device both users chose to remember (PROTOCOL §14). */
export interface DeviceRecord {
  /** Tells the records apart. */
  readonly is: "device";
  /** Drawn when it was remembered. */
  readonly id: string;
  /** What the person calls it. */
  readonly label: string;
  /** Whether both compared the emoji and said they match. */
  readonly verified: boolean;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** 32 bytes. */
  readonly secret: Bytes;
  /** The one before it, until a frame under the new one authenticates. */
  readonly old?: Bytes;
}

/** A host's count of guesses at a code or link (PROTOCOL §6.2). */
export interface AdmissionRecord {
  /** Tells the records apart. */
  readonly is: "admission";
  /** The locator. */
  readonly id: string;
  /** Tells codes of one locator apart; 0 to 255. */
  readonly mark: number;
  /** Milliseconds since the epoch; the record is of no use from then on. */
  readonly until: number;
  /** As `admission.ts` steps it. */
  readonly admission: Admission;
}

/** A guest's attempts at a code or link (PROTOCOL §6.3). */
export interface AttemptsRecord {
  /** Tells the records apart. */
  readonly is: "attempts";
  /** The locator. */
  readonly id: string;
  /** As `attempts.ts` counts them. */
  readonly attempts: Attempts;
}

/** The handshake of mode 4 by which the two of a bond meet again. */
export function resumeSecret(secret: Bytes): KeySecret {
  return { mode: 4, key: secret.slice() };
}

/** Whether a counter has become useless. `now` in ms since the epoch. */
export function isExpired(record: VaultRecord, now: number): boolean {
  switch (record.is) {
    case "admission":
      return now >= record.until;
    case "attempts":
      return countedAttempts(record.attempts, now).length === 0;
    case "turn":
    case "bond":
    case "transfer":
    case "chat":
    case "device":
      return false;
  }
}
