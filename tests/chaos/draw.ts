import { type Dice, dice } from "../fuzz/mutate.ts";
import {
  COMMON,
  type Fault,
  MIB,
  type Moment,
  PERSONAL,
  type Schedule,
  schedule,
  STEPS,
  WHO,
} from "./schedule.ts";

/** A drawn fault lasts at most this many seconds; a clock jumps by hours. */
const LONGEST = 12;

/** They are over at once. */
const INSTANT: readonly string[] = ["reload", "connection closed", "swap"];

function one<T>(roll: Dice, of: readonly [T, ...T[]]): T {
  return of[roll(of.length)] ?? of[0];
}

function moment(roll: Dice, mayLinger: boolean): Moment {
  return mayLinger && roll(4) === 0
    ? { step: one(roll, STEPS) }
    : { share: roll(100) / 100 };
}

function fault(roll: Dice, mayLinger: boolean): Fault {
  const who = one(roll, WHO);
  const lasts = roll(LONGEST + 1);
  const is = one(roll, [...PERSONAL, ...COMMON]);
  const seconds = INSTANT.includes(is)
    ? 0
    : is === "clock"
    ? one(roll, [-1, 1]) * (1 + lasts) * 3600
    : lasts;
  const common = COMMON.find((it) => it === is);
  if (common) return { is: common, seconds, at: moment(roll, false) };
  const personal = PERSONAL.find((it) => it === is) ?? PERSONAL[0];
  return { is: personal, who, seconds, at: moment(roll, mayLinger) };
}

function content(roll: Dice): Pick<Schedule, "files" | "folder"> {
  const sizes = (count: number, below: number): number[] =>
    Array.from({ length: count }, () => roll(below));
  switch (roll(5)) {
    case 0: // packed, and more than a window
      return { files: sizes(1200, 64 * 1024), folder: true };
    case 1:
      return { files: sizes(12, 6 * MIB), folder: roll(2) === 0 };
    default:
      return { files: sizes(1, 56 * MIB).map((it) => it + MIB), folder: false };
  }
}

/** The `index`-th schedule of a seed: always the same. */
export function drawn(seed: number, index: number): Schedule {
  const roll = dice((seed * 1000 + index) * 2);
  // The first numbers of near seeds are near each other.
  for (let warm = 0; warm < 16; warm++) roll(2);
  const parcel = content(roll);
  const faults = 1 + roll(3);
  const mayLinger = faults === 1 && parcel.files.length === 1;
  return schedule(
    Array.from({ length: faults }, () => fault(roll, mayLinger)),
    { ...parcel, host: one(roll, WHO) },
  );
}
