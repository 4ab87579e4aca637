import type { JSX } from "preact";
import type { Preparing as Facts } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

/** How far files are on their way into an offer. */
export function Preparing({ facts: { done, total } }: {
  readonly facts: Facts;
}): JSX.Element | null {
  const { say: { prepare: say }, format } = useLanguage();
  if (done === total) return null;
  return (
    <p class="pulse" data-testid="preparing">
      {say.underWay(format.count(done), format.count(total))}
    </p>
  );
}

/** Photos that could not be cleaned: only their person can decide. */
export function Unclean({ names, onSettle }: {
  readonly names: Facts["unclean"];
  readonly onSettle: (unclean: "send" | "drop") => void;
}): JSX.Element | null {
  const { say: { prepare: say } } = useLanguage();
  if (names.length === 0) return null;
  return (
    <div class="notice notice-asks" role="alert" data-testid="unclean">
      <Icon name="note" />
      <div>
        <p>
          <strong>{say.unclean(names)}</strong> {say.uncleanNext(names.length)}
        </p>
        <div class="row">
          <button
            type="button"
            class="button button-small"
            data-testid="unclean-drop"
            onClick={() => onSettle("drop")}
          >
            {say.drop(names.length)}
          </button>
          <button
            type="button"
            class="button button-small"
            data-testid="unclean-send"
            onClick={() => onSettle("send")}
          >
            {say.send}
          </button>
        </div>
      </div>
    </div>
  );
}
