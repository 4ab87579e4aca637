// Before the first paint: a page that was chosen dark is never light, and what
// is found unfinished later has its space. Written by ui/settings.ts, which
// checks them, and ui/unfinished_mark.ts.
{
  const apply = () => {
    let theme;
    try {
      theme = JSON.parse(localStorage.getItem("tallow-settings")).theme;
    } catch {
      // Nothing was chosen, or storage is switched off.
    }
    document.documentElement.dataset.theme = theme;
  };
  addEventListener("storage", apply);
  addEventListener("tallow-settings", apply);
  apply();
  try {
    const unfinished = localStorage.getItem("tallow-unfinished");
    if (unfinished) document.documentElement.dataset.unfinished = unfinished;
  } catch {
    // Storage is switched off: nothing is kept.
  }
}
