import { type Problem, ProblemError } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { TransferEvent } from "../workers/transfer_command.ts";
import type { Entrance, Lobby } from "./entrance.ts";
import type { Member, MemberRoom } from "./member.ts";
import { Members } from "./members.ts";
import type { RoomStage } from "./view.ts";

/** Leads those who come into a room in, and those who go out. */
export class Hall implements Lobby {
  readonly members: Members;
  /** Shows what changed. */
  readonly changed: () => void;
  readonly #entrance: Entrance;
  #stage: RoomStage;

  constructor(
    stage: RoomStage,
    room: Omit<MemberRoom, "gone">,
    entrance: (lobby: Lobby) => Entrance,
  ) {
    this.#stage = stage;
    this.changed = room.changed;
    this.members = new Members({
      ...room,
      gone: (member, problem) => this.#gone(member, problem),
    });
    this.#entrance = entrance(this);
  }

  get stage(): RoomStage {
    return this.#stage;
  }

  get host(): Entrance["host"] {
    return this.#entrance.host;
  }

  /** Begins; to be called once. */
  enter(): void {
    this.#entrance.enter().catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      this.close(error.problem);
    });
  }

  enterStage(stage: RoomStage): void {
    this.#stage = stage;
    this.changed();
  }

  hear(event: Exclude<CryptoEvent, TransferEvent | { on: "computed" }>): void {
    switch (event.on) {
      case "doors":
      case "estranged":
      case "rejoined":
        return this.#entrance.hear(event);
      case "hello":
      case "places":
        this.members.hear(event);
        return this.#entrance.hear(event);
      case "introduced":
        return this.members.introduce(event.who);
      case "removed":
        return this.#removed(event.who);
      case "open":
        this.#admit(event);
        return this.members.hear(event);
      case "linked":
        return this.#linked(event);
      case "closed":
        return this.#closed(event);
      case "devices":
      case "history":
      case "content":
        // Asked for where there is no room.
        return;
      default:
        return this.members.hear(event);
    }
  }

  /** The network or the page is back. */
  hurry(): void {
    this.#entrance.hurry();
    this.members.nudge();
  }

  /** The room is over for us. */
  close(problem: Problem): void {
    this.#entrance.leave();
    if (this.#stage.is !== "closed") this.enterStage({ is: "closed", problem });
  }

  /** For good. */
  leave(): void {
    this.members.closeAll({ kind: "cancelled", by: "me" });
    this.#entrance.leave();
  }

  /** Keys are agreed with a member; now a path has to be found. */
  #admit(event: Extract<CryptoEvent, { on: "open" }>): void {
    const member = this.members.get(event.pair);
    if (!member || member.met) return;
    this.#entrance.admitted(event);
    if (this.#stage.is === "open") return;
    this.enterStage({ is: "joining", step: "connecting" });
  }

  #linked(event: Extract<CryptoEvent, { on: "linked" }>): void {
    this.members.hear(event);
    if (this.#stage.is === "closed") return;
    if (this.#stage.is !== "open") this.enterStage({ is: "open" });
    else this.changed();
    const member = this.members.get(event.pair);
    if (member) this.host?.linked(member);
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

  /** Without anybody who was let in there is no room, unless others may come. */
  #gone(member: Member, problem: Problem): void {
    const last = this.#remove(member);
    const { stage } = this;
    const admitted = stage.is === "open" ||
      stage.is === "joining" && stage.step === "connecting";
    if (admitted && last && !this.host?.stays(problem)) this.close(problem);
  }

  #remove(member: Member): boolean {
    const last = this.members.remove(member);
    this.changed();
    return last;
  }

  /** Our host took somebody out of the room, or us. */
  #removed(who: string | undefined): void {
    if (who !== undefined) return this.members.expel(who);
    this.close({ kind: "removed" });
    this.members.closeAll({ kind: "removed" });
  }
}
