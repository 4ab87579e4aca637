import type { Problem } from "../core/problem.ts";

type Feature = Extract<Problem, { kind: "browser-lacks" }>["feature"];

/** The globals Tallow cannot do without; any of them may be missing. */
export interface Platform {
  readonly crypto?: { readonly subtle?: unknown };
  readonly RTCPeerConnection?: unknown;
  readonly Worker?: unknown;
  readonly navigator?: {
    readonly storage?: { getDirectory?(): Promise<unknown> };
  };
}

/** The first thing this browser lacks, or `undefined` when it has them all. */
export async function missingFeature(
  platform: Platform,
): Promise<Feature | undefined> {
  // Absent on plain http at any address but the machine's own.
  if (platform.crypto?.subtle === undefined) return "crypto";
  if (platform.RTCPeerConnection === undefined) return "webrtc";
  if (platform.Worker === undefined) return "workers";
  try {
    const folder = await platform.navigator?.storage?.getDirectory?.();
    return folder === undefined ? "storage" : undefined;
  } catch {
    // Private windows have the method and refuse the call.
    return "storage";
  }
}
