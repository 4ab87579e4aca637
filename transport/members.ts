import type { Problem } from "../core/problem.ts";
import { Member, type MemberEvent, type MemberRoom } from "./member.ts";
import type { Contact } from "./contact.ts";
import type { Tie } from "./tie.ts";
import type { MemberView } from "./view.ts";

/** Who is in the room, or on the way in. */
export class Members {
  readonly #all = new Set<Member>();

  constructor(private readonly room: MemberRoom) {}

  /** Somebody is on the way in; comes before the pair is used. */
  meet(contact: Contact, role: MemberView["role"]): Tie {
    return this.#add(role).ties.begin(contact);
  }

  /** Somebody who was there on the page before this one. */
  restore(bond: string): void {
    this.#add("guest").ties.restore(bond);
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
    if (event.on !== "places") return this.get(event.pair)?.hear(event);
    const { whom } = event;
    if ("bond" in whom) this.bonded(whom.bond)?.hear(event);
  }

  /** Those who are in the room. */
  get met(): Member[] {
    return [...this.#all].filter((member) => member.met);
  }

  /** Those to whom files can be offered now. */
  get linked(): Member[] {
    return [...this.#all].filter((member) => member.linked);
  }

  /** Whether nobody is left after this one. */
  remove(member: Member): boolean {
    this.#all.delete(member);
    return this.#all.size === 0;
  }

  /** The network or the page is back. */
  nudge(): void {
    for (const { ties } of this.#all) ties.nudge();
  }

  closeAll(problem: Problem): void {
    for (const { ties } of [...this.#all]) ties.close(problem);
  }

  #add(role: MemberView["role"]): Member {
    const member = new Member(role, this.room);
    this.#all.add(member);
    return member;
  }
}
