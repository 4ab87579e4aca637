import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { backOnEscape, goBack } from "../ui/back.ts";
import { Settings } from "../ui/components/Settings.tsx";
import { asksNotToCount } from "../ui/counting.ts";
import { speakAsChosen } from "../ui/language/choice.ts";
import { checkPaths, createPreflightModel } from "../ui/preflight_model.ts";
import { keepSettings, onSettings, readSettings } from "../ui/settings.ts";

/** The settings of this device; each change counts at once, in every page. */
export default function SettingsIsland({ counts }: {
  /** Whether the site counts what is used. */
  readonly counts: boolean;
}): JSX.Element {
  const [choices, setChoices] = useState<ReturnType<typeof readSettings>>();
  const preflight = useMemo(() => createPreflightModel(checkPaths), []);
  useEffect(() => {
    const undo = new AbortController();
    const read = (): void => setChoices(readSettings());
    read();
    onSettings(read, undo.signal);
    backOnEscape(undo.signal);
    return () => {
      undo.abort();
      preflight.end();
    };
  }, [preflight]);
  return (
    <Settings
      choices={choices}
      checks={preflight.checks.value}
      counting={!counts ? "none" : asksNotToCount() ? "refused" : "chosen"}
      onChange={(change) => {
        keepSettings({ ...readSettings(), ...change });
        if (change.language) speakAsChosen(change.language);
      }}
      onCheck={() => preflight.check()}
      onClose={goBack}
    />
  );
}
