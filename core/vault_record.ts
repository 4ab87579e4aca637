import type { Admission } from "./admission.ts";
import { type Attempts, countedAttempts } from "./attempts.ts";
import type { OfferedFile } from "./body.ts";
import type { Bytes } from "./bytes.ts";
import type { IceServer } from "./call.ts";
import type { KeySecret } from "./secret.ts";

/**
 * What the vault keeps (PROTOCOL §15); `vault_codec.ts` makes bytes of it. Secrets
 * are bytes throughout and never become strings.
 */
export type VaultRecord =
  | TurnRecord
  | ResumeRecord
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

/** What proves the same peers when a transfer goes on (PROTOCOL §12). */
export interface ResumeRecord {
  /** Tells the records apart. */
  readonly is: "resume";
  /** The transfer: 16 bytes in hex. */
  readonly id: string;
  /** What the person calls the other side; may be empty. */
  readonly label: string;
  /** From here or to here. */
  readonly direction: "send" | "receive";
  /** Chunk size in bytes. */
  readonly chunk: number;
  /** All that were offered. */
  readonly files: readonly OfferedFile[];
  /** Of the accepted files, how far each is. */
  readonly ledger: readonly Progress[];
  /** 32 bytes. */
  readonly secret: Bytes;
}

/** How far a file is. */
export interface Progress {
  /** Index in the offer. */
  readonly file: number;
  /** Chunks from the first on that are stored. */
  readonly chunks: number;
  /** 32 bytes in hex, once known. */
  readonly root?: string;
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

/** The handshake of mode 4 that a stored session is resumed by. */
export function resumeSecret({ secret }: ResumeRecord): KeySecret {
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
    case "resume":
    case "device":
      return false;
  }
}
