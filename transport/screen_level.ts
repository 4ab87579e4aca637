import type { ScreenQuality } from "../core/screen_body.ts";

/** What a picture may take. */
export interface ScreenLevel {
  /** Bits per second. */
  readonly maxBitrate: number;
  /** Pictures per second. */
  readonly maxFramerate: number;
  /** Lines of the picture; larger ones are made smaller. */
  readonly lines: number;
}

const LEVELS: Readonly<Record<ScreenQuality, ScreenLevel>> = {
  low: { maxBitrate: 400_000, maxFramerate: 5, lines: 720 },
  medium: { maxBitrate: 1_500_000, maxFramerate: 15, lines: 1080 },
  high: { maxBitrate: 5_000_000, maxFramerate: 30, lines: 2160 },
};

/**
 * How a picture of so many lines is sent. One that yields to files keeps its
 * size, so that text stays sharp, and has the bits of the lowest level.
 */
export function encodingOf(
  quality: ScreenQuality,
  lines: number,
  yields: boolean,
): RTCRtpEncodingParameters {
  const level = LEVELS[quality];
  return {
    maxBitrate: yields
      ? Math.min(level.maxBitrate, LEVELS.low.maxBitrate)
      : level.maxBitrate,
    maxFramerate: level.maxFramerate,
    scaleResolutionDownBy: Math.max(1, lines / level.lines),
    priority: yields ? "very-low" : "low",
    networkPriority: yields ? "very-low" : "low",
  };
}
