const KEY = "tallow-name";

/** What this person called their device last time; kept on it only. */
export interface OwnName {
  read(): string | undefined;
  keep(name: string): void;
}

export const ownName: OwnName = {
  read() {
    try {
      return localStorage.getItem(KEY) ?? undefined;
    } catch {
      // Storage is switched off: the name is asked for again.
      return undefined;
    }
  },
  keep(name) {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // As above.
    }
  },
};
