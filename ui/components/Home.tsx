import type { JSX } from "preact";
import type { Device, HistoryEntry } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { UnfinishedModel } from "../unfinished_model.ts";
import { Candle } from "./Candle.tsx";
import { type CodeActions, type CodeEntry, CodeField } from "./CodeField.tsx";
import { CodeHelp } from "./CodeHelp.tsx";
import { type DeviceActions, Devices } from "./Devices.tsx";
import { FilePicker } from "./FilePicker.tsx";
import { Shell } from "./Shell.tsx";
import { UnfinishedCard } from "./UnfinishedCard.tsx";

/** The start page: give something, or enter a code. */
export function Home({
  entry,
  code,
  onPaste,
  devices,
  deviceActions,
  unfinished,
  onContinue,
  onFiles,
}: {
  readonly entry: CodeEntry;
  readonly code: CodeActions;
  /** Reads the clipboard and takes what is in it. */
  readonly onPaste: () => void;
  readonly devices: readonly Device[];
  readonly deviceActions: DeviceActions;
  readonly unfinished: UnfinishedModel["unfinished"]["value"];
  readonly onContinue: (entry: HistoryEntry) => void;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <Shell kind="home">
      <Candle />
      <div class="home">
        <div class="home-unfinished" data-shown={unfinished && "true"}>
          {unfinished && unfinished !== "looking" && (
            <UnfinishedCard unfinished={unfinished} onContinue={onContinue} />
          )}
        </div>
        <section class="home-send" aria-labelledby="home-title">
          <h1 id="home-title">{say.home.title}</h1>
          <p class="lead">{say.home.lead}</p>
          <FilePicker
            files={say.home.choose}
            folder={say.home.folder}
            look="large"
            onFiles={onFiles}
          />
          <p class="soft home-hint">{say.home.dropHint}</p>
        </section>
        <div class="home-join">
          <CodeField entry={entry} actions={code}>
            <CodeHelp
              onFound={(text) => {
                code.type(text);
                code.join();
              }}
              onPaste={onPaste}
            />
          </CodeField>
        </div>
        <p class="soft home-facts">
          {say.home.facts} <a href="/security">{say.app.security}</a>
        </p>
        <Devices devices={devices} actions={deviceActions} />
      </div>
    </Shell>
  );
}
