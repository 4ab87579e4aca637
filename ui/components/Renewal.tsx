import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { type Release, shortRelease } from "../release.ts";

/** Says that a newer version waits, and when it may come. */
export function Renewal({ free, release, onRenew }: {
  /** Whether nothing is lost by loading the page anew. */
  readonly free: boolean;
  /** What it would be, to be compared; nothing while that is not known. */
  readonly release: Release | undefined;
  readonly onRenew: () => void;
}): JSX.Element {
  const { say: { installed: say } } = useLanguage();
  return (
    <aside
      class={free ? "renewal" : "renewal renewal-later"}
      data-testid="renewal"
    >
      <div>
        <p role="status">
          <strong>{say.ready}</strong> {!free && say.later}
        </p>
        {release && (
          <a href="/security" target="_blank" data-testid="release">
            <code dir="ltr">{shortRelease(release)}</code>
          </a>
        )}
      </div>
      {free && (
        <button
          type="button"
          class="button button-small"
          data-testid="renew"
          onClick={onRenew}
        >
          {say.reload}
        </button>
      )}
    </aside>
  );
}
