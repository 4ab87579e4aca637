import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { useLanguage } from "../language/language.ts";

/** One of the colours, which have names for whoever cannot tell them apart. */
export function ColourChoice({ handle, colour, disabled, onChoose }: {
  readonly handle: "setting-colour" | "about-colour";
  readonly colour: number | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (colour: number) => void;
}): JSX.Element {
  const { say } = useLanguage();
  const group = useId();
  return (
    <fieldset class="colours" data-testid={handle} disabled={disabled}>
      <legend>
        {say.about.colour(
          colour === undefined ? undefined : say.colours[colour],
        )}
      </legend>
      <div class="colour-choices">
        {say.colours.map((name, index) => (
          <label
            key={name}
            class="colour-choice"
            data-colour={index}
            title={name}
          >
            <input
              type="radio"
              class="unseen"
              name={group}
              aria-label={name}
              checked={index === colour}
              onChange={() => onChoose(index)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
