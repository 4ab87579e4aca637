import type { JSX } from "preact";
import { isTranslated, TRANSLATED } from "../language/catalogues.ts";
import { useLanguage } from "../language/language.ts";
import { NAMES, type Tag } from "../language/languages.ts";

/** The language of all pages; each is called what its speakers call it. */
export function LanguageChoice({ language, disabled, onChoose }: {
  readonly language: Tag | "system";
  readonly disabled: boolean;
  readonly onChoose: (language: Tag | "system") => void;
}): JSX.Element {
  const { say: { settings: say } } = useLanguage();
  return (
    <label class="setting setting-row">
      <span>{say.language}</span>
      <select
        class="field field-choice"
        data-testid="setting-language"
        value={language}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) =>
          onChoose(isTranslated(value) ? value : "system")}
      >
        <option value="system">{say.languageOfBrowser}</option>
        {TRANSLATED.map((tag) => (
          <option key={tag} value={tag} lang={tag}>{NAMES[tag]}</option>
        ))}
      </select>
    </label>
  );
}
