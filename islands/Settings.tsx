import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Settings } from "../ui/components/Settings.tsx";
import { keepSettings, onSettings, readSettings } from "../ui/settings.ts";

/** The settings of this device; each change counts at once, in every page. */
export default function SettingsIsland(): JSX.Element {
  const [choices, setChoices] = useState<ReturnType<typeof readSettings>>();
  useEffect(() => {
    const undo = new AbortController();
    const read = (): void => setChoices(readSettings());
    read();
    onSettings(read, undo.signal);
    addEventListener("keydown", ({ key, defaultPrevented }) => {
      if (key === "Escape" && !defaultPrevented) goBack();
    }, { signal: undo.signal });
    return () => undo.abort();
  }, []);
  return (
    <Settings
      choices={choices}
      onChange={(change) => keepSettings({ ...readSettings(), ...change })}
      onClose={goBack}
    />
  );
}

/** To where the person came from: another page, another tab, or nowhere. */
function goBack(): void {
  if (history.length > 1) return history.back();
  close();
  // Still here: the browser closes only what a page has opened.
  location.assign("/");
}
