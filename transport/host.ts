import { type Problem, ProblemError } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { Doorway } from "./doorway.ts";
import type { Entrance, EntranceEvent, Host, Lobby } from "./entrance.ts";
import type { Member } from "./member.ts";
import { MOST_OTHERS } from "./members.ts";
import type { Invitation } from "./view.ts";

/** A way in that others can use. */
interface Open {
  readonly doorway: Doorway;
  /** Unset until the server has made its rooms. */
  readonly invitation: Invitation | undefined;
}

/** The host's way in, and what it does for its guests from then on. */
export class HostEntrance implements Entrance, Host {
  readonly host: Host = this;
  #open: Open | undefined;
  /** All there were; those of earlier invitations serve whom they let in. */
  readonly #doorways: Doorway[] = [];
  /** Bonds with guests who were taken out of the room. */
  readonly #removed: string[] = [];

  constructor(
    private readonly api: Api,
    private readonly workers: Pick<Workers, "send">,
    private readonly lobby: Lobby,
    /** Where people open links, without a slash at its end. */
    private readonly origin: string,
  ) {}

  /** Whoever knows a code can pose as the host: at first it is for one. */
  enter(): Promise<void> {
    return this.#invite(1);
  }

  get inviting(): Invitation | undefined {
    return this.#open?.invitation;
  }

  async invite(guests: number): Promise<void> {
    try {
      await this.#invite(guests);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#lapse(error.problem);
    }
  }

  uninvite(): void {
    if (!this.#open || this.lobby.stage.is !== "open") return;
    this.workers.send({ do: "shut" });
    this.#shut();
    this.lobby.changed();
  }

  async write(to: string): Promise<string> {
    const place = this.#open?.doorway.place;
    if (!place) throw new ProblemError({ kind: "room-gone" });
    return await this.api.write(place, to);
  }

  remove(guest: Member): void {
    const { bond } = guest.ties;
    // It knows the code, too.
    this.uninvite();
    if (bond !== undefined) {
      this.#removed.push(bond);
      const others = this.#linked.filter((other) => other !== bond);
      this.workers.send({ do: "remove", bond, others });
    }
    guest.ties.close({ kind: "removed" });
  }

  linked({ ties: { bond } }: Member): void {
    if (bond === undefined) return;
    for (const removed of this.#removed) {
      this.workers.send({ do: "remove", bond: removed, others: [bond] });
    }
    for (const other of this.#linked) {
      if (other === bond) continue;
      this.workers.send({ do: "introduce", bonds: [bond, other] });
    }
  }

  stays(problem: Problem): boolean {
    const { stage } = this.lobby;
    if (stage.is === "open" && problem.kind === "removed") return true;
    const { invitation } = this.#open ?? {};
    if (invitation && stage.is === "joining") {
      this.lobby.enterStage({ is: "waiting", invitation, notice: problem });
    }
    return invitation !== undefined;
  }

  hear(event: EntranceEvent): void {
    if (event.on !== "doors") return;
    const { attemptsLeft, dead: limit } = event;
    if (limit === undefined) {
      this.#notice({ kind: "wrong-code", attemptsLeft });
    } else if (limit !== "admissions") {
      this.#lapse({ kind: "code-dead", limit });
    }
  }

  closed({ pair, problem }: Extract<CryptoEvent, { on: "closed" }>): void {
    if (problem !== "refused") return;
    for (const doorway of this.#doorways) doorway.dismiss(pair);
  }

  admitted({ pair }: Extract<CryptoEvent, { on: "open" }>): void {
    const doorway = this.#doorways.find((it) => it.admit(pair));
    const { invitation } = this.#open ?? {};
    if (!doorway || !invitation || doorway !== this.#open?.doorway) return;
    const guests = invitation.guests - 1;
    if (guests === 0) this.#shut();
    else this.#open = { doorway, invitation: { ...invitation, guests } };
    this.lobby.changed();
  }

  hurry(): void {
    for (const doorway of this.#doorways) doorway.hurry();
  }

  leave(): void {
    this.#open = undefined;
    for (const doorway of this.#doorways) doorway.leave();
  }

  async #invite(wanted: number): Promise<void> {
    const { api, workers, lobby, origin } = this;
    const { members } = lobby;
    const guests = Math.min(wanted, MOST_OTHERS - members.admitted);
    if (guests < 1) return;
    if (this.#doorways.length > 0) workers.send({ do: "shut" });
    this.#shut();
    const doorway = new Doorway(guests, {
      api,
      workers,
      members,
      origin,
      ended: (problem) => {
        if (doorway === this.#open?.doorway) this.#lapse(problem);
      },
    });
    this.#doorways.push(doorway);
    this.#open = { doorway, invitation: undefined };
    const invitation = await doorway.open();
    if (doorway !== this.#open?.doorway) return;
    this.#open = { doorway, invitation };
    const isNew = lobby.stage.is === "creating" || lobby.stage.is === "waiting";
    if (isNew) lobby.enterStage({ is: "waiting", invitation });
    else lobby.changed();
  }

  /** The code and the link are of no use any more. */
  #shut(): void {
    this.#open?.doorway.close();
    this.#open = undefined;
  }

  /** That is all that happened, unless nobody came in so far. */
  #lapse(problem: Problem): void {
    if (!this.#open) return;
    const { stage } = this.lobby;
    if (stage.is === "creating" || stage.is === "waiting") {
      this.leave();
      return this.lobby.enterStage({ is: "closed", problem });
    }
    this.#shut();
    this.#notice(problem);
  }

  #notice(notice: Problem): void {
    const { stage } = this.lobby;
    if (stage.is === "waiting" || stage.is === "open") {
      this.lobby.enterStage({ ...stage, notice });
    }
  }

  /** Bonds with those who can be spoken to. */
  get #linked(): string[] {
    return this.lobby.members.linked.flatMap(({ ties }) => ties.bond ?? []);
  }
}
