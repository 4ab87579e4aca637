import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

/** One question over the page. Escape is the harmless answer. */
export function Dialog({ title, lead, kind, onEscape, children }: {
  readonly title: string;
  readonly lead: string;
  /**
   * `reading` has more to look at before it can be answered; `viewing` takes
   * all the space there is.
   */
  readonly kind: "question" | "reading" | "viewing";
  readonly onEscape: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing gives the focus back to whoever opened it; removal does not.
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog dialog-${kind}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lead`}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
    >
      <h2
        id={`${id}-title`}
        // Not a button: a press of Enter too many must not answer.
        tabIndex={kind === "question" ? undefined : -1}
        autofocus={kind !== "question"}
      >
        {title}
      </h2>
      <p class="lead" id={`${id}-lead`}>{lead}</p>
      {children}
    </dialog>
  );
}
