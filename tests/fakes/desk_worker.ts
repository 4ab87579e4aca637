import { serve } from "../../workers/ipc/server.ts";
import type { Work } from "../../workers/ipc/work.ts";

/** What a worker of the pool's tests can be asked; it can also be broken. */
const desk = {
  desk: {
    /** A name of this worker, the same for all its calls. */
    name: (_: undefined): string => name,
    length: (bytes: Uint8Array): number => bytes.length,
    nothing: (_: undefined): void => {},
    /** Whether this worker may share memory. */
    isolated: (_: undefined): boolean => globalThis.crossOriginIsolated,
    echo(bytes: Uint8Array<ArrayBuffer>) {
      echoed = bytes;
      return { bytes };
    },
    /** Bytes left here of what was echoed last. */
    left: (_: undefined): number => echoed.buffer.byteLength,
    count: (to: number, work: Work): number => {
      for (let done = 1; done <= to; done++) {
        work.tell({ done, total: to });
        work.took(1);
      }
      return to;
    },
    /** Answers once the channel of that name says `go`. */
    wait: (until: string): Promise<string> =>
      new Promise((resolve) => {
        const channel = new BroadcastChannel(until);
        channel.onmessage = ({ data }) => {
          if (data !== "go") return;
          channel.close();
          resolve(name);
        };
        channel.postMessage(name);
      }),
    /** Ends when it is told to, and not before. */
    never: (_: undefined, work: Work): Promise<void> =>
      new Promise((_, reject) => {
        const look = setInterval(() => {
          if (!work.cancelled) return;
          clearInterval(look);
          reject(new Error("cancelled"));
        });
      }),
    /** Sees neither messages nor time, only shared memory. */
    spin: (_: undefined, work: Work): number => {
      let turns = 0;
      for (; !work.cancelled; turns++) work.tell({ done: turns, total: 1e12 });
      return turns;
    },
    hang: (_: undefined): never => {
      for (;;);
    },
    crash: (_: undefined): Promise<never> => {
      setTimeout(() => {
        throw new Error("crash");
      });
      return new Promise(() => {});
    },
  },
};

export type Desk = typeof desk;

const name = crypto.randomUUID();
let echoed = new Uint8Array(0);

serve(self, desk);
