/** To where the person came from: another page, another tab, or nowhere. */
export function goBack(): void {
  if (history.length > 1) return history.back();
  close();
  // Still here: the browser closes only what a page has opened.
  location.assign("/");
}

/** Escape closes the page, unless it closes something on it. */
export function backOnEscape(signal: AbortSignal): void {
  addEventListener("keydown", ({ key, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented) goBack();
  }, { signal });
}
