import { openBridge } from "../../workers/bridge.ts";
import { Caller } from "../../workers/ipc/caller.ts";
import { IpcError } from "../../workers/ipc/failure.ts";
import { Pool } from "../../workers/ipc/pool.ts";
import { permitOwnScripts } from "../../workers/own_scripts.ts";
import { benchPage } from "../bench/ipc_page.ts";
import { type Desk, startDesk } from "./workers_desk.ts";

const MIB = 1024 * 1024;
const GRACE_MS = 60_000;

/** Lets a call of `wait` return, once it says that it has begun. */
function listen(name: string) {
  const channel = new BroadcastChannel(name);
  const begun = new Promise<string>((resolve) => {
    channel.onmessage = ({ data }) => resolve(data);
  });
  return { begun, let: () => channel.postMessage("go") };
}

async function kindOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(() => undefined, (error) => error);
  return error instanceof IpcError ? error.failure.kind : `${error}`;
}

/** What the journey asks the page to do; each answers facts. */
const scenes = {
  async ready() {
    const worker = startDesk();
    const caller = new Caller<Desk>(worker);
    await caller.ready;
    await caller.ping(GRACE_MS);
    const there = await caller.call("desk", "isolated", undefined);
    worker.terminate();
    return { here: crossOriginIsolated, there };
  },

  async moved() {
    const worker = startDesk();
    const { call } = new Caller<Desk>(worker);
    const bytes = new Uint8Array(MIB).fill(5);
    const echo = call("desk", "echo", bytes, { transfer: [bytes.buffer] });
    const here = bytes.buffer.byteLength;
    const back = (await echo).bytes;
    const there = await call("desk", "left", undefined);
    worker.terminate();
    return { here, there, back: back.length, last: back[MIB - 1] };
  },

  /** A worker that goes without a word, with a task in it. */
  async restarted() {
    const workers: Worker[] = [];
    const pool = new Pool<Desk>({
      size: 1,
      policy: "round-robin",
      healthMs: 3_000,
      warmUp: () => Promise.resolve(),
      start: () => {
        workers.push(startDesk());
        return workers.at(-1)!;
      },
    });
    const first = listen("task");
    const task = pool.call("desk", "wait", "task");
    const lost = await first.begun;
    const second = listen("task");
    workers[0]!.terminate();
    const found = await second.begun;
    second.let();
    const answer = await task;
    const { restarts } = pool.statistics;
    await pool.end(GRACE_MS);
    return { moved: answer === found && found !== lost, restarts };
  },

  async stopped() {
    const worker = startDesk();
    const caller = new Caller<Desk>(worker);
    const stop = new AbortController();
    const { signal } = stop;
    const aborted = kindOf(caller.call("desk", "never", undefined, { signal }));
    stop.abort();
    const late = caller.call("desk", "never", undefined, { timeoutMs: 20 });
    const kinds = [await aborted, await kindOf(late)];
    // Both are answered when the worker has seen that it should stop.
    await caller.call("desk", "name", undefined);
    const once = new AbortController();
    const shared = crossOriginIsolated;
    let told = false;
    // Without shared memory a loop that never waits could not be stopped.
    const spinning = shared && kindOf(caller.call("desk", "spin", undefined, {
      signal: once.signal,
      onProgress() {
        told = true;
        once.abort();
      },
    }));
    const spun = await spinning;
    let last = 0;
    await caller.call("desk", "count", 50, {
      onProgress: ({ done }) => last = done,
    });
    worker.terminate();
    return { kinds, spun, told, last };
  },

  async tasks() {
    const bridge = openBridge();
    const { call } = bridge;
    const blob = new Blob(["%PDF-1.7\n", new Uint8Array(3 * MIB)]);
    const maxBytes = blob.size;
    const hash = await call("crypto", "digest", blob);
    const packed = await call("compression", "compress", { blob, maxBytes });
    const back = await call("compression", "decompress", {
      blob: packed ?? blob,
      maxBytes,
    });
    const again = await call("file", "hash", back ?? new Blob([]));
    const ratio = await call("compression", "sample", blob);
    const metadata = await call("file", "readMetadata", blob);
    const chunks = await call("file", "chunk", { blob, chunkBytes: MIB });
    const parts = chunks.ranges.map(({ offset, length }) => ({
      blob: blob.slice(offset, offset + length),
      length,
    }));
    const merged = await call("file", "merge", parts);
    const health = await call("network", "reachability", location.origin);
    const url = `${location.origin}/page.js`;
    const latency = await call("network", "latency", { url, rounds: 3 });
    const speed = await call("network", "bandwidth", { url, maxBytes });
    const { failures, bytes } = bridge.statistics;
    await bridge.end(GRACE_MS);
    return {
      workers: typeof Worker !== "undefined",
      same: hash.length === 32 && hash.every((it, at) => it === again[at]),
      small: ratio < 0.1 && packed !== undefined && packed.size < MIB,
      type: metadata.type?.mime,
      leaves: chunks.leaves.length,
      merged: merged.size === blob.size,
      status: health.status,
      measured: latency.minMs > 0 && speed.bytesPerSecond > 0,
      failures,
      counted: bytes > blob.size,
    };
  },
};

permitOwnScripts();
Reflect.set(globalThis, "scenes", scenes);
Reflect.set(globalThis, "bench", benchPage);

export type Scene = keyof typeof scenes;
