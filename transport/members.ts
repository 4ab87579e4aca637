import type { Problem } from "../core/problem.ts";
import type { Member } from "./member.ts";

/** Who is in the room, or on the way in. */
export class Members {
  /** By pair, the name of the session with each. */
  readonly #all = new Map<string, Member>();

  add(member: Member): void {
    this.#all.set(member.pair, member);
  }

  get(pair: string): Member | undefined {
    return this.#all.get(pair);
  }

  /** By the member's own id at the server. */
  of(id: string | undefined): Member | undefined {
    return [...this.#all.values()].find(({ view }) => view.id === id);
  }

  /** Those who are in the room. */
  get met(): Member[] {
    return [...this.#all.values()].filter((member) => member.met);
  }

  /** Those to whom files can be offered now. */
  get linked(): Member[] {
    return [...this.#all.values()].filter((member) => member.linked);
  }

  /** Whether nobody is left after this one. */
  remove({ pair }: Member): boolean {
    this.#all.delete(pair);
    return this.#all.size === 0;
  }

  /** The network or the page is back. */
  nudge(): void {
    for (const member of this.#all.values()) member.nudge();
  }

  closeAll(problem: Problem): void {
    for (const member of this.#all.values()) member.close(problem);
  }
}
