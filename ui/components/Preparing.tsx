import type { JSX } from "preact";
import type { Preparing as Facts } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

/** Files on their way into an offer, and what only their person can decide. */
export function Preparing({ facts, onSettle }: {
  readonly facts: Facts;
  readonly onSettle: (unclean: "send" | "drop") => void;
}): JSX.Element {
  const { say: { prepare: say }, format } = useLanguage();
  const { done, total, unclean } = facts;
  return (
    <>
      {done < total && (
        <p class="pulse" data-testid="preparing">
          {say.underWay(format.count(done), format.count(total))}
        </p>
      )}
      {unclean.length > 0 && (
        <div class="notice notice-asks" role="alert" data-testid="unclean">
          <Icon name="note" />
          <div>
            <p>
              <strong>{say.unclean(unclean)}</strong> {say.uncleanNext}
            </p>
            <div class="row">
              <button
                type="button"
                class="button button-small"
                data-testid="unclean-drop"
                onClick={() =>
                  onSettle("drop")}
              >
                {say.drop(unclean.length)}
              </button>
              <button
                type="button"
                class="button button-small"
                data-testid="unclean-send"
                onClick={() =>
                  onSettle("send")}
              >
                {say.send}
              </button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
