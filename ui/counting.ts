import type { UsageFeature } from "../core/usage_report.ts";
import type { RoomView } from "../transport/view.ts";
import type { Attempt } from "./attempt.ts";
import { offersHere } from "./offers.ts";
import { storedText } from "./stored.ts";
import type { Usage } from "./usage.ts";
import { KEPT_USAGE } from "./usage_kept.ts";

/** Where what happens is told, to be counted or not. */
export interface Counting {
  /** What a room shows now. */
  note(attempt: Attempt, view: RoomView): void;
  used(feature: UsageFeature): void;
  /** The room is left. */
  left(): void;
}

/** Whether the browser asks sites not to count (W3C GPC; formerly DNT). */
export function asksNotToCount(
  navigator: object | undefined = globalThis.navigator,
): boolean {
  const asked = (name: string): unknown =>
    navigator && Reflect.get(navigator, name);
  return asked("globalPrivacyControl") === true || asked("doNotTrack") === "1";
}

/**
 * What counts is loaded with the first room; never where the site takes no
 * counts, or the browser asks for that.
 */
export function createCounting(): Counting {
  if (!offersHere().reports || asksNotToCount()) {
    return { note() {}, used() {}, left() {} };
  }
  let usage: Promise<Usage | undefined> | undefined;
  // Whoever cannot load it is not counted.
  const load = (): Promise<Usage | undefined> =>
    usage ??= import("./usage.ts").then(
      ({ startUsage }) => startUsage(),
      () => undefined,
    );
  if (storedText(KEPT_USAGE)) void load();
  const tell = (what: (usage: Usage) => void): void =>
    void load().then((usage) => usage && what(usage));
  return {
    note(attempt, view) {
      const now = performance.now();
      tell((usage) => usage.note(attempt, view, now));
    },
    used: (feature) => tell((usage) => usage.used(feature)),
    left: () => void usage?.then((usage) => usage?.left()),
  };
}
