// Before the first paint: a page that was chosen dark is never light.
// The settings are written by ui/settings.ts, which checks them.
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
}
