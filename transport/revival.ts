/**
 * Calls `back` whenever the network or the page came back to life, and what was
 * lost may be found again. Returns the undo.
 */
export function onRevival(back: () => void): () => void {
  const undo = new AbortController();
  const { signal } = undo;
  addEventListener("online", back, { signal });
  // Page Lifecycle: a frozen page runs again.
  document.addEventListener("resume", back, { signal });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") back();
  }, { signal });
  return () => undo.abort();
}
