import { setPlace } from "../transport/place.ts";
import type { Language } from "./language/language.ts";
import type { Page } from "./page.ts";

interface Launch {
  readonly files: readonly FileSystemFileHandle[];
}

declare global {
  interface Window {
    /** Files that were opened with Tallow; not in every browser. */
    readonly launchQueue?: {
      setConsumer(take: (launch: Launch) => void): void;
    };
  }
}

/** In the address of a page that finds something in the inbox. */
const SHARED = "?shared";

type Taker = Pick<Page, "room" | "paste">;

/** Sends what the system opens with Tallow. */
export function takeLaunches({ room }: Pick<Page, "room">): void {
  globalThis.window.launchQueue?.setConsumer(async ({ files: handles }) => {
    const files = await Promise.all(handles.map(async (root) => {
      const file = await root.getFile();
      setPlace(file, { root, path: [] });
      return file;
    }));
    room.send(files);
  });
}

/** Sends what was shared with Tallow, as if it had been dropped or pasted. */
export async function takeShared(
  page: Taker,
  { say }: Language,
): Promise<void> {
  if (location.search !== SHARED) return;
  history.replaceState(null, "", location.pathname);
  const { takeInbox } = await import("../transport/installation.ts");
  for (const { files, text } of await takeInbox()) {
    page.room.send(files);
    if (files.length === 0) await page.paste({ text }, say);
  }
}
