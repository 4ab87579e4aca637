import type { ComponentChildren, JSX, TargetedEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Problem } from "../../core/problem.ts";
import { adviceOn, useLanguage } from "../language/language.ts";
import { JoinPassword } from "./Password.tsx";

/** What stands in the field and what is known about it. */
export interface CodeEntry {
  readonly text: string;
  /** Whole words that the last, unfinished one may become. */
  readonly completions: readonly string[];
  readonly problem: Problem | undefined;
  /** What the person was given besides the code, if anything. */
  readonly password: string;
  /** Whether it came from the clipboard, and the person has yet to join. */
  readonly pasted: boolean;
}

export interface CodeActions {
  /** The field was reached: what it needs can be loaded. */
  prepare(): void;
  type(text: string): void;
  /** Takes one of the completions. */
  complete(word: string): void;
  typePassword(password: string): void;
  join(): void;
}

/**
 * A combobox (ARIA Authoring Practices) whose list is a row of chips on the
 * line that otherwise holds the hint or the error, so that nothing moves.
 */
export function CodeField({ entry, actions, children }: {
  readonly entry: CodeEntry;
  readonly actions: CodeActions;
  /** Other ways to fill it. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const language = useLanguage();
  const { say } = language;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const { completions, problem, pasted } = entry;
  const open = completions.length > 0;
  useEffect(() => {
    if (problem || pasted) input.current?.focus();
  }, [problem, pasted]);
  const advice = problem && adviceOn(problem, language);

  const complete = (word: string): void => {
    setActive(-1);
    actions.complete(word);
  };
  const steer = (event: TargetedEvent<HTMLInputElement, KeyboardEvent>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (open && step !== undefined) {
      event.preventDefault();
      const count = completions.length;
      setActive(active < 0 && step < 0 ? count - 1 : (active + step) % count);
      return;
    }
    const word = completions[active];
    if (event.key === "Enter" && word !== undefined) {
      event.preventDefault();
      complete(word);
    } else if (event.key === "Escape") setActive(-1);
  };

  return (
    <form
      class="code-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.join();
      }}
    >
      <label for={`${id}-input`}>{say.code.label}</label>
      <div class="code-row">
        <input
          ref={input}
          id={`${id}-input`}
          data-testid="code-input"
          class="field"
          type="text"
          dir="ltr"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open ? "true" : "false"}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && active >= 0
            ? `${id}-${active}`
            : undefined}
          aria-invalid={problem ? "true" : undefined}
          aria-describedby={`${id}-below`}
          placeholder={say.code.placeholder}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          value={entry.text}
          onFocus={() => actions.prepare()}
          onKeyDown={steer}
          onInput={(event) => {
            setActive(-1);
            actions.type(event.currentTarget.value);
          }}
        />
        <button type="submit" class="button button-ink" data-testid="join">
          {say.code.join}
        </button>
      </div>
      <div class="code-below" id={`${id}-below`}>
        <div
          class="chips"
          role="listbox"
          id={`${id}-list`}
          aria-label={say.code.completions}
          hidden={!open}
        >
          {completions.map((word, index) => (
            <button
              type="button"
              class="chip"
              role="option"
              id={`${id}-${index}`}
              key={word}
              tabIndex={-1}
              aria-selected={index === active ? "true" : "false"}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => complete(word)}
            >
              {word}
            </button>
          ))}
        </div>
        {!open && !advice && (
          <p class="soft">{pasted ? say.scan.pasted : say.code.hint}</p>
        )}
        {!open && advice && (
          <p
            class="code-error"
            role="alert"
            data-testid="room-error"
            data-problem={problem?.kind}
          >
            <strong>{advice.what}</strong> {advice.next}
          </p>
        )}
      </div>
      {children}
      <JoinPassword
        value={entry.password}
        wanted={problem?.kind === "wrong-code"}
        onInput={(password) => actions.typePassword(password)}
      />
    </form>
  );
}
