import type { RandomBytes } from "../core/bytes.ts";
import type { Decapsulator, Kem } from "../core/kem.ts";
import { startSuite, type Suite } from "../core/suite.ts";

/** One operation with post-quantum keys. */
export interface Operation {
  readonly operation: "keygen" | "encapsulate" | "decapsulate";
  readonly backend: "native" | "javascript";
  readonly ms: number;
}

/** Takes the time of what this thread computes. */
interface Watch {
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
  readonly done: (operation: Operation) => void;
}

let watch: Watch | undefined;

/** From now on, and for all sessions of this thread. */
export function watchOperations(by: Watch | undefined): void {
  watch = by;
}

/** The suite of this thread, with X-Wing under {@link watchOperations}. */
export async function primitives(random: RandomBytes): Promise<Suite> {
  const suite = await startSuite(random);
  return { ...suite, kem: watched(suite.kem) };
}

function watched(kem: Kem): Kem {
  const { backend } = kem;
  return {
    backend,
    async generate() {
      const key = await timed("keygen", backend, () => kem.generate());
      return { ek: key.ek, decapsulate: decapsulating(key, backend) };
    },
    encapsulate: (ek) =>
      timed("encapsulate", backend, () => kem.encapsulate(ek)),
  };
}

function decapsulating(
  key: Decapsulator,
  backend: Kem["backend"],
): Decapsulator["decapsulate"] {
  return (ct) => timed("decapsulate", backend, () => key.decapsulate(ct));
}

/** What fails has no time that would say anything. */
async function timed<T>(
  operation: Operation["operation"],
  backend: Kem["backend"],
  run: () => Promise<T>,
): Promise<T> {
  if (!watch) return await run();
  const { now, done } = watch;
  const began = now();
  const result = await run();
  const by = backend === "native" ? "native" : "javascript";
  done({ operation, backend: by, ms: now() - began });
  return result;
}
