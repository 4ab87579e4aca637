import { parseArgs } from "node:util";
import { type Condition, parseCondition } from "../path/condition.ts";
import type { Way } from "./pair.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/** Each bench, the options it takes and what they are unless said. */
const BENCHES = {
  transfer: {
    rounds: "3",
    mib: "256",
    emulate: "",
    way: "",
    window: "",
    both: "",
  },
  raw: { rounds: "3", mib: "64", emulate: "" },
  "small-files": { rounds: "3", count: "10000", size: "4096", emulate: "" },
  memory: { rounds: "1", mib: "4096" },
  group: { rounds: "3", count: "9", mib: "32" },
  latency: { rounds: "9", emulate: "" },
  handshake: { rounds: "3" },
  ipc: { rounds: "3" },
  relay: { rounds: "5", mib: "256" },
  server: {
    rounds: "1",
    count: "10000",
    rate: "20000",
    pairdrop: "",
    peerjs: "",
  },
};

type Bench = keyof typeof BENCHES;

/** What the command line asks for. */
export type Command =
  | {
    readonly do: Bench;
    /** The command line without what leaves the figures as they are. */
    readonly name: string;
    readonly rounds: number;
    /** Of one file, or of all files or to all guests together. */
    readonly totalBytes: number;
    readonly count: number;
    readonly condition: Condition | undefined;
    readonly way: Way | undefined;
    /** To try before the first round, the best of them is used. */
    readonly windows: readonly number[];
    /** Whether both sides send at once. */
    readonly both: boolean;
    /** Where the result is written as JSON. */
    readonly json: string | undefined;
    /** Messages a second. */
    readonly rate: number;
    /** Where others' servers are installed. */
    readonly pairdrop: string | undefined;
    readonly peerjs: string | undefined;
  }
  | {
    /** Holds results against the stored baseline. */
    readonly do: "compare";
    readonly files: readonly string[];
    /** Share by which a ratio may be worse. */
    readonly tolerance: number;
  }
  | {
    /** Stores results as the baseline. */
    readonly do: "record";
    readonly files: readonly string[];
  };

export const USAGE = `usage:
  deno task bench transfer     [--mib N] [--window 256,512] [--both]
                               [--way direct|relay|turn]
  deno task bench raw          [--mib N]
  deno task bench small-files  [--count N] [--size BYTES]
  deno task bench memory       [--mib N]
  deno task bench group        [--count GUESTS] [--mib N]
  deno task bench latency
  deno task bench handshake
  deno task bench ipc
  deno task bench relay        [--mib N]
  deno task bench server       [--count ROOMS] [--rate MESSAGES]
                               [--pairdrop FOLDER] [--peerjs FOLDER]
each with [--rounds N] [--json FILE], all above handshake but memory with
  [--emulate rtt=100ms,loss=1%,rate=20mbit,queue=256kib | none]
  deno task bench compare [--tolerance PERCENT] FILE...
  deno task bench record FILE...`;

/** Beside the host; with one alone there is nobody to compare. */
const GUESTS = { least: 2, most: 9 };

const isBench = (name: string): name is Bench => Object.hasOwn(BENCHES, name);

function count(name: string, text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,6}$/.test(text)) {
    throw new RangeError(`--${name} ${text}: expected a whole number from 1`);
  }
  return Number(text);
}

const WAYS: readonly Way[] = ["direct", "relay", "turn"];

function wayOf(text: string, isEmulated: boolean): Way {
  const way = WAYS.find((it) => it === text);
  if (way === undefined) {
    throw new RangeError(`--way ${text}: expected ${WAYS.join(", ")}`);
  }
  if (isEmulated && way !== "direct") {
    throw new RangeError(`--emulate is for the direct way, not for ${way}`);
  }
  return way;
}
/** Options that leave Tallow's figures as they are. */
const UNNAMED: readonly string[] = ["rounds", "json", "pairdrop", "peerjs"];

function nameOf(
  bench: Bench,
  values: Readonly<Record<string, string | boolean | undefined>>,
): string {
  const options = Object.entries(values)
    .filter(([name]) => !UNNAMED.includes(name))
    .map(([name, value]) =>
      value === true ? `--${name}` : `--${name} ${value}`
    );
  return [bench, ...options.sort()].join(" ");
}

/** Reads a command line; throws RangeError or TypeError in words. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      mib: { type: "string" },
      count: { type: "string" },
      size: { type: "string" },
      emulate: { type: "string" },
      way: { type: "string" },
      window: { type: "string" },
      both: { type: "boolean" },
      json: { type: "string" },
      rate: { type: "string" },
      pairdrop: { type: "string" },
      peerjs: { type: "string" },
      tolerance: { type: "string" },
    },
  });
  const [what = "", ...files] = positionals;
  const allow = (known: readonly string[]): void => {
    const other = Object.keys(values).find((name) => !known.includes(name));
    if (other !== undefined) {
      throw new RangeError(`${what} takes no --${other}`);
    }
  };
  if (what === "compare" || what === "record") {
    allow(what === "compare" ? ["tolerance"] : []);
    if (files.length === 0) throw new RangeError(`${what} needs result files`);
    if (what === "record") return { do: what, files };
    const percent = count("tolerance", values.tolerance ?? "15");
    return { do: what, files, tolerance: percent / 100 };
  }
  if (!isBench(what) || files.length > 0) {
    throw new RangeError(`"${positionals.join(" ")}" is no bench`);
  }
  const defaults: Readonly<Record<string, string>> = BENCHES[what];
  allow([...Object.keys(defaults), "json"]);
  const files1 = count("count", values.count ?? defaults.count ?? "1");
  if (what === "group" && (files1 < GUESTS.least || files1 > GUESTS.most)) {
    throw new RangeError(
      `--count ${files1}: expected ${GUESTS.least} to ${GUESTS.most} guests`,
    );
  }
  const size = defaults.mib === undefined
    ? count("size", values.size ?? defaults.size ?? "1")
    : count("mib", values.mib ?? defaults.mib) * MIB;
  return {
    do: what,
    name: nameOf(what, values),
    rounds: count("rounds", values.rounds ?? defaults.rounds),
    totalBytes: files1 * size,
    count: files1,
    condition: values.emulate === undefined
      ? undefined
      : parseCondition(values.emulate),
    way: values.way === undefined
      ? undefined
      : wayOf(values.way, values.emulate !== undefined),
    windows: values.window === undefined
      ? []
      : values.window.split(",").map((it) => count("window", it) * KIB),
    both: values.both ?? false,
    json: values.json,
    rate: count("rate", values.rate ?? defaults.rate ?? "1"),
    pairdrop: values.pairdrop,
    peerjs: values.peerjs,
  };
}
