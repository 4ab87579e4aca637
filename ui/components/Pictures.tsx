import type { JSX } from "preact";
import { PICTURES } from "../../core/sas.ts";
import { useLanguage } from "../language/language.ts";
import { Dialog } from "./Dialog.tsx";
import { Icon } from "./Icon.tsx";

/** Some of the pictures are drawn as plain text unless asked for in colour. */
const IN_COLOUR = "\uFE0F";

function drawn(index: number): string {
  const picture = PICTURES[index] ?? "";
  return /\p{Emoji_Presentation}/u.test(picture)
    ? picture
    : picture + IN_COLOUR;
}

/**
 * The six pictures two people compare (PROTOCOL §13). The pictures are for the
 * eye, their names for reading aloud and for systems without a colour font.
 */
export function Pictures({ pictures, onMatch, onDiffer, onClose }: {
  /** Indexes into {@link PICTURES}. */
  readonly pictures: readonly number[];
  readonly onMatch: () => void;
  readonly onDiffer: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <Dialog
      title={say.verify.title}
      lead={say.verify.lead}
      kind="reading"
      onEscape={onClose}
    >
      <div class="pictures">
        <div class="pictures-drawn" data-testid="sas" aria-hidden="true">
          {pictures.map((index, place) => (
            <span key={place}>{drawn(index)}</span>
          ))}
        </div>
        <ol class="pictures-named">
          {pictures.map((index, place) => (
            <li key={place}>{say.verify.pictures[index]}</li>
          ))}
        </ol>
      </div>
      <div class="row">
        <button
          type="button"
          class="button button-flame"
          data-testid="sas-match"
          onClick={onMatch}
        >
          <Icon name="check" />
          {say.verify.match}
        </button>
        <button
          type="button"
          class="button"
          data-testid="sas-differ"
          onClick={onDiffer}
        >
          <Icon name="close" />
          {say.verify.differ}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={onClose}
        >
          {say.verify.later}
        </button>
      </div>
    </Dialog>
  );
}
