import type { Counted, Measured } from "../core/usage.ts";

/** One thing that happened, as a report counts it. */
export type Fact = Once<Counted> | Once<Measured>;

/** An entry of a report without how often. */
type Once<Entry> = Entry extends unknown ? Omit<Entry, "count"> : never;

/** What people can do that is counted. */
export type Feature = Extract<Counted, { name: "feature_usage" }>["feature"];

/** What a path is called. */
export type FactPath = Extract<Counted, { name: "transfers" }>["path"];

/** That something was used. */
export function using(feature: Feature): Fact {
  return { name: "feature_usage", feature };
}
