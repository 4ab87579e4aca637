const KEY = "tallow.room";

/** What a tab has to know to be back in its room after a reload. */
export interface KeptRoom {
  /** The bonds with whoever was in it; none where there was no room. */
  read(): readonly string[];
  keep(bonds: readonly string[]): void;
  clear(): void;
}

/** In what a browser keeps by tab; nothing where it keeps nothing. */
export function keptRoomIn(
  page: { readonly sessionStorage: Storage },
): KeptRoom {
  const attempt = <T>(act: (storage: Storage) => T): T | undefined => {
    try {
      return act(page.sessionStorage);
    } catch {
      // Storage is switched off: a reloaded page asks for its link.
      return undefined;
    }
  };
  return {
    read: () => attempt((it) => it.getItem(KEY))?.split(",") ?? [],
    keep: (bonds) => attempt((it) => it.setItem(KEY, bonds.join())),
    clear: () => attempt((it) => it.removeItem(KEY)),
  };
}
