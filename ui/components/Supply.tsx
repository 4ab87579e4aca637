import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { TransferView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { PickButton } from "./FilePicker.tsx";
import { FileRows } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";
import { useKeptFocus } from "./kept_focus.ts";

const QUIET = "button";
const FLAME = "button button-flame";

/** Asks for the files once more, which a reloaded page cannot open itself. */
export function Supply({ transfer, unfit, onFiles, onAllow }: {
  readonly transfer: TransferView;
  /** Names for which none of the last files fitted. */
  readonly unfit: readonly string[] | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** Where they may be opened if their person allows it. */
  readonly onAllow: () => void;
}): JSX.Element {
  const { say: { back: say } } = useLanguage();
  const { files, accepted } = transfer;
  const closed = transfer.wants === "access";
  useKeptFocus(closed ? 1 : 0);
  const wanted = useMemo(
    () => accepted.flatMap((index) => files[index] ?? []),
    [files, accepted],
  );
  const [first] = wanted;
  const inFolder = wanted.some(({ name }) => name.includes("/"));
  return (
    <div class="supply">
      <p>
        <strong>
          {say[closed ? "askAccess" : "ask"](wanted.length, first?.name ?? "")}
        </strong>{" "}
        {say.why}
      </p>
      {wanted.length > 1 && <FileRows files={wanted} />}
      <p class="supply-unfit" role="alert">
        {unfit && say.unfit(unfit, wanted.length)}
      </p>
      <div class="picker">
        {closed && (
          <button
            type="button"
            class={FLAME}
            data-testid="supply-allow"
            onClick={onAllow}
          >
            <Icon name="check" />
            {say.allow(wanted.length)}
          </button>
        )}
        {inFolder && (
          <PickButton
            of="folder"
            handle="supply-folder"
            look={closed ? QUIET : FLAME}
            icon="folder"
            label={say.chooseFolder}
            onFiles={onFiles}
          />
        )}
        <PickButton
          of="files"
          handle="supply-input"
          look={inFolder || closed ? QUIET : FLAME}
          icon="file"
          label={wanted.length > 1 ? say.chooseAll : say.choose}
          onFiles={onFiles}
        />
      </div>
    </div>
  );
}
