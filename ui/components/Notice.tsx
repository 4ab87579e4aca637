import type { JSX } from "preact";
import type { Problem } from "../../core/problem.ts";
import { adviceOn, type Reader, useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

/** A problem that did not end anything. */
export function Notice({ problem, handle, seenBy }: {
  readonly problem: Problem;
  readonly seenBy?: Reader;
  readonly handle: "room-error" | "transfer-error";
}): JSX.Element {
  const { what, next } = adviceOn(problem, useLanguage(), seenBy);
  return (
    <div
      class="notice"
      role="alert"
      data-testid={handle}
      data-problem={problem.kind}
    >
      <Icon name="note" />
      <p>
        <strong>{what}</strong> {next}
      </p>
    </div>
  );
}

/** This device has no room: said until there is some. */
export function Full(): JSX.Element {
  const { say: { back: say } } = useLanguage();
  return (
    <div class="notice">
      <Icon name="note" />
      <p>
        <strong>{say.full}</strong> {say.fullNext}
      </p>
    </div>
  );
}
