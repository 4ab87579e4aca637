import type { UsageFeature } from "../core/usage_report.ts";
import type { RoomView } from "../transport/view.ts";
import { drawBytes } from "../transport/random.ts";
import type { Attempt } from "./attempt.ts";
import { onSettings, readSettings } from "./settings.ts";
import { storedText, storeText } from "./stored.ts";
import { add, addKept, dueAt, kept, NO_BATCH, take } from "./usage_batch.ts";
import { type Fact, using } from "./usage_fact.ts";
import { KEPT_USAGE } from "./usage_kept.ts";
import { NO_USAGE, stepUsage } from "./usage_model.ts";

/** Counts what happens in this page, and tells the site some time later. */
export interface Usage {
  /** `now` is ms on a monotonic clock. */
  note(attempt: Attempt, view: RoomView, now: number): void;
  used(feature: UsageFeature): void;
  /** The room is left. */
  left(): void;
}

/** For as long as the page is there. */
export function startUsage(): Usage {
  let state = NO_USAGE;
  let batch = NO_BATCH;
  let inRoom = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (): void => {
    clearTimeout(timer);
    const at = dueAt(batch);
    if (at === undefined) return;
    timer = setTimeout(report, Math.max(0, at - performance.now()));
  };
  const report = (): void => {
    const { batch: rest, report } = take(batch, performance.now());
    batch = rest;
    if (report && readSettings().usage) send(JSON.stringify(report));
    schedule();
  };
  const count = (facts: readonly Fact[]): void => {
    if (facts.length === 0 || !readSettings().usage) return;
    batch = add(batch, facts, performance.now(), draw);
    schedule();
  };
  /** What another page kept, once. */
  const adopt = (): void => {
    const text = storedText(KEPT_USAGE);
    if (!text) return;
    storeText(KEPT_USAGE, "");
    batch = addKept(batch, text, performance.now(), draw);
    schedule();
  };
  const forget = (): void => {
    if (readSettings().usage) return;
    batch = { ...NO_BATCH, sentAt: batch.sentAt };
    storeText(KEPT_USAGE, "");
    schedule();
  };

  // A report that left with the page would tell whose room ended just then.
  addEventListener("pagehide", () => {
    if (!inRoom) report();
    adopt();
    if (batch.waiting.length === 0) return;
    storeText(KEPT_USAGE, kept(batch));
    batch = { ...NO_BATCH, sentAt: batch.sentAt };
    schedule();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) adopt();
  });
  onSettings(forget, new AbortController().signal);
  adopt();
  forget();

  return {
    note(attempt, view, now) {
      inRoom = view.stage.is !== "closed";
      const habits = habitsHere();
      const step = stepUsage(state, { attempt, view, habits }, now);
      state = step.state;
      count(step.facts);
    },
    used: (feature) => count([using(feature)]),
    left() {
      inRoom = false;
      state = NO_USAGE;
    },
  };
}

/** What this person has chosen once and for all. */
function habitsHere(): readonly UsageFeature[] {
  const { relayOnly, limitPerMember, limitTotal } = readSettings();
  const habits: UsageFeature[] = [];
  if (relayOnly) habits.push("relay-only");
  if (limitPerMember !== undefined || limitTotal !== undefined) {
    habits.push("limit");
  }
  if (location.pathname === "/embed") habits.push("embed");
  return habits;
}

/** From 0 to below 1, as nobody can foresee. */
function draw(): number {
  const [number = 0] = new Uint32Array(drawBytes(4).buffer);
  return number / 2 ** 32;
}

/** Nothing that names anybody goes along, not even the language's cookie. */
function send(body: string): void {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body, keepalive: true } as const;
  // One that is lost is not worth another call.
  fetch("/api/report", {
    ...init,
    credentials: "omit",
    referrerPolicy: "no-referrer",
  }).catch(() => {});
}
