import type { ComponentChildren, JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Mark } from "./Candle.tsx";
import { Icon } from "./Icon.tsx";

/** Frame of every page: wordmark, one main area. */
export function Shell({ kind, action, children }: {
  readonly kind: "home" | "room" | "plain" | "settings";
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
        <div class="bar-end">
          {kind !== "settings" && <SettingsLink away={kind === "room"} />}
          {action}
        </div>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </div>
  );
}

/** A room lives in its page, which must not be left for the settings. */
function SettingsLink({ away }: { readonly away: boolean }): JSX.Element {
  const { say: { settings: say } } = useLanguage();
  return (
    <a
      class="button button-plain button-settings"
      href="/settings"
      target={away ? "_blank" : undefined}
      aria-label={away ? say.openAway : say.open}
      data-testid="settings"
    >
      <Icon name="settings" />
      <span class="label" aria-hidden="true">{say.open}</span>
    </a>
  );
}
