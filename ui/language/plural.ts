import type { PluralCategories, Tag } from "./languages.ts";

/**
 * A sentence in each of a language's plural forms; `#` stands for the number,
 * but not in what is isolated (U+2068 to U+2069), as names are.
 */
type PluralForms<Of extends Tag> = Readonly<
  Record<PluralCategories[Of], string>
>;

const NAME_OR_NUMBER = /\u2068[^\u2069]*\u2069|#/g;

/** Chooses and fills the form that a language's plural rules ask for. */
export function pluralIn<Of extends Tag>(
  locale: Of,
): (count: number, forms: PluralForms<Of>) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, forms) => {
    // A browser older or newer than these rules may ask for another one.
    const known: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
    const form = known[rules.select(count)] ?? known.other ?? "";
    return form.replace(
      NAME_OR_NUMBER,
      (found) => found === "#" ? numbers.format(count) : found,
    );
  };
}
