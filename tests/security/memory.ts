import { type Bytes, equal, wipe } from "../../core/bytes.ts";
import { equalTokens } from "../../core/compare.ts";
import { scoped, wipeRecord } from "../../core/wipe.ts";
import { medianMs, type Row, within } from "./row.ts";
import { timingOf } from "./timing.ts";

const MEBIBYTE = 2 ** 20;
const COMPARISONS = 1000;

const filled = (length: number): Bytes => new Uint8Array(length).fill(0xa5);
const isZero = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0);

/** Wiping, with how long it takes. */
export function wiping(): Row[] {
  const area = "wiping";
  const buffer = filled(MEBIBYTE);
  const one = within(
    area,
    "1 MiB",
    medianMs(21, () => {
      buffer.fill(0xa5);
      wipe(buffer);
    }),
    10,
  );
  const record = {
    id: "kept",
    a: filled(MEBIBYTE / 2),
    b: filled(MEBIBYTE / 4),
    c: filled(MEBIBYTE / 4),
  };
  const whole = within(
    area,
    "a record of 1 MiB",
    medianMs(21, () => {
      record.a.fill(0xa5);
      wipeRecord(record);
    }),
    10,
  );
  const [left, thrown] = [filled(MEBIBYTE), filled(32)];
  const scope = within(
    area,
    "a scope of 1 MiB that ends",
    medianMs(21, () => {
      left.fill(0xa5);
      using _secret = scoped(left);
    }),
    10,
  );
  try {
    using _secret = scoped(thrown);
    throw new Error();
  } catch {
    // What is asked is what the scope leaves behind.
  }
  const { a, b, c, id } = record;
  const recordHolds = [a, b, c].every(isZero) && id === "kept";
  return [
    { ...one, holds: one.holds && isZero(buffer) },
    { ...whole, holds: whole.holds && recordHolds },
    { ...scope, holds: scope.holds && isZero(left) },
    {
      area,
      what: "a scope that throws",
      holds: isZero(thrown),
      figure: "32 bytes",
      bound: "all zero",
    },
  ];
}

/** A copy of 32 bytes that differs at one place. */
function differing(at: number): Bytes {
  const bytes = filled(32);
  bytes[at]! ^= 1;
  return bytes;
}

const TOKEN = "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU";

/** Comparison: how long it takes, and whether that tells where it differs. */
export function comparison(): Row[] {
  const area = "comparison";
  const mine = filled(32);
  const [early, late] = [differing(0), differing(31)];
  const [first, last] = [`~${TOKEN.slice(1)}`, `${TOKEN.slice(0, -1)}~`];
  const each = (run: () => boolean): number =>
    medianMs(21, () => {
      for (let i = 0; i < COMPARISONS; i++) run();
    }) / COMPARISONS;
  return [
    within(area, "32 bytes", each(() => equal(mine, late)), 0.1),
    within(area, "a token of 43", each(() => equalTokens(TOKEN, last)), 0.1),
    timed(
      "32 bytes, early or late difference",
      () => equal(mine, early),
      () => equal(mine, late),
    ),
    timed(
      "tokens, early or late difference",
      () => equalTokens(TOKEN, first),
      () => equalTokens(TOKEN, last),
    ),
  ];
}

function timed(what: string, early: () => boolean, late: () => boolean): Row {
  const { t, effect, leaks } = timingOf(early, late);
  const range = [Math.min(...t), Math.max(...t)].map((it) => it.toFixed(1));
  return {
    area: "comparison",
    what,
    holds: !leaks,
    figure: `t ${range.join(" to ")}, ${(100 * effect).toFixed(1)} %`,
    bound: "not |t| > 5 and > 4 % in 6 of 7 rounds",
  };
}
