import { BOUNDS, bucketOf } from "../core/usage.ts";
import type { Counted, UsagePath } from "../core/usage_report.ts";
import type { Cleaned, TransferView } from "../transport/view.ts";
import { type Fact, using } from "./usage_fact.ts";

/** How far a transfer got, as far as it was seen. */
export type Course =
  | { readonly is: "unseen" }
  | {
    readonly is: "live";
    /** When it was accepted, in ms. */
    readonly since: number | undefined;
    /** Whether this person holds it up. */
    readonly paused: boolean;
  }
  | { readonly is: "over" };

/** Nothing was seen of it. */
export const NO_COURSE: Course = { is: "unseen" };

/** What happened to a transfer since; `path` is the last one it took. */
export function stepTransfer(
  course: Course,
  transfer: TransferView,
  path: UsagePath | undefined,
  now: number,
  tell: (...facts: readonly Fact[]) => void,
): Course {
  if (transfer.state === "done" || transfer.state === "failed") {
    // What was over when it was first seen is another page's to tell.
    if (course.is === "live") tell(...ending(transfer, course, path, now));
    return { is: "over" };
  }
  const { direction, files, pausedBy, state } = transfer;
  const isFirst = course.is === "unseen";
  if (isFirst && direction === "send") {
    if (files.some(({ name }) => name.includes("/"))) tell(using("folder"));
  }
  const paused = pausedBy === "me" || pausedBy === "both";
  const was = course.is === "live" && course.paused;
  if (paused !== was) tell(using(paused ? "pause" : "resume"));
  const known = course.is === "live" ? course.since : undefined;
  const since = known ?? (state === "offered" ? undefined : now);
  return { is: "live", since, paused };
}

/** What is told of one that is over: what moved by both, the rest by one. */
function ending(
  transfer: TransferView,
  { since = Infinity }: Extract<Course, { is: "live" }>,
  path: UsagePath | undefined,
  now: number,
): readonly Fact[] {
  const { direction, bytes, problem } = transfer;
  const facts: Fact[] = [];
  const state = endOf(transfer);
  if (state === "failed" && problem) {
    facts.push({ name: "errors", type: problem.kind });
  }
  if (path === undefined) return facts;
  if (bytes > 0) {
    facts.push({
      name: "transfer_bytes",
      direction: direction === "send" ? "sent" : "received",
      path,
      bucket: bucketOf(BOUNDS.size, bytes),
    });
  }
  if (direction === "receive") return facts;
  facts.push({ name: "transfers", state, path });
  if (state !== "done" || since > now) return facts;
  const seconds = (now - since) / 1000;
  const duration = bucketOf(BOUNDS.duration, seconds);
  facts.push({ name: "transfer_duration", path, bucket: duration });
  if (seconds > 0) {
    const speed = bucketOf(BOUNDS.speed, transfer.total / seconds);
    facts.push({ name: "transfer_speed", path, bucket: speed });
  }
  for (const index of transfer.accepted) {
    const { size = 0 } = transfer.files[index] ?? {};
    facts.push({ name: "file_size", bucket: bucketOf(BOUNDS.size, size) });
  }
  return [...facts, ...(transfer.cleaned ?? []).flatMap(stripped)];
}

function endOf(
  { state, problem }: TransferView,
): Extract<Counted, { name: "transfers" }>["state"] {
  if (state === "done") return "done";
  const kind = problem?.kind;
  return kind === "cancelled" || kind === "declined" ? kind : "failed";
}

type Stripped = Extract<Counted, { name: "metadata_stripped" }>["file_type"];

const ENDINGS: readonly (readonly [RegExp, Stripped])[] = [
  [/\.(jpe?g|jpe|jfif)$/i, "jpeg"],
  [/\.png$/i, "png"],
  [/\.webp$/i, "webp"],
  [/\.hei[cf]$/i, "heic"],
  [/\.avif$/i, "avif"],
  [/\.tiff?$/i, "tiff"],
];

/** One whose name does not say what it is counts as none. */
function stripped({ name }: Cleaned): readonly Fact[] {
  const found = ENDINGS.find(([ending]) => ending.test(name));
  return found ? [{ name: "metadata_stripped", file_type: found[1] }] : [];
}
