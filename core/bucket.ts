/**
 * A token bucket (RFC 2697 §3): lets bytes through at a rate. Pure, so that a
 * timer is needed only while it is what a transfer waits for. Times in
 * milliseconds on a monotonic clock.
 */
export interface Bucket {
  /** How fast it fills. */
  readonly bytesPerSecond: number;
  /** How much it holds. */
  readonly burstBytes: number;
  /** Bytes that may pass, as of `atMs`. */
  readonly tokens: number;
  /** When it was last filled. */
  readonly atMs: number;
}

/** Beyond one frame, so that a timer may be late and the rate is still kept. */
const BURST_MS = 100;

/** A full bucket for frames of `frameBytes`. */
export function newBucket(
  bytesPerSecond: number,
  frameBytes: number,
  now: number,
): Bucket {
  const burstBytes = burstOf(bytesPerSecond, frameBytes);
  return { bytesPerSecond, burstBytes, tokens: burstBytes, atMs: now };
}

/** Another rate from now on; what was saved up stays, as far as it fits. */
export function adjust(
  bucket: Bucket,
  bytesPerSecond: number,
  frameBytes: number,
  now: number,
): Bucket {
  const burstBytes = burstOf(bytesPerSecond, frameBytes);
  const { tokens } = refill(bucket, now);
  return {
    bytesPerSecond,
    burstBytes,
    tokens: Math.min(burstBytes, tokens),
    atMs: now,
  };
}

/** With what came since it was last filled. */
export function refill(bucket: Bucket, now: number): Bucket {
  const { bytesPerSecond, burstBytes, tokens, atMs } = bucket;
  const come = bytesPerSecond * (now - atMs) / 1000;
  return { ...bucket, tokens: Math.min(burstBytes, tokens + come), atMs: now };
}

/** Without `bytes`, which {@link untilMs} said are there. */
export function take(bucket: Bucket, bytes: number): Bucket {
  return { ...bucket, tokens: bucket.tokens - bytes };
}

/** Whole milliseconds from its last filling until `bytes` may pass; 0 for now. */
export function untilMs(
  { tokens, bytesPerSecond }: Bucket,
  bytes: number,
): number {
  return Math.max(0, Math.ceil(1000 * (bytes - tokens) / bytesPerSecond));
}

function burstOf(bytesPerSecond: number, frameBytes: number): number {
  return frameBytes + bytesPerSecond * BURST_MS / 1000;
}
