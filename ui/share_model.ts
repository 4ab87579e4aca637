import type { FileFacts, Room } from "../transport/view.ts";
import { baseName } from "./download.ts";

/** What Chromium hands over at most; where more is possible, save it. */
const MOST_FILES = 10;
const MOST_BYTES = 50 * 2 ** 20;

export interface ShareActions {
  /** Whether the system's share sheet takes such files. */
  mayShare(files: readonly FileFacts[]): boolean;
  /** Hands received files to another program; needs a press just made. */
  share(transfer: string, indexes: readonly number[]): void;
}

/** The share sheet of a system, where there is one. */
export type ShareSheet = Partial<Pick<Navigator, "share" | "canShare">>;

export function createShareModel(
  room: () => Room | undefined,
  sheet: ShareSheet = globalThis.navigator,
): ShareActions {
  const share = async (
    transfer: string,
    indexes: readonly number[],
  ): Promise<void> => {
    const from = room();
    const offered = from?.view.transfers.find(({ id }) => id === transfer);
    if (!from || !offered) return;
    const files = await Promise.all(indexes.map(async (index) => {
      const content = await from.file(transfer, index);
      const { name = "", type = "" } = offered.files[index] ?? {};
      return new File([content], baseName(name), { type });
    }));
    await sheet.share?.({ files });
  };
  return {
    mayShare(facts) {
      const bytes = facts.reduce((sum, { size }) => sum + size, 0);
      if (facts.length > MOST_FILES || bytes > MOST_BYTES) return false;
      // It looks at names and types only.
      const files = facts.map(({ name, type }) =>
        new File([], baseName(name), { type })
      );
      return files.length > 0 && typeof sheet.share === "function" &&
        (sheet.canShare?.({ files }) ?? false);
    },
    share(transfer, indexes) {
      // Rejects when the person closes the sheet, which is an answer too.
      share(transfer, indexes).catch(() => {});
    },
  };
}
