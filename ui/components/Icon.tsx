import type { JSX } from "preact";

/** Drawn on a 24-unit grid; strokes take the text's colour. */
const STROKES = {
  add: "M12 5.5v13M5.5 12h13",
  after: "M9.5 5.5L16 12l-6.5 6.5",
  before: "M14.5 5.5L8 12l6.5 6.5",
  bell:
    "M6.6 16.4V11a5.4 5.4 0 0 1 10.8 0v5.4l1.6 1.9H5zM10.2 20.4h3.6M12 5.6V4",
  check: "M5 12.8l4.4 4.4L19 7.4",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  copy:
    "M9 8.2h8.8a1.7 1.7 0 0 1 1.7 1.7v8.4a1.7 1.7 0 0 1-1.7 1.7H9a1.7 1.7 0 0 1-1.7-1.7V9.9A1.7 1.7 0 0 1 9 8.2zM4.5 15.2V5.7A1.7 1.7 0 0 1 6.2 4h8.6",
  erase:
    "M5.2 7.2h13.6M10 4.4h4M7 7.4l.8 10.9a1.7 1.7 0 0 0 1.7 1.5h5a1.7 1.7 0 0 0 1.7-1.5L17 7.4M10.3 11v4.9M13.7 11v4.9",
  file:
    "M7 3.8h6.7l4.8 4.8v9.9a1.7 1.7 0 0 1-1.7 1.7H7a1.7 1.7 0 0 1-1.7-1.7v-13A1.7 1.7 0 0 1 7 3.8zM13.5 4v4.9h4.8",
  folder:
    "M3.8 7.2a1.7 1.7 0 0 1 1.7-1.7h3.9l2 2.3h7.1a1.7 1.7 0 0 1 1.7 1.7v7.3a1.7 1.7 0 0 1-1.7 1.7h-13a1.7 1.7 0 0 1-1.7-1.7z",
  history: "M5.4 8.1A7.6 7.6 0 1 1 4.5 13M4.6 4.6v3.9h3.9M12 8.2v4.2l2.9 1.7",
  invite:
    "M10 5a3.4 3.4 0 1 1 0 6.8A3.4 3.4 0 0 1 10 5zM3.2 19.2c.6-2.9 3.4-4.8 6.8-4.8 1.9 0 3.6.6 4.8 1.6M18.2 13.6v5.6M15.4 16.4h5.6",
  leave:
    "M10 4.5H6.7A1.7 1.7 0 0 0 5 6.2v11.6a1.7 1.7 0 0 0 1.7 1.7H10M14.5 8l4 4-4 4M18.3 12H9.8",
  more: "M6 12v.1M12 12v.1M18 12v.1",
  none: "M7 12h10",
  note:
    "M12 8.2v4.7M12 16.1v.1M12 3.9l8.9 15.4a.8.8 0 0 1-.7 1.2H3.8a.8.8 0 0 1-.7-1.2z",
  paste:
    "M9 5H6.7A1.7 1.7 0 0 0 5 6.7v11.6A1.7 1.7 0 0 0 6.7 20h10.6a1.7 1.7 0 0 0 1.7-1.7V6.7A1.7 1.7 0 0 0 17.3 5H15M9.4 3.7h5.2v3H9.4z",
  pause: "M9 6v12M15 6v12",
  people:
    "M9 5.2a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM2.8 18.8c.6-2.7 3-4.4 6.2-4.4s5.6 1.7 6.2 4.4M15.6 5.6a3 3 0 0 1 0 5.7M17.4 14.6c2 .6 3.4 2.1 3.8 4.2",
  person:
    "M12 4.6a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2zM4.9 19.6c.7-3 3.4-5 7.1-5s6.4 2 7.1 5",
  resume: "M8.5 5.8v12.4l9.6-6.2z",
  retry: "M18.8 8.6A7.5 7.5 0 1 0 19.5 12M19.3 4.5v4.3H15",
  save: "M12 4.5v10.2M7.7 10.6L12 14.9l4.3-4.3M5 19.2h14",
  scan:
    "M4.5 8.6V6.2a1.7 1.7 0 0 1 1.7-1.7h2.4M15.4 4.5h2.4a1.7 1.7 0 0 1 1.7 1.7v2.4M19.5 15.4v2.4a1.7 1.7 0 0 1-1.7 1.7h-2.4M8.6 19.5H6.2a1.7 1.7 0 0 1-1.7-1.7v-2.4M9 9h2.4v2.4H9zM14.8 9v2.6M9 14.8h2.6M14.8 14.8v.1",
  send: "M12 18.5V6M6.8 11.1L12 5.9l5.2 5.2",
  search:
    "M10.8 4.6a6.2 6.2 0 1 1 0 12.4 6.2 6.2 0 0 1 0-12.4zM15.3 15.3l4.2 4.2",
  settings:
    "M4.5 8.5h7M16.5 8.5h3M4.5 15.5h3M12.5 15.5h7M14 6a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM10 13a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z",
  share:
    "M12 14.5V4.2M8.2 7.7L12 3.9l3.8 3.8M8 11H6.7A1.7 1.7 0 0 0 5 12.7v5.6A1.7 1.7 0 0 0 6.7 20h10.6a1.7 1.7 0 0 0 1.7-1.7v-5.6a1.7 1.7 0 0 0-1.7-1.7H16",
} as const;

export type IconName = keyof typeof STROKES;

/** They point along the line, whichever way it is written. */
const ONWARD: ReadonlySet<IconName> = new Set(["leave", "before", "after"]);

/** Decoration only: the text beside it carries the meaning. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      class={ONWARD.has(name) ? "icon icon-onward" : "icon"}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
