/** What somebody did with the code's field before the page's own code was there. */
export interface Early {
  readonly text: string;
  /** Whether the button was pressed; kept by `static/choices.js`. */
  readonly joins: boolean;
}

/** To be called before the field is first rendered, which would empty it. */
export function takeEarly(): Early | undefined {
  if (typeof document === "undefined") return undefined;
  const { dataset } = document.documentElement;
  const joins = dataset.early !== undefined;
  delete dataset.early;
  const field = document.querySelector<HTMLInputElement>(".code-field input");
  return field?.value ? { text: field.value, joins } : undefined;
}
