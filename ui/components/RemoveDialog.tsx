import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Question } from "./Question.tsx";

/** Asks once, before a host takes somebody out of the room. */
export function RemoveDialog({ name, onKeep, onRemove }: {
  readonly name: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { say: { member: say } } = useLanguage();
  return (
    <Question
      title={say.removeTitle(name)}
      lead={say.removeLead}
      keep={say.keep}
      onKeep={onKeep}
      go={say.remove}
      handle="member-remove-confirm"
      onGo={onRemove}
    />
  );
}
