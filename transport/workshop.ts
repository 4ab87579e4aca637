import { openBridge } from "../workers/bridge.ts";
import type { Removed } from "../workers/photo/removed.ts";

/** What works on files before they are offered. */
export interface Workshop {
  /**
   * The photo without what describes it; `undefined` when there is nothing to
   * take. Rejects when it cannot be cleaned with certainty.
   */
  strip(file: File, signal: AbortSignal): Promise<Stripped | undefined>;
  /** The bytes of a sample, compressed, for each of its own. */
  sample(file: File, signal: AbortSignal): Promise<number>;
  /** The file as a gzip stream; `undefined` for more than `maxBytes`. */
  compress(
    file: File,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Blob | undefined>;
  /** Nothing will be asked for any more. */
  end(): void;
}

interface Stripped {
  readonly blob: Blob;
  readonly removed: readonly Removed[];
}

/** Works on other threads than the page's, which start when they are needed. */
export function openWorkshop(): Workshop {
  const bridge = openBridge();
  // However long it takes: the person sees it, and may leave.
  const timeoutMs = Infinity;
  return {
    strip: (file, signal) =>
      bridge.call("file", "strip", file, { signal, timeoutMs }),
    sample: (file, signal) =>
      bridge.call("compression", "sample", file, { signal, timeoutMs }),
    compress: (blob, maxBytes, signal) =>
      bridge.call("compression", "compress", { blob, maxBytes }, {
        signal,
        timeoutMs,
      }),
    end: () => void bridge.end(0),
  };
}
