import type { JSX } from "preact";
import { Dialog } from "./Dialog.tsx";

/** Asks once, before something that cannot be taken back. */
export function Question({ title, lead, keep, onKeep, go, handle, onGo }: {
  readonly title: string;
  readonly lead: string;
  /** What changes nothing, as Escape does. */
  readonly keep: string;
  readonly onKeep: () => void;
  /** What goes ahead. */
  readonly go: string;
  readonly handle: string;
  readonly onGo: () => void;
}): JSX.Element {
  return (
    <Dialog kind="question" title={title} lead={lead} onEscape={onKeep}>
      <div class="row">
        <button type="button" class="button button-flame" onClick={onKeep}>
          {keep}
        </button>
        <button
          type="button"
          class="button"
          data-testid={handle}
          onClick={onGo}
        >
          {go}
        </button>
      </div>
    </Dialog>
  );
}
