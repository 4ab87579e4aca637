// Before the first paint: a page that was chosen dark is never light, one whose
// language was chosen is in it, and what is found unfinished later has its
// space. Written by ui/settings.ts, which checks them, and
// ui/unfinished_mark.ts. And a code that is entered before the page's own code
// is there waits for it, in ui/early.ts.
{
  const YEAR_S = 31536000;
  const { dataset, lang } = document.documentElement;
  const cookie = () => /tallow-language=([\w-]+)/.exec(document.cookie)?.[1];

  /** Gives the chosen language, if it is one. */
  const apply = () => {
    let choices;
    try {
      choices = JSON.parse(localStorage.getItem("tallow-settings"));
    } catch {
      // Nothing was chosen, or storage is switched off.
    }
    dataset.theme = choices?.theme;
    const tag = /^[a-z]{2}(-[a-z]{2,4})?$/i.exec(choices?.language)?.[0];
    // The server reads it. Anew each time: some browsers keep it for a week.
    if (tag || cookie()) {
      const age = tag ? YEAR_S : 0;
      const secure = location.protocol === "https:" ? "; secure" : "";
      document.cookie =
        `tallow-language=${tag}; path=/; max-age=${age}; samesite=lax${secure}`;
    }
    return tag;
  };

  addEventListener("submit", (event) => {
    if (dataset.awake !== undefined) return;
    event.preventDefault();
    dataset.early = "";
  });
  const known = cookie();
  const first = apply();
  // The cookie had been lost, and is back.
  if (first && first !== lang && !known && cookie()) location.reload();
  addEventListener("storage", apply);
  addEventListener("tallow-settings", apply);
  addEventListener("pageshow", ({ persisted }) => {
    // Back to a page that was put aside before another language was chosen.
    if (persisted && apply() !== first) location.reload();
  });
  try {
    const unfinished = localStorage.getItem("tallow-unfinished");
    if (unfinished) dataset.unfinished = unfinished;
  } catch {
    // Storage is switched off: nothing is kept.
  }
}
