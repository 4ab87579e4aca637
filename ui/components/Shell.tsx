import type { ComponentChildren, JSX } from "preact";
import { MAIN } from "../address.ts";
import { useLanguage } from "../language/language.ts";
import { Mark } from "./Candle.tsx";
import { Icon } from "./Icon.tsx";

/** Frame of every page: wordmark, one main area. */
export function Shell({ kind, action, children }: {
  readonly kind: "home" | "room" | "plain" | "settings" | "history";
  /** What stands at the end of the top bar. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <div class={`shell shell-${kind}`} data-testid="drop-area">
      <a class="skip" href={`#${MAIN}`}>{say.app.skip}</a>
      <header class="bar">
        <a class="wordmark" href="/" aria-label={say.app.home}>
          <Mark />
          <span>{say.app.name}</span>
        </a>
        <div class="bar-end">
          {(kind === "home" || kind === "plain") && (
            <BarLink
              href="/history"
              icon="history"
              label={say.history.open}
            />
          )}
          {kind !== "settings" && (
            <BarLink
              href="/settings"
              icon="settings"
              label={say.settings.open}
              // A room lives in its page, which must not be left for them.
              away={kind === "room" ? say.settings.openAway : undefined}
            />
          )}
          {action}
        </div>
      </header>
      <main id={MAIN} tabIndex={-1}>{children}</main>
    </div>
  );
}

function BarLink({ href, icon, label, away }: {
  readonly href: "/history" | "/settings";
  readonly icon: "history" | "settings";
  readonly label: string;
  /** The label of a link that opens in another tab. */
  readonly away?: string | undefined;
}): JSX.Element {
  return (
    <a
      class="button button-plain button-bar"
      href={href}
      target={away ? "_blank" : undefined}
      aria-label={away ?? label}
      data-testid={icon}
    >
      <Icon name={icon} />
      <span class="label" aria-hidden="true">{label}</span>
    </a>
  );
}
