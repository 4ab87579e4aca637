import type { Origin } from "../../workers/origin.ts";
import {
  DirectoryHandle,
  failure,
  filesIn,
  type MemoryDirectory,
  MemoryFile,
} from "./memory_files.ts";

/** A Web Lock that a worker has, or waits for: the first of a name has it. */
interface Claim {
  readonly name: string;
  readonly worker: MemoryWorker;
  granted(): void;
}

/**
 * What pages of one origin share: the private file system, Web Locks and, for
 * tests, a clock that only moves when told.
 */
export class MemoryOrigin {
  readonly root: MemoryDirectory = new Map();
  /** Bytes; less than what is there, as when others fill the disk. */
  quota = Infinity;
  /** What a disk does that is full: say so, or write a part. */
  whenFull: "throws" | "writes less" = "throws";
  readonly #locks: Claim[] = [];
  #now = 0;
  #sleeper = Promise.withResolvers<void>();
  readonly #waits = new Set<{ readonly at: number; resolve(): void }>();

  get usage(): number {
    return [...filesIn(this.root)].reduce((sum, { size }) => sum + size, 0);
  }

  /** Paths of all files. */
  get names(): string[] {
    return [...pathsIn(this.root, "")].map(([path]) => path);
  }

  /** Of the folders that the product made below its own. */
  get folders(): string[] {
    return [...this.root.values()].flatMap((item) =>
      item instanceof Map ? [...item.keys()] : []
    );
  }

  /** @throws unless there is one at the path. */
  file(path: string): MemoryFile {
    const found = [...pathsIn(this.root, "")].find(([name]) => name === path);
    if (!found) throw failure("NotFoundError");
    return found[1];
  }

  worker(): MemoryWorker {
    return new MemoryWorker(this);
  }

  /** Ends them without a word, and takes what was not flushed. */
  powerCut(...workers: readonly MemoryWorker[]): void {
    for (const worker of workers) worker.end();
    for (const file of filesIn(this.root)) file.resize(file.safe);
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const one = { at: this.#now + ms, resolve };
      this.#waits.add(one);
      this.#sleeper.resolve();
      this.#sleeper = Promise.withResolvers();
      signal.addEventListener("abort", () => {
        this.#waits.delete(one);
        resolve();
      });
    });
  }

  /** Has the browser remember who wants a lock, or `undefined` if it is taken. */
  claim(claim: Claim, ifAvailable: boolean): (() => void) | undefined {
    const taken = this.#locks.some(({ name }) => name === claim.name);
    if (taken && ifAvailable) return undefined;
    this.#locks.push(claim);
    if (!taken) claim.granted();
    return () => this.#give(claim);
  }

  #give(claim: Claim): void {
    const at = this.#locks.indexOf(claim);
    if (at < 0) return;
    const same = ({ name }: Claim) => name === claim.name;
    const had = this.#locks.findIndex(same) === at;
    this.#locks.splice(at, 1);
    if (had) this.#locks.find(same)?.granted();
  }

  /** Lets go of all that a worker had. */
  end(worker: MemoryWorker): void {
    for (const claim of [...this.#locks]) {
      if (claim.worker === worker) this.#give(claim);
    }
    for (const file of filesIn(this.root)) {
      if (file.writer === worker) file.writer = undefined;
    }
  }

  /** How many wait for time to pass. */
  get sleepers(): number {
    return this.#waits.size;
  }

  /** Lets time pass, and what waited for it go on. */
  async pass(ms: number): Promise<void> {
    this.#now += ms;
    for (const one of this.#waits) {
      if (one.at > this.#now) continue;
      this.#waits.delete(one);
      one.resolve();
    }
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Resolves once somebody waits for time to pass. */
  async asleep(): Promise<void> {
    while (this.#waits.size === 0) await this.#sleeper.promise;
  }
}

/** One worker of a page, which may end at any moment. */
export class MemoryWorker {
  #ended = false;

  constructor(private readonly origin: MemoryOrigin) {}

  /** What the product is given for a browser. */
  get platform(): Origin {
    const { origin } = this;
    const files = {
      getDirectory: () =>
        Promise.resolve(
          new DirectoryHandle(this, origin.root) as unknown,
        ) as Promise<FileSystemDirectoryHandle>,
      estimate: () =>
        Promise.resolve({ quota: origin.quota, usage: origin.usage }),
    };
    return {
      files,
      locks: { request: this.#request.bind(this) as LockManager["request"] },
      wait: (ms, signal) => origin.wait(ms, signal),
    };
  }

  /** As if it was terminated. */
  end(): void {
    this.#ended = true;
    this.origin.end(this);
  }

  /** Who ended never hears an answer. */
  turn(): Promise<void> {
    return this.#ended ? new Promise(() => {}) : Promise.resolve();
  }

  /** What ended writes nothing more. */
  check(): void {
    if (this.#ended) throw failure("InvalidStateError");
  }

  /** Of `bytes` more, how many do not fit. */
  fitting(bytes: number): { readonly over: number } {
    const { quota, usage, whenFull } = this.origin;
    const over = Math.max(0, Math.min(bytes, usage + bytes - quota));
    if (over > 0 && whenFull === "throws") throw failure("QuotaExceededError");
    return { over };
  }

  #request(
    name: string,
    options: LockOptions,
    work: (lock: Lock | null) => unknown,
  ): Promise<unknown> {
    const { ifAvailable = false, signal } = options;
    return new Promise((resolve, reject) => {
      const abort = () => {
        give?.();
        reject(signal?.reason);
      };
      const granted = () => {
        signal?.removeEventListener("abort", abort);
        const done = Promise.resolve(work({ name, mode: "exclusive" }));
        resolve(done.finally(() => give?.()));
      };
      const claim = { name, worker: this, granted };
      signal?.addEventListener("abort", abort);
      const give = this.origin.claim(claim, ifAvailable);
      if (!give) resolve(work(null));
    });
  }
}

function* pathsIn(
  directory: MemoryDirectory,
  under: string,
): Generator<[string, MemoryFile]> {
  for (const [name, item] of directory) {
    if (item instanceof MemoryFile) yield [under + name, item];
    else yield* pathsIn(item, `${under}${name}/`);
  }
}
