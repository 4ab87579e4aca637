import type { ComponentChildren, JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Mark } from "./Candle.tsx";

/** Frame of every page: wordmark, one main area. */
export function Shell({ kind, action, children }: {
  readonly kind: "home" | "room" | "plain";
  /** What stands at the end of the top bar. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <div class={`shell shell-${kind}`} data-testid="drop-area">
      <a class="skip" href="#main">{say.app.skip}</a>
      <header class="bar">
        <a class="wordmark" href="/" aria-label={say.app.home}>
          <Mark />
          <span>{say.app.name}</span>
        </a>
        {action}
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </div>
  );
}
