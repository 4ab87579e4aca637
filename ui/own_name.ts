import { storedText, storeText } from "./stored.ts";

const KEY = "tallow-name";

/** What this person called their device last time; kept on it only. */
export interface OwnName {
  read(): string | undefined;
  keep(name: string): void;
}

export const ownName: OwnName = {
  read: () => storedText(KEY) ?? undefined,
  keep: (name) => storeText(KEY, name),
};
