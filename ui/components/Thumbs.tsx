import type { JSX } from "preact";
import type { TransferView } from "../../transport/view.ts";
import { mediaOf } from "../media.ts";
import type { PreviewActions } from "../previews.ts";
import { Thumb } from "./Thumb.tsx";

/** More of them tell no more. */
const MOST = 8;

/** What somebody is offered, for the one who offers it to look at again. */
export function Thumbs({ transfer: { id, files }, actions }: {
  readonly transfer: TransferView;
  readonly actions: PreviewActions;
}): JSX.Element | null {
  const shown = files
    .map((file, index) => ({ file, index }))
    .filter(({ file }) => mediaOf(file.name)?.kind === "image")
    .slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <div class="thumbs">
      {shown.map(({ file, index }) => (
        <Thumb
          key={index}
          file={file}
          transfer={id}
          index={index}
          actions={actions}
        />
      ))}
    </div>
  );
}
