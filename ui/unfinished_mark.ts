import { storedText, storeText } from "./stored.ts";

const KEY = "tallow-unfinished";

/** Whether something may be unfinished, told without loading anything. */
export interface UnfinishedMark {
  read(): boolean;
  set(unfinished: boolean): void;
}

export const unfinishedMark: UnfinishedMark = {
  read: () => storedText(KEY) === "yes",
  set: (unfinished) => storeText(KEY, unfinished ? "yes" : ""),
};
