import type { JSX } from "preact";
import type { Problem } from "../../core/problem.ts";
import { adviceOn, type Reader, useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { AskPassword } from "./Password.tsx";
import { Shell } from "./Shell.tsx";

/**
 * What may be tried once more: the same way in, the same with a password, or a
 * room of one's own.
 */
export type Again =
  | { readonly is: "retry" | "anew" }
  /** `wrong` when one was given and did not fit. */
  | {
    readonly is: "password";
    readonly wrong: boolean;
    readonly attemptsLeft: number;
  };

/** The end of a room: why, and the way on. */
export function Closed({ problem, seenBy, again, compact, onAgain }: {
  readonly problem: Problem;
  readonly seenBy: Reader;
  readonly again: Again | undefined;
  /** Leaves the space to what stands below. */
  readonly compact: boolean;
  readonly onAgain: (password?: string) => void;
}): JSX.Element {
  const language = useLanguage();
  const { say } = language;
  const { what, next } = again?.is === "password"
    ? {
      what: again.wrong ? say.password.wrong : say.password.asked,
      next: say.password.left(again.attemptsLeft),
    }
    : adviceOn(problem, language, seenBy);
  return (
    <section
      class={compact ? "plain plain-compact" : "plain"}
      aria-labelledby="closed-title"
    >
      <div role="alert" data-testid="room-error" data-problem={problem.kind}>
        <h1 id="closed-title">{what}</h1>
        <p class="lead">{next}</p>
      </div>
      {again?.is === "password" && <AskPassword onEnter={onAgain} />}
      <div class="row">
        {again && again.is !== "password" && (
          <button
            type="button"
            class="button button-flame"
            data-testid="again"
            onClick={() => onAgain()}
          >
            <Icon name="retry" />
            {say.closed.again[again.is]}
          </button>
        )}
        <a
          class={again || compact ? "button" : "button button-flame"}
          href="/"
        >
          {say.closed.home}
        </a>
        {problem.kind === "no-relay" && (
          <a class="button" href="/settings">{say.settings.open}</a>
        )}
        {seenBy === "return" && (
          <a class="button" href="/history">{say.history.open}</a>
        )}
      </div>
    </section>
  );
}

/** One message on an otherwise empty page, and the way home. */
export function Message({ title, lead, home }: {
  readonly title: string;
  readonly lead: string;
  readonly home: string;
}): JSX.Element {
  return (
    <Shell kind="plain">
      <section class="plain">
        <div>
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </div>
        <div class="row">
          <a class="button button-flame" href="/">{home}</a>
        </div>
      </section>
    </Shell>
  );
}
