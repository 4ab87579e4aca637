import { type Dice, dice } from "../fuzz/mutate.ts";

const MIB = 1 << 20;

/** Which of the two people. */
export type Who = "sender" | "receiver";

/** What one of them suffers. */
const PERSONAL = [
  "browser killed",
  "tab killed",
  "reload",
  "offline",
  "frozen",
  "suspended",
  "clock",
  "connection closed",
] as const;

/** What both do. */
const COMMON = ["cut", "swap", "server killed", "server forgets"] as const;

/** What not every machine can do; never drawn, so that seeds mean the same. */
type Special = "turn killed" | "disk full";

/**
 * Places at the end of a transfer that pass too quickly to be hit by chance:
 * the receiver's disk worker lingers there once. The last chunk is written; the
 * file is whole and about to be closed; about to get its name; has its name.
 */
export const STEPS = ["written", "verifying", "naming", "named"] as const;

export type Step = typeof STEPS[number];

/** When a fault begins: after a share of the bytes, from 0 to 1, or at a step. */
export type Moment = { readonly share: number } | { readonly step: Step };

export type Fault =
  & {
    readonly at: Moment;
    /** How long it lasts, or how far a clock jumps. */
    readonly seconds: number;
  }
  & (
    | { readonly is: typeof PERSONAL[number]; readonly who: Who }
    | { readonly is: typeof COMMON[number] | Special }
  );

/** Everything that one run depends on, but for the machine's speed. */
export interface Schedule {
  readonly name: string;
  /** Sizes in bytes. */
  readonly files: readonly number[];
  /** Whether they lie in a folder that is sent. */
  readonly folder: boolean;
  /** Who makes the room. */
  readonly host: Who;
  /** How the two reach each other. */
  readonly way: "direct" | "turn";
  readonly faults: readonly Fault[];
}

const nameOfMoment = (at: Moment): string =>
  "share" in at ? `at ${Math.round(at.share * 100)} %` : `when ${at.step}`;

function nameOf(fault: Fault): string {
  const who = "who" in fault ? [fault.who] : [];
  const seconds = fault.seconds === 0 ? [] : [`${fault.seconds} s`];
  return [...who, fault.is, ...seconds, nameOfMoment(fault.at)].join(" ");
}

/** A schedule called after its faults. */
function schedule(
  faults: readonly Fault[],
  rest: Partial<Schedule> = {},
): Schedule {
  return {
    name: faults.map(nameOf).join(", ") || "nothing happens",
    files: [64 * MIB],
    folder: false,
    host: "sender",
    way: "direct",
    faults,
    ...rest,
  };
}

const WHO = ["sender", "receiver"] as const;

const at = (share: number): Moment => ({ share });

function* deaths(): Generator<Schedule> {
  const ends = ["browser killed", "tab killed", "reload"] as const;
  for (const is of ends) {
    const seconds = is === "reload" ? 0 : 1;
    for (const who of WHO) {
      yield schedule([{ is, who, seconds, at: at(0.9) }]);
      for (const step of STEPS) {
        yield schedule([{ is, who, seconds, at: { step } }], {
          files: [40 * MIB],
        });
      }
    }
  }
}

function* networks(): Generator<Schedule> {
  for (const seconds of [1, 10, 60]) {
    yield schedule([{ is: "cut", seconds, at: at(0.5) }]);
    for (const who of WHO) {
      yield schedule([{ is: "offline", who, seconds, at: at(0.6) }]);
    }
  }
  yield schedule([{ is: "swap", seconds: 0, at: at(0.3) }]);
  yield schedule([0.2, 0.5, 0.8].map((share) => ({
    is: "swap",
    seconds: 0,
    at: at(share),
  })));
  for (const who of WHO) {
    yield schedule([
      { is: "connection closed", who, seconds: 0, at: at(0.5) },
    ]);
  }
}

function* servers(): Generator<Schedule> {
  for (const is of ["server killed", "server forgets"] as const) {
    yield schedule([{ is, seconds: 2, at: at(0.3) }]);
    yield schedule([
      { is, seconds: 5, at: at(0.3) },
      { is: "cut", seconds: 12, at: at(0.3) },
    ]);
    for (const who of WHO) {
      yield schedule([
        { is, seconds: 3, at: at(0.5) },
        { is: "browser killed", who, seconds: 1, at: at(0.5) },
      ]);
    }
  }
}

function* rest(): Generator<Schedule> {
  for (const who of WHO) {
    yield schedule([{ is: "frozen", who, seconds: 8, at: at(0.3) }]);
    yield schedule([{ is: "suspended", who, seconds: 20, at: at(0.4) }]);
    for (const seconds of [-86_400, 86_400]) {
      yield schedule([{ is: "clock", who, seconds, at: at(0.4) }]);
    }
  }
  yield schedule([{ is: "disk full", seconds: 6, at: at(0.4) }]);
  for (const seconds of [1, 12]) {
    yield schedule([{ is: "turn killed", seconds, at: at(0.4) }], {
      way: "turn",
    });
  }
}

/** Every fault that has a name, each by itself or with what makes it worse. */
export function named(): Schedule[] {
  return [schedule([]), ...networks(), ...servers(), ...rest(), ...deaths()];
}

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
