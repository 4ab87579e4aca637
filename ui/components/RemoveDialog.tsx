import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Dialog } from "./Dialog.tsx";

/** Asks once, before a host takes somebody out of the room. */
export function RemoveDialog({ name, onKeep, onRemove }: {
  readonly name: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { say: { member: say } } = useLanguage();
  return (
    <Dialog
      kind="question"
      title={say.removeTitle(name)}
      lead={say.removeLead}
      onEscape={onKeep}
    >
      <div class="row">
        <button type="button" class="button button-flame" onClick={onKeep}>
          {say.keep}
        </button>
        <button
          type="button"
          class="button"
          data-testid="member-remove-confirm"
          onClick={onRemove}
        >
          {say.remove}
        </button>
      </div>
    </Dialog>
  );
}
