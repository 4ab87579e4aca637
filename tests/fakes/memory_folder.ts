/** The platform's picked folder in memory; a browser's pickers cannot be driven. */
export class MemoryFolder {
  readonly kind = "directory";
  readonly #items = new Map<string, MemoryFolder | MemoryFile>();

  /** `refuse` is what the disk does about a write to a file of that name. */
  constructor(
    readonly name = "",
    private readonly refuse: (name: string) => DOMException | undefined = () =>
      undefined,
  ) {}

  /** What a browser hands out, as far as it is used. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  /** Path → text of every file; folders end in `/`. */
  async contents(under = ""): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const [name, item] of this.#items) {
      const path = under + name;
      if (item instanceof MemoryFile) found[path] = await item.content.text();
      else {
        found[`${path}/`] = "";
        Object.assign(found, await item.contents(`${path}/`));
      }
    }
    return found;
  }

  put(name: string, text: string): this {
    const file = new MemoryFile(name, undefined);
    file.content = new Blob([text]);
    this.#items.set(name, file);
    return this;
  }

  getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
    return this.#get(
      name,
      create,
      (item) => item instanceof MemoryFile ? item : undefined,
      () => new MemoryFile(name, this.refuse(name)),
    );
  }

  getDirectoryHandle(
    name: string,
    { create = false } = {},
  ): Promise<MemoryFolder> {
    return this.#get(
      name,
      create,
      (item) => item instanceof MemoryFolder ? item : undefined,
      () => new MemoryFolder(name, this.refuse),
    );
  }

  removeEntry(name: string): Promise<void> {
    this.#items.delete(name);
    return Promise.resolve();
  }

  // Asynchronous, as over a process boundary: other calls come in between.
  async #get<T extends MemoryFolder | MemoryFile>(
    name: string,
    create: boolean,
    ofKind: (item: MemoryFolder | MemoryFile) => T | undefined,
    make: () => T,
  ): Promise<T> {
    await Promise.resolve();
    // As Chromium does with what Windows would run or follow.
    if (/\.(lnk|url|scf)$/i.test(name)) throw new TypeError("not allowed");
    const item = this.#items.get(name);
    if (item) {
      const found = ofKind(item);
      if (found) return found;
      throw new DOMException("", "TypeMismatchError");
    }
    if (!create) throw new DOMException("", "NotFoundError");
    const made = make();
    this.#items.set(name, made);
    return made;
  }
}

/** A file whose bytes appear when its stream is closed. */
class MemoryFile {
  readonly kind = "file";
  content = new Blob();

  constructor(
    readonly name: string,
    private readonly refusal: DOMException | undefined,
  ) {}

  createWritable(): Promise<WritableStream<Uint8Array<ArrayBuffer>>> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return Promise.resolve(
      new WritableStream({
        write: (part) => {
          parts.push(part);
          if (this.refusal) throw this.refusal;
        },
        close: () => {
          this.content = new Blob(parts);
        },
      }),
    );
  }
}
