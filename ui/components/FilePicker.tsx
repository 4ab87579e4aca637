import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { PasteButton } from "./PasteButton.tsx";

/** Every browser has it, Preact's types do not. */
const DIRECTORY = { webkitdirectory: true };

const LOOKS = {
  large: "button button-flame button-large",
  flame: "button button-flame",
  quiet: "button",
};

/** Buttons that open the browser's file and folder dialogs, or paste. */
export function FilePicker({
  files,
  folder,
  look,
  disabled,
  onFiles,
  onPaste,
}: {
  readonly files: string;
  readonly folder: string;
  /** `quiet` beside something more important; it takes the same space. */
  readonly look: "large" | "flame" | "quiet";
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Reads the clipboard and takes what is in it. */
  readonly onPaste?: () => void;
}): JSX.Element {
  return (
    <div class="picker">
      <PickButton
        of="files"
        handle="file-input"
        look={LOOKS[look]}
        icon={look === "quiet" ? "add" : "send"}
        label={files}
        disabled={disabled}
        onFiles={onFiles}
      />
      <PickButton
        of="folder"
        handle="folder-input"
        look={look === "large" ? "button button-large" : "button"}
        icon="folder"
        label={folder}
        disabled={disabled}
        onFiles={onFiles}
      />
      {onPaste && !disabled && <PasteButton look="button" onPaste={onPaste} />}
    </div>
  );
}

/** A button that is the browser's own field for files. */
export function PickButton(
  { of, handle, look, icon, label, disabled, onFiles }: {
    readonly of: "files" | "folder";
    readonly handle: string;
    /** Classes. */
    readonly look: string;
    readonly icon: IconName;
    readonly label: string;
    readonly disabled?: boolean | undefined;
    readonly onFiles: (files: readonly File[]) => void;
  },
): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const pick = (): void => {
    const input = field.current;
    if (!input?.files || input.files.length === 0) return;
    onFiles([...input.files]);
    // The same file chosen again must count as a change.
    input.value = "";
  };
  // Whoever was faster than the page's code chose before it could hear of it.
  useEffect(pick, []);
  return (
    <label class={look}>
      <input
        ref={field}
        type="file"
        multiple
        disabled={disabled}
        {...of === "folder" ? DIRECTORY : {}}
        class="unseen"
        data-testid={handle}
        onChange={pick}
      />
      <Icon name={icon} />
      {label}
    </label>
  );
}

/** Covers the window while files are held over it. */
export function DropCurtain({ nobody }: {
  /** Whether nobody is chosen to get what is dropped. */
  readonly nobody?: boolean;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <div class="curtain" aria-hidden="true">
      <p>{nobody ? say.recipients.none : say.drop.send}</p>
    </div>
  );
}
