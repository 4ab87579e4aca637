import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { Dialog } from "./Dialog.tsx";

/** Characters; longer names would not fit the other's list. */
const LONGEST_NAME = 40;

/** Asks what this device is called by the one that will remember it. */
export function Remember({ name, onRemember, onClose }: {
  /** Given last time. */
  readonly name: string | undefined;
  readonly onRemember: (label: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  const id = useId();
  const [label, setLabel] = useState(name ?? say.remember.ownName);
  return (
    <Dialog
      kind="question"
      title={say.remember.title}
      lead={say.remember.lead}
      onEscape={onClose}
    >
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onRemember(label.trim() || say.remember.ownName);
        }}
      >
        <label for={id}>{say.remember.name}</label>
        <input
          id={id}
          class="field"
          type="text"
          data-testid="remember-name"
          maxLength={LONGEST_NAME}
          autocomplete="nickname"
          enterkeyhint="done"
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <div class="row">
          <button
            type="submit"
            class="button button-flame"
            data-testid="remember-confirm"
          >
            {say.remember.confirm}
          </button>
          <button
            type="button"
            class="button button-plain"
            onClick={onClose}
          >
            {say.remember.later}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
