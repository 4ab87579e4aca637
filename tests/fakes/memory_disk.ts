import type { DiskApi } from "../../workers/disk.ts";
import type { Caller } from "../../workers/ipc/port.ts";

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
  readonly call: Caller<DiskApi>;
}

/** The disk worker's platform in memory; OPFS does not exist here. */
export function memoryDisk(): MemoryDisk {
  const parts: MemoryDisk["parts"] = new Map();
  const log: string[] = [];
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
    publish: ({ transfer, file }) => {
      log.push(`publish ${transfer} ${file}`);
      const key = `${transfer}/${file}`;
      const pieces = [...parts.get(key) ?? []].sort(([a], [b]) => a - b);
      parts.delete(key);
      const bytes = pieces.map(([, data]) => data);
      return Promise.resolve(new File(bytes, String(file)));
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
    call: (name, input, transfer = []) => {
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
