export type { Desk } from "../fakes/desk_worker.ts";

/** Starts the worker of the pool's tests in a page. */
export function startDesk(): Worker {
  return new Worker(new URL("../fakes/desk_worker.ts", import.meta.url), {
    type: "module",
  });
}
