import type { SyncAccessHandle } from "../../workers/origin.ts";
import type { MemoryWorker } from "./memory_origin.ts";

/** A file as it lies on the disk. */
export class MemoryFile {
  #memory = new Uint8Array(1024);
  size = 0;
  /** Bytes from the first on that outlast a power cut. */
  safe = 0;
  /** Who has it open for writing. */
  writer: MemoryWorker | undefined;
  /** What writing to it throws. */
  refusal: DOMException | undefined;

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#memory.slice(0, this.size);
  }

  resize(size: number): void {
    if (size > this.#memory.length) {
      const larger = new Uint8Array(2 * size);
      larger.set(this.#memory);
      this.#memory = larger;
    }
    if (size < this.size) this.#memory.fill(0, size, this.size);
    this.size = size;
    this.safe = Math.min(this.safe, size);
  }

  put(data: Uint8Array<ArrayBuffer>, at: number): void {
    this.resize(Math.max(this.size, at + data.length));
    this.#memory.set(data, at);
    this.safe = Math.min(this.safe, at);
  }
}

export type MemoryDirectory = Map<string, MemoryFile | MemoryDirectory>;

/** All files below, however deep. */
export function* filesIn(directory: MemoryDirectory): Generator<MemoryFile> {
  for (const item of directory.values()) {
    if (item instanceof MemoryFile) yield item;
    else yield* filesIn(item);
  }
}

/** A worker's `FileSystemDirectoryHandle`, as far as the store uses it. */
export class DirectoryHandle {
  constructor(
    private readonly worker: MemoryWorker,
    private readonly items: MemoryDirectory,
  ) {}

  async *keys(): AsyncGenerator<string> {
    await this.worker.turn();
    yield* this.items.keys();
  }

  async getDirectoryHandle(
    name: string,
    { create = false } = {},
  ): Promise<DirectoryHandle> {
    await this.worker.turn();
    let found = this.items.get(name);
    if (found instanceof MemoryFile) throw failure("TypeMismatchError");
    if (!found && !create) throw failure("NotFoundError");
    if (!found) this.items.set(name, found = new Map());
    return new DirectoryHandle(this.worker, found);
  }

  async getFileHandle(
    name: string,
    { create = false } = {},
  ): Promise<FileHandle> {
    await this.worker.turn();
    let found = this.items.get(name);
    if (found instanceof Map) throw failure("TypeMismatchError");
    if (!found && !create) throw failure("NotFoundError");
    if (!found) this.items.set(name, found = new MemoryFile());
    return new FileHandle(this.worker, this.items, name, found);
  }

  async removeEntry(name: string, { recursive = false } = {}): Promise<void> {
    await this.worker.turn();
    const found = this.items.get(name);
    if (!found) throw failure("NotFoundError");
    const below = found instanceof Map ? [...filesIn(found)] : [found];
    if (below.some(({ writer }) => writer)) {
      throw failure("NoModificationAllowedError");
    }
    if (found instanceof Map && found.size > 0 && !recursive) {
      throw failure("InvalidModificationError");
    }
    this.items.delete(name);
  }
}

class FileHandle {
  constructor(
    private readonly worker: MemoryWorker,
    private readonly parent: MemoryDirectory,
    private name: string,
    private readonly file: MemoryFile,
  ) {}

  async getFile(): Promise<File> {
    await this.worker.turn();
    return new File([this.file.bytes], this.name);
  }

  async move(name: string): Promise<void> {
    await this.worker.turn();
    if (this.file.writer) throw failure("NoModificationAllowedError");
    this.parent.delete(this.name);
    this.parent.set(name, this.file);
    this.name = name;
  }

  async createSyncAccessHandle(): Promise<SyncAccessHandle> {
    await this.worker.turn();
    const { file, worker } = this;
    if (file.writer) throw failure("NoModificationAllowedError");
    file.writer = worker;
    return {
      getSize: () => file.size,
      write(data, { at }) {
        worker.check();
        if (file.refusal) throw file.refusal;
        const fits = worker.fitting(at + data.length - file.size);
        const part = data.subarray(0, data.length - fits.over);
        file.put(part, at);
        return part.length;
      },
      truncate: (size) => file.resize(size),
      flush() {
        worker.check();
        file.safe = file.size;
      },
      close: () => file.writer = undefined,
    };
  }
}

export function failure(name: string): DOMException {
  return new DOMException("", name);
}
