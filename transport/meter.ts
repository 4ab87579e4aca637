/** How fast a transfer moves, from the byte counts it reports. */
export interface Meter {
  readonly samples: readonly { readonly at: number; readonly bytes: number }[];
}

export const NEW_METER: Meter = { samples: [] };

/** Rates are averaged over this long, in ms. */
const SPAN_MS = 3_000;
/** A time left is shown once the rate was watched for this long, in ms. */
const STABLE_MS = 2_000;

/** Adds a count; `at` in milliseconds, not earlier than the last one. */
export function measured(meter: Meter, bytes: number, at: number): Meter {
  const samples = [...meter.samples, { at, bytes }];
  // The newest sample at or before the span's start anchors the average.
  let first = 0;
  while (samples.length > first + 1 && samples[first + 1]!.at <= at - SPAN_MS) {
    first++;
  }
  return { samples: samples.slice(first) };
}

/** Bytes per second over the last 3 s; 0 with less than two samples. */
export function rateOf({ samples }: Meter): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at === first.at) return 0;
  return 1000 * (last.bytes - first.bytes) / (last.at - first.at);
}

/** Seconds until `total` bytes; `undefined` while the rate is not stable. */
export function secondsLeft(meter: Meter, total: number): number | undefined {
  const first = meter.samples[0];
  const last = meter.samples.at(-1);
  const rate = rateOf(meter);
  if (!first || !last || rate <= 0 || last.at - first.at < STABLE_MS) {
    return undefined;
  }
  return (total - last.bytes) / rate;
}
