import type { HistoryEntry } from "../../transport/view.ts";
import { pluralIn } from "./plural.ts";
import { isolated } from "./isolated.ts";

const plural = pluralIn("en");

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `“${isolated(name)}”`;

const transfers = (count: number): string =>
  plural(count, { one: "# transfer", other: "# transfers" });

/** What this device keeps of what moved. */
export const history = {
  title: "History",
  tab: "History · Tallow",
  lead: "What moved between you and others. It is kept on this device only.",
  open: "History",
  close: "Close",
  reading: "Looking through what is kept…",
  search: "Search files and people",
  /** Read aloud while somebody searches. */
  found: (count: number) =>
    plural(count, { one: "# transfer found.", other: "# transfers found." }),
  /** Read aloud after something was erased. */
  left: (count: number) =>
    plural(count, {
      one: "Erased. # transfer is left.",
      other: "Erased. # transfers are left.",
    }),
  nothingFound: "Nothing fits that.",
  nothingFoundNext: "Try part of a file’s name, or of a person’s.",
  empty: "Nothing has moved yet",
  emptyNext:
    "Whatever you send or receive will be listed here, until you erase it.",
  unreadable: "The history could not be read.",
  unreadableNext:
    "Private windows keep none. Close other Tallow tabs, then try again.",
  again: "Try again",
  home: "Send something",
  stored: (size: string) => `Received files take ${size} on this device.`,
  storedNone: "No received files are left on this device.",
  eraseReceived: "Erase received files",
  eraseAll: "Erase all",
  more: (count: number) =>
    plural(count, { one: "Show # more", other: "Show # more" }),
  unfinished: "Not finished",
  /** After the name of the first file. */
  others: (count: number) =>
    plural(count, { one: "and # more", other: "and # more" }),
  count: (count: number) => plural(count, { one: "# file", other: "# files" }),
  whom: {
    send: (label: string) => `To ${label || "somebody"}`,
    receive: (label: string) => `From ${label || "somebody"}`,
  } satisfies Record<HistoryEntry["direction"], (label: string) => string>,
  state: {
    failed: "Broken off",
    cancelled: "Stopped",
  },
  inUse: "Open in a tab",
  of: (bytes: string, total: string) => `${bytes} of ${total}`,
  progress: (percent: string, name: string) => `${name}: ${percent}`,
  resume: "Continue",
  resumeNamed: (name: string) => `Continue with ${name}`,
  save: "Save",
  saveNamed: (name: string) => `Save ${name}`,
  files: "Files",
  saveSome: "Save…",
  filesOf: (name: string) => `Files of the transfer with ${name}`,
  erase: "Erase",
  eraseNamed: (name: string) => `Erase ${name}`,
  keep: "Keep",
  erasing: {
    title: (what: "one" | "received" | "all", name: string) => ({
      one: `Erase ${quoted(name)}?`,
      received: "Erase received files?",
      all: "Erase the whole history?",
    }[what]),
    /** What goes: `stored` is a size, or nothing that is on this device. */
    lead: (count: number, open: number, stored: string | undefined) => {
      const what = count === 1 ? "It leaves" : `${transfers(count)} leave`;
      const disk = stored ? `, and ${stored} leave this device` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " It cannot go on afterwards."
        : plural(open, {
          one: " # is not finished and cannot go on afterwards.",
          other: " # are not finished and cannot go on afterwards.",
        });
      return `${what} the history${disk}.${lost} Your own files and what you saved elsewhere stay.`;
    },
  },
  /** On the start page. */
  there: (percent: string) => `${percent} there`,
};

/** What a room says to whoever comes back to it. */
export const back = {
  returning: "Coming back…",
  ask: (count: number, first: string) =>
    count === 1
      ? `Choose ${quoted(first)} once more, and it goes on where it was.`
      : plural(count, {
        one: "Choose the same file once more, and it goes on where it was.",
        other:
          "Choose the same # files once more, and they go on where they were.",
      }),
  askAccess: (count: number, first: string) =>
    plural(count, {
      one: `Allow access to ${quoted(first)}, and it goes on where it was.`,
      other:
        "Allow access to the same # files, and they go on where they were.",
    }),
  allow: (count: number) =>
    plural(count, {
      one: "Allow access to the same file",
      other: "Allow access to the same files",
    }),
  why: "A page that was reloaded may not open your files by itself.",
  choose: "Choose it again",
  chooseAll: "Choose the files again",
  chooseFolder: "Choose the folder again",
  /** Names of `count` files that are waited for. */
  unfit: (names: readonly string[], count: number) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} is missing, or not the same as before.`,
      other: `# files are missing, or not the same as before, ${
        quoted(first)
      } among them.`,
    });
    return `${what} ${
      count === 1
        ? "Choose it as it was."
        : "Choose all of them, as they were, in one go."
    }`;
  },
  full: "This device is full.",
  fullNext: "Make some room, and it goes on by itself. Nothing is lost.",
};
