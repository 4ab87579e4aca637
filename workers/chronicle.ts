import { toRanges } from "../core/ranges.ts";
import type { TransferRecord } from "../core/vault_record.ts";
import type { Report } from "./report.ts";

/** Shares of a transfer after which its record is written again. */
const STEPS = 20;
/** The record of more files is too long for that: each time all is sealed. */
const MANY_FILES = 1_000;

/**
 * Keeps the record of a transfer from when it is accepted: whenever it changes,
 * and how far it is now and then.
 */
export class Chronicle {
  #record: TransferRecord;
  #written: TransferRecord | undefined;
  #accepted: readonly number[] | undefined;

  /** `known`: as it is kept already; `today` in milliseconds since the epoch. */
  constructor(
    first: TransferRecord,
    known: boolean,
    private readonly write: (record: TransferRecord) => void,
    private readonly today: () => number,
  ) {
    this.#record = first;
    if (known) this.#written = first;
  }

  /** What the transfer reports of itself. */
  readonly report: Report = (
    { state, pausedBy, accepted, bytes, total, problem },
  ) => {
    const record = this.#record;
    const ended = record.state !== "open";
    if (ended) return;
    const stopped = problem?.kind === "cancelled" ||
      problem?.kind === "declined";
    const failed = stopped ? "cancelled" : "failed";
    this.#record = {
      ...record,
      state: state === "done" ? state : state === "failed" ? failed : "open",
      paused: pausedBy === "me" || pausedBy === "both",
      bytes: bytes ?? record.bytes,
      total: total ?? record.total,
      ...(accepted && accepted !== this.#accepted &&
        { accepted: toRanges(accepted) }),
      ...((state === "done" || state === "failed") && { ended: this.today() }),
    };
    this.#accepted = accepted ?? this.#accepted;
    this.#keep();
  };

  /** The member said what it calls itself. */
  name(label: string): void {
    this.#record = { ...this.#record, label };
    if (this.#written) this.#keep();
  }

  #keep(): void {
    const [record, written] = [this.#record, this.#written];
    if (record.accepted.length === 0 || written && !differ(written, record)) {
      return;
    }
    this.#written = record;
    this.write(record);
  }
}

function differ(written: TransferRecord, record: TransferRecord): boolean {
  return written.state !== record.state ||
    written.paused !== record.paused ||
    written.label !== record.label ||
    written.accepted !== record.accepted ||
    record.files.length < MANY_FILES &&
      record.bytes - written.bytes >= record.total / STEPS;
}
