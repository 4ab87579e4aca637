import type { Problem } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Contact } from "./contact.ts";
import { Member, type MemberEvent, type MemberRoom } from "./member.ts";
import type { Tie } from "./tie.ts";
import type { MemberView } from "./view.ts";

/** In a full room, beside us. */
export const MOST_OTHERS = 9;

/** Who is in the room, or on the way in. */
export class Members {
  readonly #all = new Set<Member>();
  /**
   * Whom our host introduced anew while they were away: by its names. They may
   * have lost the bond, and are met by the introduction once they are gone.
   */
  readonly #anew = new Set<string>();

  constructor(private readonly room: MemberRoom) {}

  /** Somebody is on the way in; comes before the pair is used. */
  meet(contact: Contact, role: MemberView["role"]): Tie {
    return this.#add(role).ties.begin(contact);
  }

  /** Somebody who was there on the page before this one. */
  restore(
    { bond, label, role = "guest", who }: CryptoEvent & { on: "rejoined" },
  ): void {
    const member = this.#add(role, who);
    member.called(label);
    member.ties.restore(bond);
  }

  /** Our host says that another guest can be met. */
  introduce(who: string): void {
    const known = this.#introduced(who);
    if (known?.met) {
      if (!known.linked) this.#anew.add(who);
    } else if (known) known.ties.introduce(who);
    else if (this.#all.size < MOST_OTHERS) {
      this.#add("guest", who).ties.introduce(who);
    }
  }

  /** Our host says that another guest is not in the room any more. */
  expel(who: string): void {
    this.#anew.delete(who);
    this.#introduced(who)?.ties.close({ kind: "member-left" });
  }

  /** By the name of a session. */
  get(pair: string): Member | undefined {
    return [...this.#all].find(({ ties }) => ties.get(pair));
  }

  tie(pair: string): Tie | undefined {
    return this.get(pair)?.ties.get(pair);
  }

  /** By the page's own id. */
  of(id: string | undefined): Member | undefined {
    return [...this.#all].find((member) => member.id === id);
  }

  bonded(bond: string): Member | undefined {
    return [...this.#all].find(({ ties }) => ties.bond === bond);
  }

  hear(event: MemberEvent): void {
    switch (event.on) {
      case "about":
        return this.bonded(event.bond)?.hear(event);
      case "places": {
        const { whom } = event;
        if ("bond" in whom) this.bonded(whom.bond)?.hear(event);
        if ("introduction" in whom) {
          this.#introduced(whom.introduction)?.hear(event);
        }
        return;
      }
      default: {
        const member = this.get(event.pair);
        if (event.on === "linked") this.#anew.delete(member?.who ?? "");
        return member?.hear(event);
      }
    }
  }

  /** Those who are in the room. */
  get met(): Member[] {
    return [...this.#all].filter((member) => member.met);
  }

  /** Those to whom files can be offered now. */
  get linked(): Member[] {
    return [...this.#all].filter((member) => member.linked);
  }

  /** How many have keys with us, or had them. */
  get admitted(): number {
    return [...this.#all].filter(({ ties }) => ties.bond !== undefined).length;
  }

  /** Whether nobody else can be in the room. */
  get isFull(): boolean {
    return this.admitted >= MOST_OTHERS;
  }

  /** Answers whether nobody is left who was let in. */
  remove(member: Member): boolean {
    this.#all.delete(member);
    const { who } = member;
    if (who !== undefined && this.#anew.delete(who)) this.introduce(who);
    return this.admitted === 0;
  }

  /** The network or the page is back. */
  nudge(): void {
    for (const { ties } of this.#all) ties.nudge();
  }

  closeAll(problem: Problem): void {
    this.#anew.clear();
    for (const { ties } of [...this.#all]) ties.close(problem);
  }

  #introduced(who: string): Member | undefined {
    return [...this.#all].find((member) => member.who === who);
  }

  #add(role: MemberView["role"], who?: string): Member {
    const member = new Member(role, this.room, who);
    this.#all.add(member);
    return member;
  }
}
