import { ProblemError } from "../core/problem.ts";
import type {
  OfferedFacts,
  Part,
  TransferEvent,
} from "../workers/transfer_command.ts";
import {
  measured,
  type Meter,
  NEW_METER,
  rateOf,
  secondsLeft,
} from "./meter.ts";
import type { Cleaned, MemberView, TransferView } from "./view.ts";

/** A received file: part of what is on disk, by the first file in that. */
interface Received extends Part {
  readonly content: File;
  readonly holder: number;
}

/** A transfer with what its picture is made of. */
interface Entry {
  readonly view: TransferView;
  readonly offered: readonly OfferedFacts[];
  readonly meter: Meter;
  /** Received files by index: which part of what. It grows. */
  readonly contents: Map<number, Received>;
}

/** The transfers of a room, newest last, as the page shows them. */
export class Board {
  readonly #entries = new Map<string, Entry>();

  /** `member` is who the transfer is with; `now` in milliseconds. */
  hear(event: TransferEvent, member: string, now: number): void {
    const entry = this.#entries.get(event.transfer);
    if (event.on === "offered") {
      const { transfer, direction, group, files } = event;
      this.#put({
        view: {
          id: transfer,
          member,
          direction,
          ...(group !== undefined && { group }),
          state: "offered",
          files,
          pausedBy: undefined,
          away: undefined,
          accepted: [],
          bytes: 0,
          total: files.reduce((sum, file) => sum + file.size, 0),
          rate: 0,
          secondsLeft: undefined,
          full: false,
          wants: undefined,
          problem: undefined,
        },
        offered: files,
        meter: NEW_METER,
        contents: new Map(),
      });
    } else if (entry && event.on === "published") {
      const { content, files } = event;
      const holder = files[0]?.file ?? 0;
      for (const part of files) {
        entry.contents.set(part.file, { content, holder, ...part });
      }
    } else if (entry && event.on === "progress") {
      const { pausedBy, wants, bytes, total, problem } = event;
      const { view } = entry;
      const { accepted = view.accepted } = event;
      // An offer waits for its answer, whether there is a way or not.
      const waits = event.state === "reconnecting" &&
        view.state === "offered" && accepted.length === 0;
      const state = waits ? "offered" : event.state;
      this.#put(watched({
        ...entry,
        view: {
          ...view,
          state,
          pausedBy,
          accepted,
          bytes,
          total,
          full: event.full ?? false,
          // Asked for when it is known that nobody else has them.
          wants: wants && view.wants,
          problem,
        },
      }, now));
    }
  }

  /** Rates sink while nothing arrives; says whether anything is moving. */
  tick(now: number): boolean {
    const moving = [...this.#entries.values()]
      .filter(({ view }) => view.state === "moving");
    for (const entry of moving) this.#put(watched(entry, now));
    return moving.length > 0;
  }

  /** What was taken out of the photos of a transfer that was offered. */
  note(transfer: string, cleaned: readonly Cleaned[]): void {
    const entry = this.#entries.get(transfer);
    if (!entry || cleaned.length === 0) return;
    this.#put({ ...entry, view: { ...entry.view, cleaned } });
  }

  /** A person has to give what the transfer wants. */
  ask(transfer: string, wants: NonNullable<TransferView["wants"]>): void {
    const entry = this.#entries.get(transfer);
    if (!entry) return;
    this.#put({ ...entry, view: { ...entry.view, wants } });
  }

  /** What was offered, with what only the sender knows of it. */
  offered(transfer: string): readonly OfferedFacts[] {
    return this.#entries.get(transfer)?.offered ?? [];
  }

  /** Whether something that was accepted with this member is not over. */
  hasUnfinished(member: string): boolean {
    return [...this.#entries.values()].some(({ view }) =>
      view.member === member &&
      !["offered", "done", "failed"].includes(view.state)
    );
  }

  /** Whether a member was offered the files of a group. */
  has(group: string | undefined, member: string): boolean {
    return [...this.#entries.values()].some(({ view }) =>
      group !== undefined && view.group === group && view.member === member
    );
  }

  get(transfer: string): TransferView | undefined {
    return this.#entries.get(transfer)?.view;
  }

  /** In the order of their offers, as they are with these members there. */
  views(
    members: readonly Pick<MemberView, "id" | "away">[],
  ): readonly TransferView[] {
    const away = new Map(members.map(({ id, away }) => [id, away]));
    return [...this.#entries.values()]
      .map(({ view }) => held(view, away.get(view.member)));
  }

  /** @throws ProblemError when the file is not there (yet). */
  file(transfer: string, index: number): File {
    const part = this.part(transfer, index);
    return partOf(part.content, part);
  }

  /** @throws ProblemError when the file is not there (yet). */
  part(transfer: string, index: number): Received {
    const part = this.#entries.get(transfer)?.contents.get(index);
    if (!part) throw new ProblemError({ kind: "storage-failed" });
    return part;
  }

  #put(entry: Entry): void {
    this.#entries.set(entry.view.id, entry);
  }
}

/** A file that lies in what is on disk, alone or with others. */
export function partOf(content: File, { file, offset, length }: Part): File {
  if (length === content.size) return content;
  return new File([content.slice(offset, offset + length)], String(file));
}

/** Where the way is broken nothing moves, whether the workers know or not. */
function held(view: TransferView, away: number | undefined): TransferView {
  switch (view.state) {
    case "reconnecting":
      return { ...view, away };
    case "moving":
    case "paused":
    case "verifying":
      return away === undefined ? view : {
        ...view,
        state: "reconnecting",
        away,
        rate: 0,
        secondsLeft: undefined,
      };
    default:
      return view;
  }
}

function watched(entry: Entry, now: number): Entry {
  const { view } = entry;
  if (view.state !== "moving") {
    // What is measured begins anew when it moves again.
    return {
      ...entry,
      meter: NEW_METER,
      view: { ...view, rate: 0, secondsLeft: undefined },
    };
  }
  const meter = measured(entry.meter, view.bytes, now);
  return {
    ...entry,
    meter,
    view: {
      ...view,
      rate: rateOf(meter),
      secondsLeft: secondsLeft(meter, view.total),
    },
  };
}
