import { isFolder, numberedName } from "../core/names.ts";

/** A file that is being written in a {@link Folder}. */
interface Place {
  readonly parent: FileSystemDirectoryHandle;
  readonly file: FileSystemFileHandle;
}

/**
 * A folder that the person picked. Nothing in it is overwritten: what meets
 * its name there gets a number. Only what was made here is ever removed.
 */
export class Folder {
  /** By the path that was asked for. */
  readonly #folders = new Map<string, Promise<FileSystemDirectoryHandle>>();
  /** Names given out, which others must not take before they exist. */
  readonly #given = new Set<string>();

  constructor(private readonly root: FileSystemDirectoryHandle) {}

  /**
   * Makes a file with its folders, or an empty folder. What is half written
   * when it fails is removed.
   */
  async write(
    path: string,
    content: ReadableStream<Uint8Array<ArrayBuffer>>,
    signal: AbortSignal,
  ): Promise<void> {
    const end = path.lastIndexOf("/");
    const folder = await this.#folder(path.slice(0, Math.max(0, end)));
    if (isFolder(path)) return;
    const under = `${path.slice(0, end + 1)}`;
    const place = await this.#place(folder, under, path.slice(end + 1));
    try {
      // Aborts its file when the pipe fails: what is there stays empty.
      await content.pipeTo(await place.file.createWritable(), { signal });
    } catch (error) {
      await remove(place);
      throw error;
    }
  }

  /** Lanes that need the same folder wait for one that makes it. */
  #folder(path: string): Promise<FileSystemDirectoryHandle> {
    if (path === "") return Promise.resolve(this.root);
    const known = this.#folders.get(path);
    if (known) return known;
    const end = path.lastIndexOf("/");
    const made = this.#folder(path.slice(0, Math.max(0, end))).then((parent) =>
      named(
        path.slice(end + 1),
        (name) => parent.getDirectoryHandle(name, { create: true }),
      )
    );
    this.#folders.set(path, made);
    return made;
  }

  async #place(
    parent: FileSystemDirectoryHandle,
    under: string,
    wish: string,
  ): Promise<Place> {
    const file = await named(wish, async (name) => {
      const key = (under + name).toLowerCase();
      if (this.#given.has(key) || await isThere(parent, name)) return undefined;
      // Another lane may have been given it meanwhile.
      if (this.#given.has(key)) return undefined;
      this.#given.add(key);
      return await parent.getFileHandle(name, { create: true });
    });
    return { parent, file };
  }
}

/**
 * Tries the wish and then numbered ones until `take` gives something. Browsers
 * refuse names of what their system would run or follow, such as `x.lnk`: such
 * a name gets another ending.
 */
async function named<T>(
  wish: string,
  take: (name: string) => Promise<T | undefined>,
): Promise<T> {
  let base = wish;
  for (let number = 1;; number++) {
    try {
      const name = number === 1 ? base : numberedName(base, number);
      const taken = await take(name);
      if (taken !== undefined) return taken;
    } catch (error) {
      if (error instanceof TypeError && base === wish) {
        base = `${wish}_`;
        number = 0;
      } else if (!isNamed(error, "TypeMismatchError")) throw error;
    }
  }
}

async function isThere(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (isNamed(error, "NotFoundError")) return false;
    throw error;
  }
}

/** The failure that led here is the one to tell. */
async function remove({ parent, file }: Place): Promise<void> {
  await parent.removeEntry(file.name).catch(() => {});
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
