import type { DiskApi } from "../../workers/disk.ts";
import type { Ask } from "../../workers/ipc/grammar.ts";
import { Store } from "../../workers/store.ts";
import { MemoryOrigin } from "./memory_origin.ts";

/** Kept free by the store beside what it is asked for. */
const SPARE_BYTES = 16 * 1024 * 1024;

/**
 * The disk worker over a disk in memory: the product's store, but for the
 * thread. All of it may change while it is used.
 */
export class MemoryDisk {
  readonly origin = new MemoryOrigin();
  /** Names of requests that fail. */
  readonly broken = new Set<keyof DiskApi>();
  /** Every request begun, in order: `write t 0:0+131072 flush`. */
  readonly log: string[] = [];
  /** Requests begun wait for this. */
  gate: Promise<void> = Promise.resolve();
  #worker = this.origin.worker();
  #store = Store.open(this.#worker.platform);

  /** Bytes free for the next transfer. */
  set free(bytes: number) {
    this.origin.quota = this.origin.usage + bytes + SPARE_BYTES;
  }

  /** Paths of what is stored and not published. */
  get parts(): string[] {
    return this.origin.names.filter((name) => name.endsWith(".part"));
  }

  /** The page is gone, without a word; another one comes. */
  restart(): void {
    this.#worker.end();
    this.#worker = this.origin.worker();
    this.#store = Store.open(this.#worker.platform);
  }

  readonly call: Ask<DiskApi> = async (name, input, { transfer = [] } = {}) => {
    // As over a port: buffers move.
    const moved = structuredClone(input, { transfer });
    const store = await this.#store;
    await this.gate;
    this.log.push(lineOf(name, { ...moved }));
    if (this.broken.has(name)) throw new Error(`${name} is broken`);
    return await (store[name] as (input: unknown) => never)(moved);
  };
}

export function memoryDisk(): MemoryDisk {
  return new MemoryDisk();
}

/** A request in words. */
function lineOf(
  name: string,
  input: Readonly<Record<string, unknown>>,
): string {
  const { transfer, file, offset, data, flush, at, entries } = input;
  const words = [name, transfer];
  if (data instanceof Uint8Array) {
    words.push(`${file}:${offset}+${data.length}`);
    if (flush) words.push("flush");
  } else if (entries instanceof Uint8Array) {
    words.push(`${at}+${entries.length / 32}`);
  } else {
    words.push(file, input.bytes, name === "unpack" ? input.length : undefined);
  }
  return words.filter((word) => word !== undefined).join(" ");
}
