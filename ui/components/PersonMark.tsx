import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import type { Person } from "../people.ts";
import { Icon } from "./Icon.tsx";

/** Somebody's colour, with the first letter of the name in it. */
export function PersonMark({ person, small }: {
  readonly person: Pick<Person, "colour" | "letter">;
  readonly small?: boolean;
}): JSX.Element {
  const { say } = useLanguage();
  const { colour, letter } = person;
  return (
    <span
      class={small ? "person-mark person-mark-small" : "person-mark"}
      data-colour={colour}
      title={say.member.marked(say.colours[colour] ?? "")}
      aria-hidden="true"
    >
      {letter ?? <Icon name="person" />}
    </span>
  );
}
