import type { Bytes } from "../../core/bytes.ts";
import type { DiskApi } from "../../workers/disk.ts";
import { gunzip } from "../../workers/gunzip.ts";
import type { Ask } from "../../workers/ipc/grammar.ts";

/** How a {@link memoryDisk} behaves; all of it may change while it is used. */
export interface MemoryDisk {
  /** Bytes free for the next transfer. */
  free: number;
  /** Names of requests that fail. */
  readonly broken: Set<keyof DiskApi>;
  /** Every request begun, in order: `write t 0+131072 flush`. */
  readonly log: string[];
  /** What is stored and not published: transfer/file → offset → bytes. */
  readonly parts: Map<string, Map<number, Uint8Array<ArrayBuffer>>>;
  /** Requests begun wait for this. */
  gate: Promise<void>;
  readonly call: Ask<DiskApi>;
}

/** The disk worker's platform in memory; OPFS does not exist here. */
export function memoryDisk(): MemoryDisk {
  const parts: MemoryDisk["parts"] = new Map();
  const log: string[] = [];
  const whole = (key: string): Blob => {
    const pieces = [...parts.get(key) ?? []].sort(([a], [b]) => a - b);
    return new Blob(pieces.map(([, data]) => data));
  };
  const api: DiskApi = {
    prepare: ({ transfer, bytes }) => {
      log.push(`prepare ${transfer} ${bytes}`);
      return Promise.resolve(Math.max(0, bytes - disk.free));
    },
    write: ({ transfer, file, offset, data, flush }) => {
      const range = `${file}:${offset}+${data.length}`;
      log.push(`write ${transfer} ${range}${flush ? " flush" : ""}`);
      const key = `${transfer}/${file}`;
      const part = parts.get(key) ?? new Map();
      parts.set(key, part.set(offset, data));
      return Promise.resolve();
    },
    unpack: async ({ transfer, file, length }) => {
      log.push(`unpack ${transfer} ${file} ${length}`);
      const key = `${transfer}/${file}`;
      const original = new Map();
      const write = (data: Bytes, at: number) => original.set(at, data);
      if (!await gunzip(whole(key), length, write)) return false;
      parts.set(key, original);
      return true;
    },
    publish: ({ transfer, file }) => {
      log.push(`publish ${transfer} ${file}`);
      const key = `${transfer}/${file}`;
      const content = new File([whole(key)], String(file));
      parts.delete(key);
      return Promise.resolve(content);
    },
    discard: ({ transfer }) => {
      log.push(`discard ${transfer}`);
      for (const key of parts.keys()) {
        if (key.startsWith(`${transfer}/`)) parts.delete(key);
      }
      return Promise.resolve();
    },
  };
  let previous: Promise<unknown> = Promise.resolve();
  const disk: MemoryDisk = {
    free: Infinity,
    broken: new Set(),
    log,
    parts,
    gate: Promise.resolve(),
    call: (name, input, { transfer = [] } = {}) => {
      // As over a port: buffers move, requests run one after the other.
      const moved = structuredClone(input, { transfer });
      const answer = previous.then(async () => {
        await disk.gate;
        if (disk.broken.has(name)) throw new Error(`${name} is broken`);
        return await (api[name] as (input: unknown) => never)(moved);
      });
      previous = answer.catch(() => {});
      return answer;
    },
  };
  return disk;
}
