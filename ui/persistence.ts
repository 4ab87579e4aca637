import type { FileFacts } from "../transport/view.ts";

/** Bytes. Below, what a browser evicts is soon sent again. */
const WORTH_ASKING_BYTES = 64 * 2 ** 20;

/** What keeps a site's files from eviction, where there is such a thing. */
interface Persistable {
  persist?(): Promise<boolean>;
}

/**
 * Asks the browser to keep what is on this device, when much is about to come
 * and once for each page: some browsers pass the question on to the person.
 * `chosen` are indexes into the files of an offer; without, it is all of them.
 */
export function persistence(
  storage: Persistable | undefined,
): (files: readonly FileFacts[], chosen?: readonly number[]) => void {
  let asked = false;
  return (files, chosen) => {
    const taken = chosen?.map((index) => files[index]) ?? files;
    const bytes = taken.reduce((sum, file) => sum + (file?.size ?? 0), 0);
    if (asked || bytes < WORTH_ASKING_BYTES) return;
    asked = true;
    // Refused, it goes on as well as before.
    storage?.persist?.().catch(() => {});
  };
}
