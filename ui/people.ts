import type { MemberView, RoomView } from "../transport/view.ts";
import type { Language } from "./language/language.ts";

/** What somebody is called and marked with on this page. */
export interface Person {
  readonly name: string;
  /** The same in a sentence. */
  readonly inline: string;
  /** Index into the colours. */
  readonly colour: number;
  /** Drawn on the mark; absent where the name is not a name. */
  readonly letter: string | undefined;
}

/** By member: everybody who was seen in the room. */
export type People = ReadonlyMap<string, Person>;

/**
 * Everybody who was ever seen, in the order they came: what went to somebody
 * is still theirs when they have left.
 */
export function seenAfter(
  seen: readonly MemberView[],
  members: readonly MemberView[],
): readonly MemberView[] {
  const now = new Map(members.map((member) => [member.id, member]));
  const known = new Set(seen.map(({ id }) => id));
  return [
    ...seen.map((member) => now.get(member.id) ?? member),
    ...members.filter(({ id }) => !known.has(id)),
  ];
}

/** What each is called; no two of them have the same name. */
export function peopleOf(
  seen: readonly MemberView[],
  me: RoomView["me"],
  /** What the only other member is called, if it is a known device. */
  device: string | undefined,
  { say, format }: Language,
): People {
  const onlyGuest = seen.length === 1 && me.role === "host";
  const taken = new Set<string>();
  return new Map(seen.map((member) => {
    const own = device ?? member.name;
    const [alone, within] = own === ""
      ? say.member.unnamed(member, onlyGuest)
      : [own, own];
    const numbered = (name: string, place: number): string =>
      place === 1 ? name : say.member.another(name, format.count(place));
    let place = 1;
    while (taken.has(numbered(alone, place))) place++;
    const name = numbered(alone, place);
    taken.add(name);
    return [member.id, {
      name,
      inline: numbered(within, place),
      colour: member.colour,
      letter: letterOf(own),
    }];
  }));
}

/** The first letter, with what stands above and below it. */
export function letterOf(name: string): string | undefined {
  return /^.\p{M}*/su.exec(name.trim())?.[0].toUpperCase();
}
