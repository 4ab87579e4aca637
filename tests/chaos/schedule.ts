/** Bytes. */
export const MIB = 1 << 20;

/** Which of the two people. */
export type Who = "sender" | "receiver";

/** What one of them suffers. */
export const PERSONAL = [
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
export const COMMON = [
  "cut",
  "swap",
  "server killed",
  "server forgets",
] as const;

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
export function schedule(
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

export const WHO = ["sender", "receiver"] as const;

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

/** The worst of each kind, and late where all could be sent again. */
export function short(): Schedule[] {
  const kill = "browser killed";
  const late = at(0.95);
  const ends: readonly Fault[] = [
    { is: "reload", who: "sender", seconds: 0, at: late },
    { is: "reload", who: "receiver", seconds: 0, at: late },
    { is: kill, who: "sender", seconds: 1, at: late },
    { is: kill, who: "receiver", seconds: 1, at: { step: "naming" } },
    { is: "tab killed", who: "receiver", seconds: 1, at: { step: "written" } },
    { is: "tab killed", who: "sender", seconds: 1, at: { step: "verifying" } },
  ];
  const middles: readonly (readonly Fault[])[] = [
    [
      { is: "server forgets", seconds: 2, at: at(0.5) },
      { is: kill, who: "receiver", seconds: 1, at: at(0.5) },
    ],
    [{ is: "swap", seconds: 0, at: at(0.3) }],
    [{ is: "disk full", seconds: 3, at: at(0.4) }],
  ];
  return [
    // Just larger than the bound.
    ...ends.map((fault) => schedule([fault], { files: [40 * MIB] })),
    ...middles.map((faults) => schedule(faults, { files: [16 * MIB] })),
  ];
}
