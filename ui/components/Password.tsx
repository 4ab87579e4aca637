import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";

/**
 * A field for a room's password. It can be read while it is typed: it is
 * passed on by voice, and a slip costs one of few attempts.
 */
function PasswordField({ handle, label, value, onInput, children }: {
  readonly handle: "password-input" | "join-password";
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** What stands beside the field. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <>
      <label for={id} class="field-label">{label}</label>
      <div class="code-row">
        <input
          id={id}
          class="field"
          type="text"
          data-testid={handle}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {children}
      </div>
    </>
  );
}

/** Where a host asks for a password besides the code; quiet until opened. */
export function AddPassword({ onProtect }: {
  readonly onProtect: (password: string) => void;
}): JSX.Element {
  const { say } = useLanguage();
  const [password, setPassword] = useState("");
  const [set, setSet] = useState(false);
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  return (
    <>
      <details
        class="more"
        open={open}
        data-set={set ? "true" : undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary ref={summary}>
          {set ? say.password.change : say.password.add}
        </summary>
        <form
          class="more-body"
          onSubmit={(event) => {
            event.preventDefault();
            if (password === "") return;
            onProtect(password);
            setPassword("");
            setSet(true);
            setOpen(false);
            summary.current?.focus();
          }}
        >
          <p class="soft">{say.password.lead}</p>
          <PasswordField
            handle="password-input"
            label={say.password.label}
            value={password}
            onInput={setPassword}
          >
            <button type="submit" class="button" data-testid="password-set">
              {say.password.set}
            </button>
          </PasswordField>
        </form>
      </details>
      <p class="unseen" role="status">{set && !open && say.password.done}</p>
    </>
  );
}

/** The second field of someone who joins by a code; `wanted` opens it. */
export function JoinPassword({ value, wanted, onInput }: {
  readonly value: string;
  readonly wanted: boolean;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const { say } = useLanguage();
  const [open, setOpen] = useState(wanted || value !== "");
  useEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  return (
    <details
      class="more"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{say.code.password}</summary>
      <div class="more-body">
        <PasswordField
          handle="join-password"
          label={say.password.label}
          value={value}
          onInput={onInput}
        />
      </div>
    </details>
  );
}

/** The way on for someone whose link needs a password too. */
export function AskPassword({ onEnter }: {
  readonly onEnter: (password: string) => void;
}): JSX.Element {
  const { say } = useLanguage();
  const [password, setPassword] = useState("");
  return (
    <form
      class="ask-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== "") onEnter(password);
      }}
    >
      <PasswordField
        handle="join-password"
        label={say.password.label}
        value={password}
        onInput={setPassword}
      >
        <button
          type="submit"
          class="button button-flame"
          data-testid="join"
        >
          {say.password.enter}
        </button>
      </PasswordField>
    </form>
  );
}
