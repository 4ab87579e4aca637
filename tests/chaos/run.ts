import { Faults } from "./faults.ts";
import { Habit } from "./habit.ts";
import { BOUND_BYTES } from "./need.ts";
import { damage } from "./parcel.ts";
import type { Schedule } from "./schedule.ts";
import { sleep } from "./somebody.ts";
import { lastsMs } from "./strike.ts";
import { begin, lacks, type World } from "./world.ts";

/** Milliseconds a run may take beyond what its faults last. */
const LIMIT_MS = 150_000;

const LOOK_MS = 100;

/** Milliseconds until the other side has to know of an end as well. */
const TOLD_MS = 30_000;

/** What a run came to. */
export interface Result {
  readonly name: string;
  /**
   * Equal bytes; an explicit failure that both were told of; neither, which is
   * a defect; or not run.
   */
  readonly end: "equal" | "failed" | "wrong" | "skipped";
  /** Words for any end but the first. */
  readonly why: string;
  /** Of the sender's channels, beyond what the transfer needs. */
  readonly resentBytes: number;
  /** What that may be: as much for every fault. */
  readonly boundBytes: number;
  /** From the return of who or what was away until bytes moved, in seconds. */
  readonly resumes: readonly number[];
  readonly seconds: number;
  /** Faults whose moment never came. */
  readonly missed: number;
}

/** Problems that a fault of this suite can rightly lead to. */
const CORRECT: readonly string[] = [
  "member-left",
  "no-path",
  "room-gone",
  "server-down",
  "handshake-timeout",
  "session-expired",
  "no-space",
  "receiver-storage",
];

/** What browsers say themselves where a server cannot be reached. */
const UNREACHED = /^(WebSocket connection to|Failed to load resource)/;

/** What pages threw and nobody caught, and violations of their policy. */
function complaints({ sender, receiver }: World): readonly string[] {
  return [...sender.complaints, ...receiver.complaints]
    .filter((it) => !UNREACHED.test(it));
}

type Ending = Pick<Result, "end" | "why">;

/** How it is on both sides, for a report. */
function situation(world: World): string {
  const of = (who: "sender" | "receiver"): string => {
    const { last } = world[who].watch;
    const shown = [...last?.transfers ?? [], ...last?.history ?? []];
    const states = shown.map((it) => it.state + (it.wants && ` (no files)`));
    const problems = [
      ...last?.roomProblems ?? [],
      ...last?.transferProblems ?? [],
    ];
    return `${who} at ${last?.path}: ${[...states, ...problems].join(", ")}`;
  };
  return `${of("sender")}; ${of("receiver")}`;
}

/** Both live on until the transfer is over on both sides. */
async function live(
  faults: Faults,
  people: readonly Habit[],
  limitMs: number,
): Promise<void> {
  const limit = Date.now() + limitMs;
  let halfOverSince: number | undefined;
  for (let now = Date.now(); now < limit; now = Date.now()) {
    if (faults.error !== undefined) throw faults.error;
    for (const person of people) await person.act().catch(() => {});
    await sleep(LOOK_MS);
    const over = people.filter(({ isOver, gaveUp }) => isOver || gaveUp).length;
    halfOverSince = over > 0 ? halfOverSince ?? now : undefined;
    const waited = halfOverSince !== undefined && now > halfOverSince + TOLD_MS;
    if (!faults.underWay && (over === people.length || waited)) return;
  }
}

async function ending(
  world: World,
  [sender, receiver]: readonly Habit[],
): Promise<Ending> {
  const why = situation(world);
  const problems = [world.sender, world.receiver].flatMap(({ watch }) => [
    ...watch.last?.roomProblems ?? [],
    ...watch.last?.transferProblems ?? [],
  ]);
  if (receiver?.shown?.state === "done") {
    const broken = await damage(world.receiver.person, world.parcel);
    if (broken !== undefined) return { end: "wrong", why: broken };
    if (sender?.shown?.state !== "done") {
      return { end: "wrong", why: `the sender does not know: ${why}` };
    }
    if (world.disk && !world.receiver.watch.sawFull) {
      return { end: "wrong", why: "nobody said that the disk is full" };
    }
    const [complaint] = complaints(world);
    return complaint === undefined
      ? { end: "equal", why: "" }
      : { end: "wrong", why: `a page complained: ${complaint}` };
  }
  const failed = [sender, receiver].every((it) => it?.isOver || it?.gaveUp);
  return failed && problems.length > 0 &&
      problems.every((it) => CORRECT.includes(it))
    ? { end: "failed", why }
    : { end: "wrong", why };
}

/** Runs one schedule from the first process to the last byte compared. */
export async function run(schedule: Schedule): Promise<Result> {
  const started = Date.now();
  const result = {
    name: schedule.name,
    resentBytes: 0,
    boundBytes: BOUND_BYTES,
    resumes: [],
    missed: 0,
  };
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const why = await lacks(schedule);
  if (why !== undefined) return { ...result, end: "skipped", why, seconds: 0 };
  try {
    await using world = await begin(schedule);
    const people = (["sender", "receiver"] as const).map((who) =>
      new Habit(world[who], who, world.parcel)
    );
    const lasts = schedule.faults.reduce((sum, it) => sum + lastsMs(it), 0);
    const done = () => people[1]?.shown?.state === "done";
    await using faults = new Faults(world, schedule.faults, done);
    await live(faults, people, LIMIT_MS + lasts);
    const { begun, resumes } = faults;
    return {
      ...result,
      ...await ending(world, people),
      resentBytes: Math.max(0, world.sender.watch.sent - world.needed),
      boundBytes: Math.max(1, begun) * BOUND_BYTES,
      resumes,
      seconds: seconds(),
      missed: schedule.faults.length - begun,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...result, end: "wrong", why, seconds: seconds() };
  }
}
