import { hold, type Origin } from "./origin.ts";
import { namesIn } from "./transfer_folder.ts";

const ROOT = "tallow";

/** For the lock of a page that was just left, and is not quite gone. */
const GRACE_MS = 2_000;

/**
 * The folders of transfers in the origin private file system, `tallow/<name>`,
 * which all pages share. Whoever writes in one has the Web Lock of its path, so
 * that others can tell what is in use from what was left.
 */
export class Folders {
  private constructor(
    private readonly origin: Origin,
    private readonly root: FileSystemDirectoryHandle,
  ) {}

  static async open(origin: Origin): Promise<Folders> {
    const top = await origin.files.getDirectory();
    const root = await top.getDirectoryHandle(ROOT, { create: true });
    return new Folders(origin, root);
  }

  /** Takes a name; answers what lets go of it, `undefined` if it is in use. */
  take(name: string): Promise<(() => void) | undefined> {
    return hold(this.origin, `${ROOT}/${name}`);
  }

  /** The same, but gives who has it the time to go. */
  async takeOver(name: string): Promise<(() => void) | undefined> {
    const taken = new AbortController();
    const late = new AbortController();
    void this.origin.wait(GRACE_MS, taken.signal).then(() => late.abort());
    const release = await hold(this.origin, `${ROOT}/${name}`, late.signal);
    taken.abort();
    return release;
  }

  /** An empty folder, whatever was there. */
  async make(name: string): Promise<FileSystemDirectoryHandle> {
    await this.remove(name);
    return await this.root.getDirectoryHandle(name, { create: true });
  }

  async find(name: string): Promise<FileSystemDirectoryHandle | undefined> {
    return await this.root.getDirectoryHandle(name).catch(unlessMissing);
  }

  async remove(name: string): Promise<void> {
    await this.root.removeEntry(name, { recursive: true })
      .catch(unlessMissing);
  }

  names(): Promise<readonly string[]> {
    return namesIn(this.root);
  }

  /** Bytes in a folder, 0 where there is none. */
  async bytes(name: string): Promise<number> {
    const folder = await this.find(name);
    if (!folder) return 0;
    let bytes = 0;
    for (const file of await namesIn(folder)) {
      const handle = await folder.getFileHandle(file).catch(unlessMissing);
      // Another page may be at it, and give it another name.
      const content = await handle?.getFile().catch(unlessMissing);
      bytes += content?.size ?? 0;
    }
    return bytes;
  }
}

/** @throws what is another failure. */
function unlessMissing(error: unknown): undefined {
  const missing = error instanceof DOMException &&
    error.name === "NotFoundError";
  if (!missing) throw error;
}
