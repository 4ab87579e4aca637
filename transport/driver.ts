import { ProblemError } from "../core/problem.ts";
import type { Limits, RotationOptions } from "../workers/command.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Operation } from "../workers/primitives.ts";
import { startWorkers, type Workers } from "../workers/room_workers.ts";
import { Api } from "./api.ts";
import type { Entrance, Lobby } from "./entrance.ts";
import { Hall } from "./hall.ts";
import type { Member } from "./member.ts";
import type { Privacy } from "./privacy.ts";
import { onRevival } from "./revival.ts";
import { type Decision, Traffic } from "./traffic.ts";
import type { About, Preferences, Room, RoomStage, RoomView } from "./view.ts";

/** Pictures between two reports of a moving transfer, in ms. */
const TICK_MS = 1_000;

/** The workers get this long to tell the others that we leave, in ms. */
const FAREWELL_MS = 1_000;

/** Longest name that is told to others, in characters. */
const MAX_NAME = 64;

/** Runs a room: its workers, its entrance, its members and its transfers. */
export class Driver implements Room {
  readonly #api: Api;
  readonly #workers: Workers;
  readonly #hall: Hall;
  readonly #traffic: Traffic;
  #operations: readonly Operation[] = [];
  #about: About = { name: "", colour: 0 };
  #view: RoomView;
  readonly #listeners = new Set<(view: RoomView) => void>();
  readonly #ticking = setInterval(() => {
    if (this.#traffic.tick(performance.now())) this.changed();
  }, TICK_MS);
  readonly #forgetRevival = onRevival(() => this.#hall.hurry());

  /** `origin` is where the page and its API are. */
  constructor(
    stage: RoomStage,
    origin: URL,
    privacy: () => Privacy,
    entrance: (api: Api, workers: Workers, lobby: Lobby) => Entrance,
  ) {
    const api = this.#api = new Api(new URL("/api/", origin));
    const workers = startWorkers(
      (event) => this.#hear(event),
      () => this.#hall.close({ kind: "browser-lacks", feature: "workers" }),
    );
    this.#workers = workers;
    const room = {
      api,
      workers,
      privacy,
      changed: () => this.changed(),
      hasUnfinished: (member: Member) => this.#traffic.hasUnfinished(member),
    };
    this.#hall = new Hall(
      stage,
      room,
      (lobby) => entrance(api, workers, lobby),
    );
    const { members } = this.#hall;
    this.#traffic = new Traffic(workers, members, () => this.changed());
    this.#view = this.#picture();
    this.#hall.enter();
  }

  get view(): RoomView {
    return this.#view;
  }

  subscribe(listener: (view: RoomView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(files: readonly File[], to?: readonly string[]): string {
    return this.#traffic.send(files, to);
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

  retry(transfer: string, to?: string): void {
    this.#traffic.retry(transfer, to);
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
    void this.#hall.host?.invite(guests);
  }

  uninvite(): void {
    this.#hall.host?.uninvite();
  }

  async write(to: string): Promise<string> {
    const { host } = this.#hall;
    if (!host) throw new ProblemError({ kind: "room-gone" });
    return await host.write(to);
  }

  withdraw(letter: string): Promise<void> {
    return this.#api.withdraw(letter);
  }

  remove(id: string): void {
    const member = this.#hall.members.of(id);
    if (member) this.#hall.host?.remove(member);
  }

  about(name: string, colour: number): void {
    this.#about = { name: name.slice(0, MAX_NAME), colour };
    this.#workers.send({ do: "about", ...this.#about });
    this.changed();
  }

  verify(member: string): void {
    this.#hall.members.of(member)?.verify();
  }

  mismatch(member: string): void {
    this.#hall.members.of(member)?.ties.close({ kind: "pictures-differ" });
  }

  remember(member: string, label: string): void {
    this.#hall.members.of(member)?.remember(label);
  }

  limit(limits: Limits): void {
    this.#traffic.limit(limits);
  }

  rotate(options: RotationOptions): void {
    this.#workers.send({ do: "rotation", options });
  }

  leave(): void {
    clearInterval(this.#ticking);
    this.#forgetRevival();
    this.#traffic.end();
    this.#hall.leave();
    setTimeout(() => this.#workers.end(), FAREWELL_MS);
  }

  /** Whatever changed, somebody may be there now for what waits. */
  changed(): void {
    this.#traffic.offer();
    this.#view = this.#picture();
    for (const listener of this.#listeners) listener(this.#view);
  }

  #hear(event: CryptoEvent): void {
    switch (event.on) {
      case "offered":
      case "progress":
      case "published":
        return this.#traffic.hear(event);
      case "computed":
        this.#operations = [...this.#operations, event.operation];
        return this.changed();
      default:
        return this.#hall.hear(event);
    }
  }

  #deciding(verb: Decision): (transfer: string) => void {
    return (transfer) => this.#traffic.decide(verb, transfer);
  }

  #picture(): RoomView {
    const { stage, host, members: { met, isFull } } = this.#hall;
    const members = met.map((member) => member.view);
    const isOpen = stage.is === "waiting" || stage.is === "open";
    const inviting = stage.is === "open" ? host?.inviting : undefined;
    return {
      stage,
      me: { ...this.#about, role: host ? "host" : "guest" },
      members,
      ...this.#traffic.view(members),
      ...(inviting && { inviting }),
      operations: this.#operations,
      canInvite: isOpen && host !== undefined && !isFull,
      canRemove: isOpen && host !== undefined,
    };
  }
}
