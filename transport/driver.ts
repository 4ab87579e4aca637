import { type Problem, ProblemError } from "../core/problem.ts";
import type {
  CryptoEvent,
  Limits,
  RotationOptions,
} from "../workers/command.ts";
import { startWorkers, type Workers } from "../workers/room_workers.ts";
import { Board } from "./board.ts";
import type { Entrance, Lobby } from "./entrance.ts";
import { Members } from "./members.ts";
import { Outbox } from "./outbox.ts";
import { onRevival } from "./revival.ts";
import { saveAll } from "./saving.ts";
import type { Preferences, Room, RoomStage, RoomView } from "./view.ts";
import { openWorkshop } from "./workshop.ts";

/** Pictures between two reports of a moving transfer, in ms. */
const TICK_MS = 1_000;

/** The workers get this long to tell the others that we leave, in ms. */
const FAREWELL_MS = 1_000;

/** Runs a room: its workers, its entrance, its members and its transfers. */
export class Driver implements Room, Lobby {
  readonly #workers: Workers;
  readonly #entrance: Entrance;
  readonly members = new Members();
  readonly #board = new Board();
  readonly #outbox = new Outbox(openWorkshop(), () => this.changed());
  #stage: RoomStage;
  #view: RoomView;
  readonly #listeners = new Set<(view: RoomView) => void>();
  readonly #ticking = setInterval(() => {
    const moved = this.#board.tick(performance.now());
    if (moved || this.#outbox.preparing) this.changed();
  }, TICK_MS);
  readonly #forgetRevival = onRevival(() => {
    this.#entrance.hurry();
    this.members.nudge();
  });

  constructor(
    stage: RoomStage,
    entrance: (workers: Workers, lobby: Lobby) => Entrance,
  ) {
    this.#stage = stage;
    this.#view = this.#picture();
    this.#workers = startWorkers(
      (event) => this.#hear(event),
      () => this.#close({ kind: "browser-lacks", feature: "workers" }),
    );
    this.#entrance = entrance(this.#workers, this);
    this.#entrance.enter().catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      this.#close(error.problem);
    });
  }

  get view(): RoomView {
    return this.#view;
  }

  get stage(): RoomStage {
    return this.#stage;
  }

  subscribe(listener: (view: RoomView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(files: readonly File[]): void {
    this.#outbox.add(files);
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
    const pair = this.#pairOf(transfer);
    if (!pair) return;
    this.#workers.send({ do: "accept", pair, transfer, files: chosen });
  }

  readonly decline = this.#deciding("decline");
  readonly cancel = this.#deciding("cancel");
  readonly pause = this.#deciding("pause");
  readonly resume = this.#deciding("resume");

  retry(transfer: string): void {
    this.#outbox.again(transfer);
    this.changed();
  }

  file(transfer: string, index: number): Promise<File> {
    return Promise.resolve().then(() => this.#board.file(transfer, index));
  }

  saveAll(...save: Parameters<Room["saveAll"]>): Promise<File | undefined> {
    return saveAll(this.#board, this.#workers.save, ...save);
  }

  protect(password: string): void {
    this.#workers.send({ do: "protect", password });
  }

  verify(member: string): void {
    this.members.of(member)?.verify();
  }

  mismatch(member: string): void {
    this.members.of(member)?.close({ kind: "pictures-differ" });
  }

  remember(member: string, label: string): void {
    this.members.of(member)?.remember(label);
  }

  limit(limits: Limits): void {
    this.#workers.send({ do: "limit", ...limits });
  }

  rotate(options: RotationOptions): void {
    this.#workers.send({ do: "rotation", options });
  }

  leave(): void {
    clearInterval(this.#ticking);
    this.#forgetRevival();
    this.#outbox.end();
    this.members.closeAll({ kind: "cancelled", by: "me" });
    this.#entrance.leave();
    setTimeout(() => this.#workers.end(), FAREWELL_MS);
  }

  enterStage(stage: RoomStage): void {
    this.#stage = stage;
    this.changed();
  }

  /** Whatever changed, somebody may be there now for what waits. */
  changed(): void {
    this.#outbox.offerTo(this.members.linked);
    this.#view = this.#picture();
    for (const listener of this.#listeners) listener(this.#view);
  }

  #hear(event: CryptoEvent): void {
    switch (event.on) {
      case "hello":
      case "doors":
      case "places":
      case "introduced":
        return this.#entrance.hear(event);
      case "blob":
      case "signal":
      case "unlinked":
      case "rotated":
      case "remembered":
        return this.members.get(event.pair)?.hear(event);
      case "open":
        this.#admit(event.pair);
        return this.members.get(event.pair)?.hear(event);
      case "linked":
        this.members.get(event.pair)?.hear(event);
        return this.enterStage({ is: "open" });
      case "closed":
        return this.#closed(event);
      case "devices":
        // Asked for where there is no room.
        return;
      case "offered":
      case "progress":
      case "published": {
        const { transfer } = event;
        const id = event.on === "offered"
          ? this.members.get(event.pair)?.view.id
          : this.#board.get(transfer)?.member;
        this.#board.hear(event, id ?? "", performance.now());
        if (event.on === "offered") {
          this.#board.note(transfer, this.#outbox.cleaned(transfer));
        }
        return this.changed();
      }
    }
  }

  /** Keys are agreed with a member; now a path has to be found. */
  #admit(pair: string): void {
    const member = this.members.get(pair);
    if (!member) return;
    this.#entrance.admitted(member);
    this.enterStage({ is: "joining", step: "connecting" });
  }

  #closed(event: Extract<CryptoEvent, { on: "closed" }>): void {
    const member = this.members.get(event.pair);
    this.#entrance.closed(event);
    if (!member) return;
    member.part();
    const last = this.members.remove(member);
    const { stage } = this;
    const admitted = stage.is === "open" ||
      stage.is === "joining" && stage.step === "connecting";
    if (admitted && last && event.problem !== "refused") {
      this.#close(member.ending ?? { kind: event.problem });
    } else this.changed();
  }

  #close(problem: Problem): void {
    this.#entrance.leave();
    if (this.#stage.is !== "closed") this.enterStage({ is: "closed", problem });
  }

  #deciding(
    verb: "decline" | "cancel" | "pause" | "resume",
  ): (transfer: string) => void {
    return (transfer) => {
      const pair = this.#pairOf(transfer);
      if (pair) this.#workers.send({ do: verb, pair, transfer });
    };
  }

  #pairOf(transfer: string): string | undefined {
    return this.members.of(this.#board.get(transfer)?.member)?.pair;
  }

  #picture(): RoomView {
    const { preparing } = this.#outbox;
    const members = this.members.met.map((member) => member.view);
    return {
      stage: this.#stage,
      members,
      transfers: this.#board.views(members),
      waitingFiles: this.#outbox.waiting,
      ...(preparing && { preparing }),
    };
  }
}
