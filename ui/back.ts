/** To where the person came from: another page, another tab, or nowhere. */
export function goBack(): void {
  if (history.length > 1) return history.back();
  close();
  // Still here: the browser closes only what a page has opened.
  location.assign("/");
}

/** Escape closes the page, unless it is for something on it. */
export function backOnEscape(signal: AbortSignal): void {
  addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key !== "Escape" || defaultPrevented) return;
    // A dialog hears of the key only after everybody else.
    if (document.querySelector("dialog[open]") === null) goBack();
  }, { signal });
}
