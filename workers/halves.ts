import { restored } from "../core/journal.ts";
import { type Offer, spaceBytes } from "../core/offer.ts";
import type { ReceiveState } from "../core/receiving.ts";
import { offering } from "../core/rewind.ts";
import type { SendState } from "../core/sending.ts";
import type { TransferRecord } from "../core/vault_record.ts";
import { Chronicle } from "./chronicle.ts";
import { Deposit } from "./deposit.ts";
import { Incoming } from "./incoming.ts";
import { acceptedOf, offerOf, shown } from "./kept_transfer.ts";
import type { Ledger } from "./ledger.ts";
import type { Surroundings } from "./surroundings.ts";
import { Outgoing } from "./outgoing.ts";
import type { Pipe } from "./pipe.ts";
import { type Report, reporter } from "./report.ts";
import type { NamedFile, TransferCommand } from "./transfer_command.ts";

type Wanted = Extract<TransferCommand, { do: "offer" }>;

/** Where a half tells of itself. */
export interface Voice {
  readonly report: Report;
  /** The member said what it calls itself. */
  name(label: string): void;
}

/**
 * Makes this end's halves of a bond's transfers, new ones and those of an
 * earlier page, and tells the page of each.
 */
export class Halves {
  constructor(
    private readonly bond: { readonly id: string; readonly label: string },
    private readonly ledger: Ledger,
    private readonly around: Surroundings,
  ) {}

  /** Sends these files. */
  send(
    offer: Offer,
    { padded, files, group }: Pick<Wanted, "padded" | "files" | "group">,
    pipe: Pipe,
  ): Outgoing {
    const originals = files.map(({ file, name, original }) => ({
      name,
      size: original?.size ?? file.size,
      modified: original?.modified ?? file.lastModified,
    }));
    const record: TransferRecord = {
      ...this.#record(offer, "send"),
      padded,
      originals,
      ...(group !== undefined && { group }),
    };
    const voice = this.#voice(record, false);
    const start = offering(offer, padded);
    return this.#outgoing(start, files, group, pipe, voice);
  }

  /** Sends on what an earlier page sent, once it has the files again. */
  sendOn(record: TransferRecord, pipe: Pipe): Outgoing {
    const voice = isOver(record) ? SILENT : this.#voice(record, true);
    const start = sendStateOf(record);
    return this.#outgoing(start, undefined, record.group, pipe, voice);
  }

  /** Receives what is offered, if the person wants it. */
  receive(offer: Offer, pipe: Pipe): Incoming {
    const voice = this.#voice(this.#record(offer, "receive"), false);
    const deposit = new Deposit(offer, this.around.disk, this.around.now);
    const start = { is: "offered", offer, anew: false } as const;
    return this.#incoming(start, deposit, pipe, voice);
  }

  /** Receives on what an earlier page received, from where that was. */
  async receiveOn(
    record: TransferRecord,
    pipe: Pipe,
  ): Promise<Incoming | undefined> {
    const offer = offerOf(record);
    const deposit = new Deposit(offer, this.around.disk, this.around.now);
    const files = acceptedOf(record);
    if (isOver(record)) {
      const start = { ...overOf(offer), anew: true };
      return this.#incoming(start, deposit, pipe, SILENT);
    }
    const left = await deposit.restore(files);
    if (!left) return undefined;
    const { paused } = record;
    const { state, ...publications } = restored({
      offer,
      files,
      paused,
      ...left,
    });
    const voice = this.#voice(record, true);
    const incoming = this.#incoming(state, deposit, pipe, voice);
    const stored = "from" in state && "storedBytes" in state.from
      ? state.from.storedBytes
      : 0;
    await incoming.takeUp(publications, spaceBytes(offer, files) - stored);
    return incoming;
  }

  #outgoing(
    start: SendState,
    files: readonly NamedFile[] | undefined,
    group: string | undefined,
    pipe: Pipe,
    voice: Voice,
  ): Outgoing {
    const { bond, around: { now, bandwidth, readings } } = this;
    const { offer } = start;
    return new Outgoing(
      start,
      files,
      pipe,
      voice,
      now,
      (transfer, how) => bandwidth.moves(transfer, bond.id, how),
      // Without a group nobody else has them read.
      (files) => readings.supply(group ?? offer.transfer, offer, files),
    );
  }

  #incoming(
    start: ReceiveState,
    deposit: Deposit,
    pipe: Pipe,
    voice: Voice,
  ): Incoming {
    const { transfer } = start.offer;
    const { emit } = this.around;
    return new Incoming(start, deposit, pipe, voice, (content, files) => {
      emit({ on: "published", transfer, content, files });
    });
  }

  #record(
    { handle, transfer, chunk, files }: Offer,
    direction: TransferRecord["direction"],
  ): TransferRecord {
    const { bond, around } = this;
    return {
      is: "transfer",
      id: transfer,
      bond: bond.id,
      label: bond.label,
      direction,
      handle,
      chunk,
      files,
      accepted: [],
      padded: false,
      paused: false,
      state: "open",
      bytes: 0,
      total: 0,
      since: around.today(),
    };
  }

  /** Tells page and ledger; the page hears of the transfer here. */
  #voice(record: TransferRecord, known: boolean): Voice {
    const { bond, ledger, around: { emit, now, today } } = this;
    const { id: transfer, direction, group } = record;
    emit({
      on: "offered",
      bond: bond.id,
      transfer,
      direction,
      files: shown(record),
      ...(group !== undefined && { group }),
    });
    const toPage = reporter(transfer, emit, now);
    if (record.state === "done") {
      const { state, bytes, total } = record;
      toPage({ state, accepted: acceptedOf(record), bytes, total });
    }
    const write = (record: TransferRecord) => void ledger.note(record);
    const chronicle = new Chronicle(record, known, write, today);
    return {
      report(facts) {
        toPage(facts);
        chronicle.report(facts);
      },
      name: (label) => chronicle.name(label),
    };
  }
}

function sendStateOf(record: TransferRecord): SendState {
  const offer = offerOf(record);
  const { padded, paused, bytes: stored, state, total } = record;
  switch (state) {
    case "open": {
      const files = acceptedOf(record);
      return offering(offer, padded, paused, { files, stored });
    }
    case "done":
      return { is: "done", offer, total };
    case "failed":
    case "cancelled":
      return overOf(offer);
  }
}

function isOver({ state }: TransferRecord): boolean {
  return state === "failed" || state === "cancelled";
}

/** Of no interest any more but to an other end that does not know of it. */
function overOf(offer: Offer) {
  return {
    is: "failed",
    offer,
    problem: { kind: "cancelled", by: "me" },
    told: { do: "send-cancel", reason: "cancelled" },
  } as const;
}

const SILENT: Voice = { report: () => {}, name: () => {} };
