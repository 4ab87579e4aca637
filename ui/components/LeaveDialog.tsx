import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Question } from "./Question.tsx";

/** Asks once, before a transfer is given up. */
export function LeaveDialog({ onStay, onLeave }: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <Question
      title={say.room.leaveTitle}
      lead={say.room.leaveLead}
      keep={say.room.stay}
      onKeep={onStay}
      go={say.room.leaveAnyway}
      handle="leave-confirm"
      onGo={onLeave}
    />
  );
}
