import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { TransferView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { PickButton } from "./FilePicker.tsx";
import { FileRows } from "./FileRows.tsx";

/** Asks for the files once more, which a reloaded page cannot open itself. */
export function Supply({ transfer, unfit, onFiles }: {
  readonly transfer: TransferView;
  /** Names for which none of the last files fitted. */
  readonly unfit: readonly string[] | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const { say: { back: say } } = useLanguage();
  const { files, accepted } = transfer;
  const wanted = useMemo(
    () => accepted.flatMap((index) => files[index] ?? []),
    [files, accepted],
  );
  const [first] = wanted;
  const inFolder = wanted.some(({ name }) => name.includes("/"));
  return (
    <div class="supply">
      <p>
        <strong>{say.ask(wanted.length, first?.name ?? "")}</strong> {say.why}
      </p>
      {wanted.length > 1 && <FileRows files={wanted} />}
      <p class="supply-unfit" role="alert">
        {unfit && say.unfit(unfit, wanted.length)}
      </p>
      <div class="picker">
        {inFolder && (
          <PickButton
            of="folder"
            handle="supply-folder"
            look="button button-flame"
            icon="folder"
            label={say.chooseFolder}
            onFiles={onFiles}
          />
        )}
        <PickButton
          of="files"
          handle="supply-input"
          look={inFolder ? "button" : "button button-flame"}
          icon="file"
          label={wanted.length > 1 ? say.chooseAll : say.choose}
          onFiles={onFiles}
        />
      </div>
    </div>
  );
}
