/** What Chromium, Firefox and Safari have beyond the DOM library's types. */
export interface SyncAccessHandle {
  getSize(): number;
  write(data: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<SyncAccessHandle>;
    move(name: string): Promise<void>;
  }
  interface FileSystemDirectoryHandle {
    keys(): AsyncIterableIterator<string>;
  }
}

/** Of the browser, what the pages of one origin share; and its clock. */
export interface Origin {
  /** The private file system. */
  readonly files: Pick<StorageManager, "getDirectory" | "estimate">;
  readonly locks: Pick<LockManager, "request">;
  /** Resolves after `ms`, or as soon as `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The browser that this worker runs in. */
export function browserOrigin(): Origin {
  return {
    files: navigator.storage,
    locks: navigator.locks,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener("abort", () => {
          clearTimeout(timer);
          resolve();
        }, { once: true });
      }),
  };
}

/**
 * Takes a Web Lock and answers what lets go of it; `undefined` when somebody
 * has it, and still does when `until` is aborted. The browser lets go of it
 * when the worker ends, however it ends.
 */
export function hold(
  { locks }: Pick<Origin, "locks">,
  name: string,
  until?: AbortSignal,
): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const options = until ? { signal: until } : { ifAvailable: true };
    locks.request(name, options, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve(release));
    }).catch((error: unknown) => {
      if (until?.aborted) resolve(undefined);
      else reject(error);
    });
  });
}
