import type { Bytes } from "../../core/bytes.ts";
import { type Dice, mutated, mutatedText } from "./mutate.ts";

/** A parser with inputs it takes, and the one way in which it may refuse. */
export interface Target {
  readonly name: string;
  /** Makes the next input and runs the parser on it. */
  run(roll: Dice): Outcome;
}

export interface Outcome {
  /** Bytes or UTF-16 units of the input. */
  readonly input: number;
  /** What the parser returned; `undefined` when it refused as declared. */
  readonly result: unknown;
  /** The same input again. */
  readonly again: () => unknown;
}

type ErrorClass = new (...args: never[]) => Error;

/** `refusals` are the error classes that the parser declares. */
export function bytesTarget(
  name: string,
  seeds: readonly Bytes[],
  parse: (bytes: Bytes) => unknown,
  ...refusals: readonly ErrorClass[]
): Target {
  return {
    name,
    run(roll) {
      const input = mutated(seeds[roll(seeds.length)]!, roll);
      const again = () => tried(() => parse(input), refusals);
      return { input: input.length, result: again(), again };
    },
  };
}

/** {@link bytesTarget} for parsers of text. */
export function textTarget(
  name: string,
  seeds: readonly string[],
  parse: (text: string) => unknown,
  ...refusals: readonly ErrorClass[]
): Target {
  return {
    name,
    run(roll) {
      const input = mutatedText(seeds[roll(seeds.length)]!, roll);
      const again = () => tried(() => parse(input), refusals);
      return { input: input.length, result: again(), again };
    },
  };
}

function tried(parse: () => unknown, refusals: readonly ErrorClass[]): unknown {
  try {
    const result = parse();
    return isRefusal(result) ? undefined : result;
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal)) return undefined;
    throw error;
  }
}

/** How parsers that never throw say no. */
function isRefusal(result: unknown): boolean {
  if (typeof result !== "object" || result === null) return result === false;
  return "is" in result && result.is === "refused" ||
    "ok" in result && result.ok === false;
}
