import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { backOnEscape, goBack } from "../ui/back.ts";
import { Settings } from "../ui/components/Settings.tsx";
import { asksNotToCount } from "../ui/counting.ts";
import { refetchPages, replacePages } from "../ui/installed.ts";
import { openNotify } from "../ui/notify.ts";
import type { NotifyModel } from "../ui/notify_model.ts";
import { speakAsChosen } from "../ui/language/choice.ts";
import { forgetChats } from "../ui/kept_chats.ts";
import { checkPaths, createPreflightModel } from "../ui/preflight_model.ts";
import { keepSettings, onSettings, readSettings } from "../ui/settings.ts";

/** The settings of this device; each change counts at once, in every page. */
export default function SettingsIsland({ counts }: {
  /** Whether the site counts what is used. */
  readonly counts: boolean;
}): JSX.Element {
  const [choices, setChoices] = useState<ReturnType<typeof readSettings>>();
  const [notify, setNotify] = useState<NotifyModel>();
  const preflight = useMemo(() => createPreflightModel(checkPaths), []);
  useEffect(() => {
    const undo = new AbortController();
    const read = (): void => setChoices(readSettings());
    read();
    onSettings(read, undo.signal);
    setNotify(openNotify(undo.signal));
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
      notify={notify?.state.value}
      onNotify={(wanted) => {
        if (wanted) notify?.ask();
        else notify?.refuse();
      }}
      onChange={(change) => {
        keepSettings({ ...readSettings(), ...change });
        if (change.keepChat === false) void forgetChats();
        if (!change.language) return;
        speakAsChosen(change.language);
        refetchPages();
      }}
      onReplacePages={replacePages}
      onCheck={() => preflight.check()}
      onClose={goBack}
    />
  );
}
