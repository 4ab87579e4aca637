import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { backOnEscape, goBack } from "../ui/back.ts";
import { History } from "../ui/components/History.tsx";
import { download } from "../ui/download.ts";
import { createHistoryModel } from "../ui/history_model.ts";
import { historySource } from "../ui/history_source.ts";
import { keptRoomIn } from "../ui/kept_room.ts";
import { useLanguage } from "../ui/language/language.ts";

/** What this device keeps of what moved. */
export default function HistoryIsland(): JSX.Element {
  const model = useMemo(
    () =>
      createHistoryModel({
        source: historySource,
        download,
        kept: keptRoomIn(globalThis),
        enter: () => location.assign("/r"),
      }),
    [],
  );
  const { say } = useLanguage();
  useEffect(() => {
    const undo = new AbortController();
    const { signal } = undo;
    document.title = say.history.tab;
    model.refresh();
    // Other pages may have added to it in the meantime.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") model.refresh();
    }, { signal });
    backOnEscape(signal);
    return () => undo.abort();
  }, [model]);
  return (
    <History
      view={model.view.value}
      now={Date.now()}
      actions={model}
      onClose={goBack}
    />
  );
}
