/** Quantities as people read them, in one locale. */
export interface Format {
  /** Decimal units, as file managers and disks are labelled: `12.3 MB`. */
  bytes(count: number): string;
  /** `12.3 MB/s` */
  rate(bytesPerSecond: number): string;
  /** Coarse on purpose: at most two units, `1 hr 20 min`. */
  duration(seconds: number): string;
  /** Rounded down, so that 100 % means all of it. */
  percent(share: number): string;
  count(value: number): string;
  /** Clock time in the reader's zone; milliseconds since the epoch. */
  time(epochMs: number): string;
  /** `today`, `yesterday` or a date in the reader's zone, seen from `now`. */
  day(epochMs: number, now: number): string;
  /** `a, b or c` */
  either(items: readonly string[]): string;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
const STEP = 1000;
const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;
const DAY_MS = DAY_S * 1000;

export function formatIn(locale: string): Format {
  const percents = new Intl.NumberFormat(locale, { style: "percent" });
  const numbers = new Intl.NumberFormat(locale);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const pairs = new Intl.ListFormat(locale, { type: "unit", style: "narrow" });
  const choices = new Intl.ListFormat(locale, { type: "disjunction" });
  // To make one takes longer than everything else a picture of a transfer does.
  const made = new Map<string, Intl.NumberFormat>();
  const formatOf = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = Object.values(options).join();
    const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, format);
    return format;
  };

  const quantity = (count: number, suffix: string): string => {
    let power = 0;
    let value = Math.max(0, count);
    // 999.5 kB would be printed as 1,000 kB: step up where rounding would.
    while (value >= STEP - 0.5 && power < UNITS.length - 1) {
      value /= STEP;
      power++;
    }
    return formatOf({
      style: "unit",
      unit: `${UNITS[power]}${suffix}`,
      unitDisplay: power === 0 && suffix === "" ? "long" : "short",
      maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1,
    }).format(value);
  };

  const unit = (value: number, name: string): string =>
    formatOf({ style: "unit", unit: name, unitDisplay: "short" }).format(value);

  return {
    bytes: (count) => quantity(count, ""),
    rate: (bytesPerSecond) => quantity(bytesPerSecond, "-per-second"),
    duration(seconds) {
      const whole = Math.max(1, Math.ceil(seconds));
      if (whole < MINUTE_S) return unit(whole, "second");
      if (whole <= HOUR_S - MINUTE_S) {
        return unit(Math.ceil(whole / MINUTE_S), "minute");
      }
      const [large, small, largeName, smallName] = whole <= DAY_S - MINUTE_S
        ? [HOUR_S, MINUTE_S, "hour", "minute"] as const
        : [DAY_S, HOUR_S, "day", "hour"] as const;
      const smalls = Math.ceil(whole / small);
      const per = large / small;
      const parts = [unit(Math.floor(smalls / per), largeName)];
      if (smalls % per > 0) parts.push(unit(smalls % per, smallName));
      return pairs.format(parts);
    },
    // The nudge keeps 0.29, stored as 0.28999…, at 29 %.
    percent: (share) => percents.format(Math.floor(share * 100 + 1e-9) / 100),
    count: (value) => numbers.format(value),
    time: (epochMs) => clock.format(epochMs),
    day(epochMs, now) {
      // Rounded: some days have 23 or 25 hours.
      const ago = Math.round((dayOf(now) - dayOf(epochMs)) / DAY_MS);
      if (ago === 0 || ago === 1) {
        const near = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
        return near.format(-ago, "day");
      }
      const [year, thisYear] = [epochMs, now].map((ms) =>
        new Date(ms).getFullYear()
      );
      return new Intl.DateTimeFormat(
        locale,
        year === thisYear
          ? { weekday: "long", day: "numeric", month: "long" }
          : { dateStyle: "long" },
      ).format(epochMs);
    },
    either: (items) => choices.format(items),
  };
}

/** Midnight before, in the reader's zone; milliseconds since the epoch. */
export function dayOf(epochMs: number): number {
  return new Date(epochMs).setHours(0, 0, 0, 0);
}
