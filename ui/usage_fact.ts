import type { Counted, Measured, UsageFeature } from "../core/usage_report.ts";

/** One thing that happened, as a report counts it. */
export type Fact = Once<Counted> | Once<Measured>;

/** An entry of a report without how often. */
type Once<Entry> = Entry extends unknown ? Omit<Entry, "count"> : never;

/** That something was used. */
export function using(feature: UsageFeature): Fact {
  return { name: "feature_usage", feature };
}
