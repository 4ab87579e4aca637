import type { JSX, RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { isFolder } from "../../core/names.ts";
import type { Problem } from "../../core/problem.ts";
import type { TransferView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { PreviewActions } from "../previews.ts";
import type { ShareActions } from "../share_model.ts";
import { FileLine } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";
import { LongList } from "./LongList.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { Thumb } from "./Thumb.tsx";

/** How far the last attempt to save came. */
export type SaveState =
  /** `share` of the bytes, 0 to 1. */
  | { readonly is: "saving"; readonly share: number }
  | { readonly is: "saved" }
  | { readonly is: "failed"; readonly problem: Problem };

export interface SaveActions {
  /** One file, as an ordinary download. */
  save(transfer: string, index: number): void;
  /** All files, into a folder to be picked, where the browser can. */
  readonly saveInto: ((transfer: string) => void) | undefined;
  /** All files in one archive. */
  saveZip(transfer: string): void;
  stopSaving(transfer: string): void;
}

/** What can be done with what was received. */
type ReceivedActions = SaveActions & PreviewActions & ShareActions;

/** Everything that was received: at once, or file by file. */
export function SaveAll({ transfer, state, actions }: {
  readonly transfer: TransferView;
  readonly state: SaveState | undefined;
  readonly actions: ReceivedActions;
}): JSX.Element {
  const begun = useRef(false);
  begun.current ||= state?.is === "saving";
  return (
    <>
      <div class="save-all" data-save={state?.is ?? "ready"}>
        {state?.is === "saving"
          ? (
            <Saving
              share={state.share}
              onStop={() => actions.stopSaving(transfer.id)}
            />
          )
          : (
            <Choices
              transfer={transfer}
              again={begun.current}
              actions={actions}
            />
          )}
        <SaveStatus state={state} />
      </div>
      <SaveRows transfer={transfer} actions={actions} />
    </>
  );
}

function Choices({ transfer, again, actions }: {
  readonly transfer: TransferView;
  /** Whether they were shown before. */
  readonly again: boolean;
  readonly actions: SaveActions & ShareActions;
}): JSX.Element {
  const { say } = useLanguage();
  const { id } = transfer;
  const { saveInto, saveZip } = actions;
  const first = useInheritedFocus(again);
  return (
    <div class="save-choices">
      <button
        ref={first}
        type="button"
        class="button button-flame"
        data-testid="save-all"
        onClick={() => (saveInto ?? saveZip)(id)}
      >
        <Icon name={saveInto ? "folder" : "save"} />
        {saveInto ? say.save.into : say.save.zip}
      </button>
      {saveInto && (
        <button
          type="button"
          class="button"
          data-testid="save-zip"
          onClick={() => saveZip(id)}
        >
          {say.save.zip}
        </button>
      )}
      <ShareButton transfer={transfer} actions={actions} />
    </div>
  );
}

function Saving({ share, onStop }: {
  readonly share: number;
  readonly onStop: () => void;
}): JSX.Element {
  const { say, format } = useLanguage();
  const percent = format.percent(share);
  const stop = useInheritedFocus(true);
  return (
    <div class="save-progress">
      <progress
        max={1}
        value={share}
        aria-label={say.save.progress(percent)}
      />
      <span class="meter-percent">{percent}</span>
      <button
        ref={stop}
        type="button"
        class="button"
        data-testid="save-stop"
        onClick={onStop}
      >
        {say.save.stop}
      </button>
    </div>
  );
}

/** When the button with the focus goes, the one in its place gets it. */
function useInheritedFocus(
  inherits: boolean,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (inherits && (activeElement === null || activeElement === body)) {
      button.current?.focus({ preventScroll: true });
    }
  }, []);
  return button;
}

/** Always a line, so that nothing moves when it changes. */
function SaveStatus({ state }: {
  readonly state: SaveState | undefined;
}): JSX.Element {
  const { say } = useLanguage();
  return (
    <p class="soft" role="status">
      {state?.is === "saving"
        ? say.save.saving
        : state?.is === "saved"
        ? say.save.saved
        : say.save.hint}
    </p>
  );
}

function SaveRows({ transfer, actions }: {
  readonly transfer: TransferView;
  readonly actions: ReceivedActions;
}): JSX.Element {
  const { say } = useLanguage();
  const { id, files, accepted } = transfer;
  return (
    <LongList
      count={accepted.length}
      look="file"
      deps={[id, files, accepted, actions]}
      row={(position) => {
        const index = accepted[position];
        const file = index === undefined ? undefined : files[index];
        return index !== undefined && file && (
          <>
            <Thumb file={file} transfer={id} index={index} actions={actions} />
            <FileLine file={file} />
            {!isFolder(file.name) && (
              <button
                type="button"
                class="button button-small"
                data-testid="save"
                aria-label={say.transfer.saveNamed(file.name)}
                onClick={() => actions.save(id, index)}
              >
                {say.transfer.save}
              </button>
            )}
          </>
        );
      }}
    />
  );
}
