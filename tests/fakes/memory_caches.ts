/** Cache storage in memory; a key is a path, as everywhere in the product. */
export class MemoryCaches {
  readonly stored = new Map<string, Map<string, Response>>();
  /** A disk that takes nothing more. */
  isFull = false;

  /** As code under test takes it. */
  get storage(): CacheStorage {
    const { stored } = this;
    return {
      open: (name: string) => Promise.resolve(this.#cache(name)),
      keys: () => Promise.resolve([...stored.keys()]),
      delete: (name: string) => Promise.resolve(stored.delete(name)),
    } as Partial<CacheStorage> as CacheStorage;
  }

  /** Paths in a cache. */
  paths(name: string): string[] {
    return [...stored(this, name).keys()].sort();
  }

  async text(name: string, path: string): Promise<string | undefined> {
    return await stored(this, name).get(path)?.clone().text();
  }

  #cache(name: string): Cache {
    const cache = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, cache);
    const pathOf = (key: RequestInfo | URL): string =>
      key instanceof Request ? new URL(key.url).pathname : String(key);
    return {
      match: (key: string) => Promise.resolve(cache.get(key)?.clone()),
      put: (key: string, answer: Response) => {
        if (this.isFull) return Promise.reject(new DOMException("full"));
        cache.set(key, answer);
        return Promise.resolve();
      },
      delete: (key: Request) => Promise.resolve(cache.delete(pathOf(key))),
      keys: () =>
        Promise.resolve(
          [...cache.keys()].map((path) => new Request(new URL(path, SITE))),
        ),
    } as Partial<Cache> as Cache;
  }
}

export const SITE = "https://tallow.example";

function stored(
  { stored }: MemoryCaches,
  name: string,
): ReadonlyMap<string, Response> {
  return stored.get(name) ?? new Map();
}
