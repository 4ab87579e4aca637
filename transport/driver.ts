import { type Problem, ProblemError } from "../core/problem.ts";
import type {
  CryptoEvent,
  Limits,
  RotationOptions,
} from "../workers/command.ts";
import { startWorkers, type Workers } from "../workers/room_workers.ts";
import { Api } from "./api.ts";
import type { Entrance, Lobby } from "./entrance.ts";
import type { Member } from "./member.ts";
import { Members } from "./members.ts";
import { onRevival } from "./revival.ts";
import { type Decision, Traffic } from "./traffic.ts";
import type { About, Preferences, Room, RoomStage, RoomView } from "./view.ts";

/** Pictures between two reports of a moving transfer, in ms. */
const TICK_MS = 1_000;

/** The workers get this long to tell the others that we leave, in ms. */
const FAREWELL_MS = 1_000;

/** Longest name that is told to others, in characters. */
const MAX_NAME = 64;

/** In a full room, beside us. */
const MOST_GUESTS = 9;

/** Runs a room: its workers, its entrance, its members and its transfers. */
export class Driver implements Room, Lobby {
  readonly #workers: Workers;
  readonly #entrance: Entrance;
  readonly members: Members;
  readonly #traffic: Traffic;
  #stage: RoomStage;
  #about: About = { name: "", colour: 0 };
  #view: RoomView;
  readonly #listeners = new Set<(view: RoomView) => void>();
  readonly #ticking = setInterval(() => {
    if (this.#traffic.tick(performance.now())) this.changed();
  }, TICK_MS);
  readonly #forgetRevival = onRevival(() => {
    this.#entrance.hurry();
    this.members.nudge();
  });

  /** `origin` is where the page and its API are. */
  constructor(
    stage: RoomStage,
    origin: URL,
    entrance: (api: Api, workers: Workers, lobby: Lobby) => Entrance,
  ) {
    const api = new Api(new URL("/api/", origin));
    const workers = startWorkers(
      (event) => this.#hear(event),
      () => this.#close({ kind: "browser-lacks", feature: "workers" }),
    );
    this.#stage = stage;
    this.#workers = workers;
    this.members = new Members({
      api,
      workers,
      changed: () => this.changed(),
      hasUnfinished: (member) => this.#traffic.hasUnfinished(member),
      gone: (member, problem) => this.#gone(member, problem),
    });
    this.#traffic = new Traffic(workers, this.members, () => this.changed());
    this.#entrance = entrance(api, workers, this);
    this.#view = this.#picture();
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
    this.#traffic.send(files);
  }

  prefer(preferences: Preferences): void {
    this.#traffic.prefer(preferences);
  }

  settle(unclean: "send" | "drop"): void {
    this.#traffic.settle(unclean);
  }

  accept(transfer: string, files?: readonly number[]): void {
    this.#traffic.accept(transfer, files);
  }

  readonly decline = this.#deciding("decline");
  readonly cancel = this.#deciding("cancel");
  readonly pause = this.#deciding("pause");
  readonly resume = this.#deciding("resume");

  retry(transfer: string): void {
    this.#traffic.retry(transfer);
  }

  supply(transfer: string, files: readonly File[]): readonly string[] {
    return this.#traffic.supply(transfer, files);
  }

  allow(transfer: string): void {
    this.#traffic.allow(transfer);
  }

  file(transfer: string, index: number): Promise<File> {
    return this.#traffic.file(transfer, index);
  }

  saveAll(...save: Parameters<Room["saveAll"]>): Promise<File | undefined> {
    return this.#traffic.saveAll(...save);
  }

  protect(password: string): void {
    this.#workers.send({ do: "protect", password });
  }

  invite({ guests }: { readonly guests: number }): void {
    this.#entrance.invite?.(guests);
  }

  uninvite(): void {
    this.#entrance.uninvite?.();
  }

  remove(member: string): void {
    this.members.of(member)?.ties.close({ kind: "removed" });
  }

  about(name: string, colour: number): void {
    this.#about = { name: name.slice(0, MAX_NAME), colour };
    this.#workers.send({ do: "about", ...this.#about });
    this.changed();
  }

  verify(member: string): void {
    this.members.of(member)?.verify();
  }

  mismatch(member: string): void {
    this.members.of(member)?.ties.close({ kind: "pictures-differ" });
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
    this.#traffic.end();
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
    this.#traffic.offer();
    this.#view = this.#picture();
    for (const listener of this.#listeners) listener(this.#view);
  }

  #hear(event: CryptoEvent): void {
    switch (event.on) {
      case "doors":
      case "introduced":
      case "rejoined":
      case "estranged":
        return this.#entrance.hear(event);
      case "hello":
      case "places":
        this.members.hear(event);
        return this.#entrance.hear(event);
      case "blob":
      case "signal":
      case "unlinked":
      case "rotated":
      case "remembered":
      case "about":
        return this.members.hear(event);
      case "open":
        this.#admit(event);
        return this.members.hear(event);
      case "linked":
        this.members.hear(event);
        return this.enterStage({ is: "open" });
      case "closed":
        return this.#closed(event);
      case "devices":
      case "history":
      case "content":
        // Asked for where there is no room.
        return;
      case "offered":
      case "progress":
      case "published":
        return this.#traffic.hear(event);
    }
  }

  /** Keys are agreed with a member; now a path has to be found. */
  #admit(event: Extract<CryptoEvent, { on: "open" }>): void {
    const member = this.members.get(event.pair);
    if (!member || member.met) return;
    this.#entrance.admitted(event);
    this.enterStage({ is: "joining", step: "connecting" });
  }

  #closed(event: Extract<CryptoEvent, { on: "closed" }>): void {
    const member = this.members.get(event.pair);
    if (member && !member.ties.closed(event)) return this.changed();
    this.#entrance.closed(event);
    if (!member) return;
    const { ending } = member.ties;
    if (event.problem === "refused") this.#remove(member);
    else this.#gone(member, ending ?? { kind: event.problem });
  }

  /** Without anybody who was let in, there is no room. */
  #gone(member: Member, problem: Problem): void {
    const last = this.#remove(member);
    const { stage } = this;
    const admitted = stage.is === "open" ||
      stage.is === "joining" && stage.step === "connecting";
    if (admitted && last) this.#close(problem);
  }

  #remove(member: Member): boolean {
    const last = this.members.remove(member);
    this.changed();
    return last;
  }

  #close(problem: Problem): void {
    this.#entrance.leave();
    if (this.#stage.is !== "closed") this.enterStage({ is: "closed", problem });
  }

  #deciding(verb: Decision): (transfer: string) => void {
    return (transfer) => this.#traffic.decide(verb, transfer);
  }

  #picture(): RoomView {
    const members = this.members.met.map((member) => member.view);
    const stage = this.#stage;
    const role = this.#entrance.role;
    const isHost = role === "host" && stage.is !== "closed";
    return {
      stage,
      me: { ...this.#about, role },
      members,
      canInvite: isHost && members.length < MOST_GUESTS,
      canRemove: isHost,
      ...this.#traffic.view(members),
    };
  }
}
