import type { Limits } from "../workers/command.ts";
import { database } from "../workers/database.ts";
import type { Workers } from "../workers/room_workers.ts";
import { Handles } from "../workers/handles.ts";
import type { NamedFile, TransferEvent } from "../workers/transfer_command.ts";
import { Allotment } from "./allotment.ts";
import { Board } from "./board.ts";
import { type Kept, openKept } from "./kept.ts";
import type { Member } from "./member.ts";
import type { Members } from "./members.ts";
import { Outbox } from "./outbox.ts";
import { type Reopened, Reopening } from "./reopening.ts";
import { saveAll } from "./saving.ts";
import { type Again, fit } from "./supply.ts";
import type { Preferences, Room, RoomView } from "./view.ts";
import { openWorkshop } from "./workshop.ts";

/** What the room's transfers look like. */
type TrafficView = Pick<
  RoomView,
  "transfers" | "waitingFiles" | "preparing"
>;

/** What a person decides about a transfer, with nothing more to say. */
export type Decision = "decline" | "cancel" | "pause" | "resume";

/** What is sent and received in a room. */
export class Traffic {
  readonly #board = new Board();
  readonly #kept: Kept = openKept();
  readonly #reopening = new Reopening(
    new Handles(database(globalThis.indexedDB, "tallow")),
  );
  readonly #outbox: Outbox;
  readonly #allotment: Allotment;
  /** Transfers whose files were looked for where they outlive a reload. */
  readonly #sought = new Set<string>();

  constructor(
    private readonly workers: Workers,
    private readonly members: Members,
    private readonly changed: () => void,
  ) {
    this.#outbox = new Outbox(openWorkshop(), this.#kept, changed);
    this.#allotment = new Allotment((command) => workers.send(command));
  }

  send(files: readonly File[], to?: readonly string[]): string {
    const group = this.#outbox.add(files, to);
    this.changed();
    return group;
  }

  limit(limits: Limits): void {
    this.#allotment.limit(limits);
    this.changed();
  }

  prefer(preferences: Preferences): void {
    this.#outbox.prefer(preferences);
  }

  settle(unclean: "send" | "drop"): void {
    this.#outbox.settle(unclean);
  }

  accept(transfer: string, files?: readonly number[]): void {
    const all = this.#board.get(transfer)?.files.map((_, index) => index);
    const chosen = [...files ?? all ?? []].sort((a, b) => a - b);
    const bond = this.#bondOf(transfer);
    if (bond === undefined) return;
    this.workers.send({ do: "accept", bond, transfer, files: chosen });
  }

  decide(verb: Decision, transfer: string): void {
    const bond = this.#bondOf(transfer);
    if (bond === undefined) return;
    this.workers.send({ do: verb, bond, transfer });
  }

  retry(transfer: string, to?: string): void {
    const { member, group } = this.#board.get(transfer) ?? {};
    const present = this.members.met.map(({ id }) => id);
    const again = to ?? present.find((id) => id === member);
    // Whoever came in the place of somebody who is gone, if anybody did.
    const others = present.filter((id) => !this.#board.has(group, id));
    const recipients = again === undefined ? others : [again];
    this.#outbox.again(
      transfer,
      present.length === 0 ? undefined : recipients,
    );
    this.changed();
  }

  supply(transfer: string, files: readonly File[]): readonly string[] {
    const offered = this.#board.offered(transfer);
    const accepted = this.#board.get(transfer)?.accepted ?? [];
    const { chosen, missing } = fit(offered, accepted, files);
    if (missing.length > 0) return missing;
    this.#reopening.keep(
      transfer,
      chosen.flatMap((again) => again ? [again.file] : []),
    );
    this.#remake(transfer, chosen);
    return [];
  }

  allow(transfer: string): void {
    this.#reopening.allow(transfer, this.#board.offered(transfer))
      .then((reopened) => this.#take(transfer, reopened));
  }

  file(transfer: string, index: number): Promise<File> {
    const chosen = this.#outbox.originals(transfer)[index]?.file;
    return Promise.resolve()
      .then(() => chosen ?? this.#board.file(transfer, index));
  }

  own(index: number): File | undefined {
    return this.#outbox.own(index);
  }

  saveAll(...save: Parameters<Room["saveAll"]>): Promise<File | undefined> {
    return saveAll(this.#board, this.workers.save, ...save);
  }

  /** Whether something that was accepted is not over yet. */
  hasUnfinished({ id }: Member): boolean {
    return this.#board.hasUnfinished(id);
  }

  hear(event: TransferEvent): void {
    const { transfer } = event;
    const member = event.on === "offered"
      ? this.members.bonded(event.bond)
      : this.members.of(this.#board.get(transfer)?.member);
    this.#board.hear(event, member?.id ?? "", performance.now());
    if (event.on === "offered") {
      this.#board.note(transfer, this.#outbox.cleaned(transfer));
    }
    if (event.on === "progress") {
      if (event.accepted) {
        this.#reopening.keep(transfer, this.#outbox.originals(transfer));
      }
      if (event.wants && !this.#sought.has(transfer)) {
        this.#sought.add(transfer);
        void this.#find(transfer);
      }
      if (event.state === "done" || event.state === "failed") {
        this.#kept.drop(transfer);
        this.#reopening.drop(transfer);
        member?.ties.consider();
      }
    }
    this.changed();
  }

  /** Offers what waits, if somebody is there, and divides what is let out. */
  offer(): void {
    const { met } = this.members;
    this.#allotment.tell(met.map(({ view }) => view));
    this.#outbox.offerTo(met);
  }

  /** Time passes, in milliseconds; answers whether it shows. */
  tick(now: number): boolean {
    return this.#board.tick(now) || this.#outbox.preparing !== undefined;
  }

  /** As it is with these members there. */
  view(members: RoomView["members"]): TrafficView {
    const { waiting, preparing } = this.#outbox;
    return {
      transfers: this.#board.views(members),
      waitingFiles: waiting,
      ...(preparing && { preparing }),
    };
  }

  /** Nothing will be offered any more. */
  end(): void {
    this.#outbox.end();
  }

  /** Files that outlived a reload are supplied before a person is asked. */
  async #find(transfer: string): Promise<void> {
    const files = await this.#kept.find(transfer);
    if (files) return this.#supply(transfer, files);
    const offered = this.#board.offered(transfer);
    this.#take(transfer, await this.#reopening.find(transfer, offered));
  }

  #take(transfer: string, reopened: Reopened | undefined): void {
    switch (reopened?.is) {
      case "open":
        return this.#remake(transfer, reopened.files);
      case "closed":
      case "lost":
        this.#board.ask(transfer, reopened.is === "lost" ? "files" : "access");
        this.changed();
    }
  }

  #remake(transfer: string, files: readonly (Again | undefined)[]): void {
    this.#outbox.remake(files)
      .then((made) => this.#supply(transfer, made))
      // The room was left meanwhile.
      .catch(() => {});
  }

  #supply(
    transfer: string,
    files: readonly (NamedFile | undefined)[],
  ): void {
    const bond = this.#bondOf(transfer);
    if (bond === undefined) return;
    const group = this.#board.get(transfer)?.group;
    this.#outbox.known(transfer, group, files);
    this.workers.send({ do: "supply", bond, transfer, files });
  }

  #bondOf(transfer: string): string | undefined {
    return this.members.of(this.#board.get(transfer)?.member)?.ties.bond;
  }
}
