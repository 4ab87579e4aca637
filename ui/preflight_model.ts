import { type ReadonlySignal, signal } from "@preact/signals";
import type { PathCheck } from "../transport/preflight_view.ts";

/** Tries every path, and tells how far it is until all are known. */
export type CheckPaths = (
  listener: (checks: readonly PathCheck[]) => void,
  signal: AbortSignal,
) => Promise<void>;

/** The check of the ways from here. */
export interface PreflightModel {
  /** Empty before the first check. */
  readonly checks: ReadonlySignal<readonly PathCheck[]>;
  /** Begins, unless it has begun already. */
  check(): void;
  /** The page is left. */
  end(): void;
}

export function createPreflightModel(checkPaths: CheckPaths): PreflightModel {
  const checks = signal<readonly PathCheck[]>([]);
  let running: AbortController | undefined;
  const show = (next: readonly PathCheck[]): void => {
    checks.value = next;
  };
  const run = async (own: AbortController): Promise<void> => {
    try {
      await checkPaths((next) => {
        if (running === own) show(next);
      }, own.signal);
    } catch {
      // What checks could not be loaded, so the server is out of reach.
      if (running === own) {
        show([{ path: "server", state: "fails", why: "no-answer" }]);
      }
    } finally {
      if (running === own) running = undefined;
    }
  };
  return {
    checks,
    check() {
      if (running) return;
      running = new AbortController();
      void run(running);
    },
    end() {
      running?.abort();
      running = undefined;
    },
  };
}

/** Loaded when it is asked for. */
export async function checkPaths(
  listener: (checks: readonly PathCheck[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const [{ preflight }, { readPrivacy }] = await Promise.all([
    import("../transport/preflight.ts"),
    import("./settings.ts"),
  ]);
  const origin = new URL(location.origin);
  await preflight(origin, readPrivacy(), listener, signal);
}
