import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";

/** Rows that move into the window together when the list is scrolled. */
const STEP = 50;
/** Rows in the page: those in sight, and a step on either side. */
const WINDOW = 3 * STEP;
/** More rows than this fill the list, which then scrolls. */
const IN_SIGHT = 6;

/**
 * A scrolling list of any number of rows of one height. At most 150 of them
 * are in the page, the others leave their space: ten thousand files cost no
 * more than the first hundred. Rows are rebuilt only when `deps` change:
 * progress ticks ten times a second beside them.
 */
export function LongList({ count, look, row, deps }: {
  readonly count: number;
  /** How each row looks, unless what is in it has a look of its own. */
  readonly look?: "file";
  readonly row: (index: number) => ComponentChildren;
  readonly deps: readonly unknown[];
}): JSX.Element {
  const { say } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [wanted, want] = useState(0);
  const last = Math.max(0, count - WINDOW);
  const start = Math.min(wanted, last);
  const end = Math.min(count, start + WINDOW);
  const part = count > WINDOW;
  const rows = useMemo(
    () =>
      Array.from({ length: end - start }, (_, place) => {
        const index = start + place;
        return (
          <li
            key={index}
            class={look}
            aria-setsize={part ? count : undefined}
            aria-posinset={part ? index + 1 : undefined}
          >
            {row(index)}
          </li>
        );
      }),
    [start, end, part, count, look, ...deps],
  );
  useLayoutEffect(() => {
    if (list.current) leaveSpace(list.current, start, count - end);
  }, [start, end, count]);

  const follow = (element: HTMLUListElement): void => {
    const seen = Math.floor(element.scrollTop / rowHeight(element));
    const step = Math.floor(seen / STEP - 1) * STEP;
    const next = Math.max(0, Math.min(step, last));
    if (next === start) return;
    const focused = start + focusedRow(element);
    // A row that leaves the page must not take the focus with it.
    if (focused >= start && (focused < next || focused >= next + WINDOW)) {
      element.focus({ preventScroll: true });
    }
    want(next);
  };
  return (
    <ul
      ref={list}
      class="files"
      aria-label={say.list.label(count)}
      tabIndex={count > IN_SIGHT ? 0 : undefined}
      onScroll={part ? (event) => follow(event.currentTarget) : undefined}
    >
      {rows}
    </ul>
  );
}

/** Pixels. The last row has no line below it, so the first is measured. */
function rowHeight(list: HTMLUListElement): number {
  return list.firstElementChild?.getBoundingClientRect().height || 1;
}

/** Set on the object: the page's policy allows no style attributes. */
function leaveSpace(
  list: HTMLUListElement,
  before: number,
  after: number,
): void {
  const height = before + after > 0 ? rowHeight(list) : 0;
  list.style.setProperty("--rows-before", `${before * height}px`);
  list.style.setProperty("--rows-after", `${after * height}px`);
}

/** Position among the rendered rows of the one in focus, or -1. */
function focusedRow(list: HTMLUListElement): number {
  return [...list.children].findIndex((row) =>
    row.contains(document.activeElement)
  );
}
