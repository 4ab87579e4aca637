import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";

/** Says that a newer version waits, and when it may come. */
export function Renewal({ free, onRenew }: {
  /** Whether nothing is lost by loading the page anew. */
  readonly free: boolean;
  readonly onRenew: () => void;
}): JSX.Element {
  const { say: { installed: say } } = useLanguage();
  return (
    <aside
      class={free ? "renewal" : "renewal renewal-later"}
      data-testid="renewal"
    >
      <p role="status">
        <strong>{say.ready}</strong> {!free && say.later}
      </p>
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
