import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Dialog } from "./Dialog.tsx";

/** Asks once, before a transfer is given up. */
export function LeaveDialog({ onStay, onLeave }: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <Dialog
      kind="question"
      title={say.room.leaveTitle}
      lead={say.room.leaveLead}
      onEscape={onStay}
    >
      <div class="row">
        <button type="button" class="button button-flame" onClick={onStay}>
          {say.room.stay}
        </button>
        <button
          type="button"
          class="button"
          data-testid="leave-confirm"
          onClick={onLeave}
        >
          {say.room.leaveAnyway}
        </button>
      </div>
    </Dialog>
  );
}
