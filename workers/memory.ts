import { restored } from "../core/journal.ts";
import type { TransferRecord } from "../core/vault_record.ts";
import type { Bonds } from "./bonds.ts";
import type { CryptoCommand, Whom } from "./command.ts";
import type { Devices } from "./devices.ts";
import { acceptedOf, offerOf, shown } from "./kept_transfer.ts";
import type { Ledger } from "./ledger.ts";
import type { Society } from "./society.ts";
import type { Surroundings } from "./surroundings.ts";
import { partsOf } from "./parts.ts";
import type { HistoryEntry, Part } from "./transfer_command.ts";

type Question = Extract<
  CryptoCommand,
  { do: "devices" | "forget" | "places" | "history" | "erase" | "content" }
>;

/** Received files that nobody erased are, this long after their end, in ms. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** A bond without anything to go on with is, this long after its use, in ms. */
const IDLE_MS = 24 * 60 * 60 * 1000;

/** What this device remembers of others, and tells the page when asked. */
export class Memory {
  constructor(
    private readonly devices: Devices,
    private readonly bonds: Bonds,
    private readonly society: Society,
    private readonly ledger: Ledger,
    private readonly around: Surroundings,
  ) {}

  /** The page hears a list again after every change of it. */
  async hear(question: Question): Promise<void> {
    switch (question.do) {
      case "forget":
        await this.devices.forget(question.device);
        return await this.#tellDevices();
      case "devices":
        return await this.#tellDevices();
      case "places":
        return await this.#tellPlaces(question.whom);
      case "erase":
        await this.#eraseAll(question.transfers);
        return await this.#tellHistory();
      case "history":
        return await this.#tellHistory();
      case "content":
        return await this.#tellContent(question);
    }
  }

  /** Erases what nobody will ask for any more. */
  async tidy(): Promise<void> {
    const { ledger, around: { today, disk } } = this;
    const history = await ledger.history();
    const open = new Set(
      history.filter(({ state }) => state === "open").map(({ bond }) => bond),
    );
    // Before the bonds: a chat begins after its bond.
    const talks = new Map(
      (await ledger.chats()).map(({ id, changed }) => [id, changed]),
    );
    for (const { id, since } of await ledger.bonds()) {
      const used = Math.max(since, talks.get(id) ?? 0);
      if (open.has(id) || today() - used <= IDLE_MS) talks.delete(id);
      else await ledger.drop(id);
    }
    for (const id of talks.keys()) await ledger.eraseChat(id);
    const old = new Set(
      history.filter(({ ended = Infinity }) => today() - ended > KEPT_MS)
        .map(({ id }) => id),
    );
    const keep = (await ledger.known())?.filter((id) => !old.has(id));
    if (keep) await disk("sweep", { keep });
  }

  async #tellDevices(): Promise<void> {
    const devices = await this.devices.list();
    this.around.emit({ on: "devices", devices });
  }

  async #tellPlaces(whom: Whom): Promise<void> {
    const places = "device" in whom
      ? await this.devices.places(whom.device)
      : "bond" in whom
      ? this.bonds.places(whom.bond)
      : this.society.places(whom.introduction);
    this.around.emit({ on: "places", whom, places });
  }

  async #tellHistory(): Promise<void> {
    const records = await this.ledger.history();
    const transfers = records.map(({ id }) => id);
    const usage = await this.around.disk("usage", { transfers });
    const entries = records.map((record) =>
      entryOf(record, usage.get(record.id) ?? 0)
    );
    this.around.emit({ on: "history", entries });
  }

  async #tellContent(
    { transfer, file }: Question & { do: "content" },
  ): Promise<void> {
    const answer = { on: "content", transfer, file } as const;
    const { emit, disk } = this.around;
    try {
      const record = await this.ledger.transfer(transfer);
      const part = record && heldIn(record, file);
      if (!part) return emit(answer);
      const content = await disk("content", { transfer, file: part.holder });
      emit({ ...answer, content, part });
    } catch {
      emit(answer);
    }
  }

  /** What was said goes with the last transfer of its bond. */
  async #eraseAll(transfers: readonly string[]): Promise<void> {
    const before = await this.ledger.history();
    for (const transfer of transfers) await this.#erase(transfer);
    const left = await this.ledger.history();
    const bonds = new Set(before.map(({ bond }) => bond));
    for (const { bond } of left) bonds.delete(bond);
    for (const bond of bonds) await this.ledger.eraseChat(bond);
  }

  /** What another page is at stays. */
  async #erase(transfer: string): Promise<void> {
    if (await this.around.disk("erase", { transfer })) {
      await this.ledger.erase(transfer);
    }
  }
}

/** Where a file of a transfer that is done lies. */
function heldIn(
  record: TransferRecord,
  file: number,
): (Part & { readonly holder: number }) | undefined {
  const offer = offerOf(record);
  const files = acceptedOf(record);
  const whole = { entries: Infinity, named: new Set(files), paused: false };
  for (const each of restored({ offer, files, ...whole }).published) {
    const parts = partsOf(offer, each);
    const part = parts.find((part) => part.file === file);
    if (part) return { ...part, holder: parts[0]!.file };
  }
}

function entryOf(record: TransferRecord, stored: number): HistoryEntry {
  const { id, bond, label, direction, state, since, ended } = record;
  return {
    transfer: id,
    bond,
    label,
    direction,
    state,
    files: shown(record),
    accepted: acceptedOf(record),
    bytes: record.bytes,
    total: record.total,
    since,
    ...(ended !== undefined && { ended }),
    stored,
  };
}
