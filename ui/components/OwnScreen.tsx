import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { OwnScreen as Own } from "../../transport/screen_view.ts";
import { useLanguage } from "../language/language.ts";
import type { People } from "../people.ts";
import { Icon } from "./Icon.tsx";
import type { ScreenActions } from "./Screens.tsx";

const LEVELS = ["low", "medium", "high"] as const;

/** One's own screen while it is shown: who watches, and what it may take. */
export function OwnScreen({ own, people, actions }: {
  readonly own: Own;
  readonly people: People;
  readonly actions: Pick<ScreenActions, "adjust" | "stop">;
}): JSX.Element {
  const { say: { screen: say } } = useLanguage();
  const id = useId();
  const { quality, first, viewers, yields } = own;
  const names = viewers.map((member) => people.get(member)?.inline ?? "");
  return (
    <section
      class="transfer screen"
      aria-labelledby={`${id}-title`}
      data-testid="screen-own"
      data-viewers={viewers.length}
    >
      <div class="transfer-head">
        <span class="transfer-badge">
          <Icon name="screen" />
        </span>
        <div class="transfer-title">
          <h2 id={`${id}-title`}>{say.own}</h2>
          <p class="soft" role="status" data-testid="screen-viewers">
            {names.length === 0 ? say.nobody : say.viewers(names)}
          </p>
        </div>
        <div class="transfer-actions">
          <button
            type="button"
            class="button button-ink"
            data-testid="screen-stop"
            onClick={() => actions.stop()}
          >
            <Icon name="close" />
            {say.stop}
          </button>
        </div>
      </div>
      <div class="screen-wishes">
        <fieldset class="screen-levels">
          <legend>{say.quality}</legend>
          {LEVELS.map((level) => (
            <label key={level}>
              <input
                type="radio"
                name={`${id}-level`}
                data-testid={`screen-${level}`}
                checked={level === quality}
                onChange={() => actions.adjust({ quality: level, first })}
              />
              <span>{say.level[level]}</span>
            </label>
          ))}
        </fieldset>
        <label class="screen-first">
          <input
            type="checkbox"
            data-testid="screen-first"
            aria-describedby={`${id}-first`}
            checked={first}
            onChange={({ currentTarget }) =>
              actions.adjust({ quality, first: currentTarget.checked })}
          />
          <span>
            {say.first}
            <span class="soft" id={`${id}-first`}>
              {yields ? say.yields : say.firstHint}
            </span>
          </span>
        </label>
      </div>
    </section>
  );
}
