import type { JSX, TargetedEvent } from "preact";
import { useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";

/** Every browser has it, Preact's types do not. */
const DIRECTORY = { webkitdirectory: true };

const LOOKS = {
  large: "button button-flame button-large",
  flame: "button button-flame",
  quiet: "button",
};

/** Buttons that open the browser's file and folder dialogs. */
export function FilePicker({ files, folder, look, onFiles }: {
  readonly files: string;
  readonly folder: string;
  /** `quiet` beside something more important; it takes the same space. */
  readonly look: "large" | "flame" | "quiet";
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const pick = (event: TargetedEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    onFiles([...input.files ?? []]);
    // The same file chosen again must count as a change.
    input.value = "";
  };
  return (
    <div class="picker">
      <label class={LOOKS[look]}>
        <input
          type="file"
          multiple
          class="unseen"
          data-testid="file-input"
          onChange={pick}
        />
        <Icon name={look === "quiet" ? "add" : "send"} />
        {files}
      </label>
      <label class={look === "large" ? "button button-large" : "button"}>
        <input
          type="file"
          multiple
          {...DIRECTORY}
          class="unseen"
          data-testid="folder-input"
          onChange={pick}
        />
        <Icon name="folder" />
        {folder}
      </label>
    </div>
  );
}

/** Covers the window while files are held over it. */
export function DropCurtain(): JSX.Element {
  const { say } = useLanguage();
  return (
    <div class="curtain" aria-hidden="true">
      <p>{say.drop.send}</p>
    </div>
  );
}
