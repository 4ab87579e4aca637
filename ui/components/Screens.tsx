import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type {
  Obstacle,
  ScreensView,
  ScreenWishes,
} from "../../transport/screen_view.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { Icon } from "./Icon.tsx";
import { useKeptFocus } from "./kept_focus.ts";
import { OwnScreen } from "./OwnScreen.tsx";
import { ScreenCard } from "./ScreenCard.tsx";

/** Why no screen is shown. */
export type Refusal = Obstacle | "failed";

export interface ScreenActions {
  /**
   * Has the browser ask for a screen and shows it; answers why not. Absent
   * where the browser has none to give.
   */
  readonly start: (() => Promise<Refusal | undefined>) | undefined;
  adjust(wishes: ScreenWishes): void;
  stop(): void;
  watch(member: string): void;
  unwatch(member: string): void;
}

const NONE: ScreensView = { shown: [] };

/** The screens that are shown in a room, and the way to show one. */
export function Screens({ view: { shown, own } = NONE, people, actions }: {
  readonly view: ScreensView | undefined;
  readonly people: People;
  readonly actions: ScreenActions;
}): JSX.Element {
  const [refusal, refuse] = useState<Refusal>();
  useKeptFocus(own ? 1 : 0);
  const { start } = actions;
  return (
    <div class="screens">
      {shown.map((screen) => {
        const person = people.get(screen.member);
        return person && (
          <ScreenCard
            key={screen.member}
            screen={screen}
            person={person}
            actions={actions}
          />
        );
      })}
      {own
        ? <OwnScreen own={own} people={people} actions={actions} />
        : start && (
          <ShowButton
            refusal={refusal}
            onPress={() => {
              refuse(undefined);
              start().then(refuse);
            }}
          />
        )}
    </div>
  );
}

/** Shows one's own screen, or says why that cannot be. */
export function ShowButton({ refusal, onPress }: {
  readonly refusal: Refusal | undefined;
  readonly onPress: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <div class="screen-show">
      <button
        type="button"
        class="button button-plain"
        data-testid="screen-start"
        onClick={onPress}
      >
        <Icon name="screen" />
        {say.screen.start}
      </button>
      {refusal && <Refused why={refusal} />}
    </div>
  );
}

/** Why a screen cannot be shown, or watched. */
export function Refused({ why }: { readonly why: Refusal }): JSX.Element {
  const { say } = useLanguage();
  return (
    <div
      class="notice"
      role="alert"
      data-testid="screen-error"
      data-problem={why}
    >
      <Icon name="note" />
      <p>{say.screen.refused[why]}</p>
    </div>
  );
}
