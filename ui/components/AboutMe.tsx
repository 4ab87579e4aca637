import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { About } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { LONGEST_NAME } from "../about.ts";
import { letterOf } from "../people.ts";
import { ColourChoice } from "./ColourChoice.tsx";
import { Dialog } from "./Dialog.tsx";
import { PersonMark } from "./PersonMark.tsx";

/** How the others see the person at this page, who can change it. */
export function AboutMe({ me, onChange }: {
  readonly me: About;
  readonly onChange: (about: About) => void;
}): JSX.Element {
  const { say } = useLanguage();
  const [editing, edit] = useState(false);
  const { name, colour } = me;
  return (
    <p class="about-me soft" data-testid="me">
      <PersonMark person={{ colour, letter: letterOf(name) }} small />
      <span>
        {name === ""
          ? say.about.asColour(say.colours[colour] ?? "")
          : say.about.asName(name)}{" "}
        <button
          type="button"
          class="button button-tie"
          data-testid="about"
          onClick={() => edit(true)}
        >
          {name === "" ? say.about.add : say.about.change}
        </button>
      </span>
      {editing && (
        <AboutDialog
          me={me}
          onKeep={(about) => {
            edit(false);
            onChange(about);
          }}
          onClose={() => edit(false)}
        />
      )}
    </p>
  );
}

/** Asks for a name and a colour. */
export function AboutDialog({ me, onKeep, onClose }: {
  readonly me: About;
  readonly onKeep: (about: About) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  const id = useId();
  const [name, setName] = useState(me.name);
  const [colour, setColour] = useState(me.colour);
  return (
    <Dialog
      kind="question"
      title={say.about.title}
      lead={say.about.lead}
      onEscape={onClose}
    >
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onKeep({ name: name.trim(), colour });
        }}
      >
        <label for={id}>{say.about.name}</label>
        <input
          id={id}
          class="field"
          type="text"
          data-testid="about-name"
          maxLength={LONGEST_NAME}
          autocomplete="nickname"
          enterkeyhint="done"
          aria-describedby={`${id}-hint`}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p class="soft" id={`${id}-hint`}>{say.about.nameHint}</p>
        <ColourChoice
          handle="about-colour"
          colour={colour}
          onChoose={setColour}
        />
        <div class="row">
          <button
            type="submit"
            class="button button-flame"
            data-testid="about-keep"
          >
            {say.about.done}
          </button>
          <button type="button" class="button button-plain" onClick={onClose}>
            {say.about.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
