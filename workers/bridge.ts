import { Caller } from "./ipc/caller.ts";
import type { Call } from "./ipc/grammar.ts";
import { Pool } from "./ipc/pool.ts";
import type { Statistics } from "./ipc/round_trips.ts";
import { serve } from "./ipc/server.ts";
import { permitOwnScripts } from "./own_scripts.ts";
import type { Tasks } from "./tasks/tasks.ts";

/** The page's way to its task workers, or to the same tasks in its own thread. */
export interface Bridge {
  readonly call: Call<Tasks>;
  /** A task is likely soon: a worker may start. */
  expect(): void;
  /** What runs may finish for `graceMs`; what waits is refused. */
  end(graceMs: number): Promise<void>;
  readonly statistics: Statistics & { readonly bytes: number };
}

/** More would wait for the same disk, and each takes memory. */
const MAX_WORKERS = 8;

/** Workers for the cores there are, less the one that the engine keeps busy. */
export function poolSize(cores: number | undefined): number {
  return Math.min(MAX_WORKERS, Math.max(1, (cores ?? 2) - 1));
}

/** Nothing starts before the first call. */
export function openBridge(): Bridge {
  if (typeof Worker === "undefined") return localBridge();
  permitOwnScripts();
  return new Pool<Tasks>({
    size: poolSize(navigator.hardwareConcurrency),
    // Tasks differ in size by orders of magnitude: turns would be unfair.
    policy: "least-busy",
    start: () =>
      new Worker(new URL("./task.ts", import.meta.url), {
        type: "module",
        name: "task",
      }),
    // Loads and compiles what every task over a file needs.
    warmUp: (call) => call("crypto", "digest", new Blob(["warm"])),
  });
}

/** The same calls over a port of the page to itself. */
function localBridge(): Bridge {
  const { port1, port2 } = new MessageChannel();
  const caller = new Caller<Tasks>(port2);
  let loading: Promise<void> | undefined;
  const load = () =>
    loading ??= import("./tasks/tasks.ts").then(({ tasks }) =>
      serve(port1, tasks)
    );
  let done: Promise<unknown> = Promise.resolve();
  return {
    call(channel, name, input, options) {
      void load();
      const call = caller.call(channel, name, input, options);
      done = Promise.allSettled([done, call]).then(() => {});
      return call;
    },
    expect: () => void load(),
    async end(graceMs) {
      const grace = Promise.withResolvers<void>();
      const timer = setTimeout(grace.resolve, graceMs);
      await Promise.race([done, grace.promise]);
      clearTimeout(timer);
      caller.stop();
      caller.end();
      port1.close();
    },
    get statistics() {
      return caller.statistics;
    },
  };
}
