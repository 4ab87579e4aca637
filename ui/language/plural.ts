/** Sentence forms by CLDR plural category; `#` stands for the number. */
export type PluralForms =
  & Partial<Record<Intl.LDMLPluralRule, string>>
  & { readonly other: string };

/** Chooses and fills the form that a locale's plural rules ask for. */
export function pluralIn(
  locale: string,
): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, forms) =>
    (forms[rules.select(count)] ?? forms.other)
      .replaceAll("#", numbers.format(count));
}
