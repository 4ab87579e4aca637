import { dice } from "./mutate.ts";
import type { Target } from "./target.ts";

/** Parsers that are fuzzed together. */
export interface Group {
  readonly name: string;
  readonly targets: readonly Target[];
}

/** What a campaign against one group came to. */
export interface Count {
  readonly group: string;
  readonly inputs: number;
  /** Inputs that a parser took in spite of their mutation. */
  readonly taken: number;
  /** Milliseconds of the slowest input, at its best of three tries. */
  readonly slowestMs: number;
  readonly seconds: number;
}

/** Longest that any one input may take, in milliseconds. */
const MAX_INPUT_MS = 50;
/** From here on an input is tried again. */
const SUSPECT_MS = 1;

/** What a result may hold for each byte of its input, and once. */
const HELD_PER_BYTE = 4;
const HELD_BYTES = 4096;

/** Throws with group, parser, seed and number of an input that breaks it. */
export function campaign(group: Group, inputs: number, seed: number): Count {
  const roll = dice(seed);
  const began = performance.now();
  let taken = 0;
  let slowestMs = 0;
  for (let n = 0; n < inputs; n++) {
    const target = group.targets[n % group.targets.length]!;
    const broken = (what: string, cause?: unknown) =>
      new Error(
        `${group.name}, ${target.name}, seed ${seed}: ${what} at ${n}`,
        {
          cause,
        },
      );
    const started = performance.now();
    let outcome;
    try {
      outcome = target.run(roll);
    } catch (cause) {
      throw broken("an undeclared error", cause);
    }
    let ms = performance.now() - started;
    // Somebody else may have had the processor: the best of three counts.
    for (let i = 0; i < 2 && ms > SUSPECT_MS; i++) {
      const restarted = performance.now();
      outcome.again();
      ms = Math.min(ms, performance.now() - restarted);
    }
    if (ms > MAX_INPUT_MS) throw broken(`${Math.round(ms)} ms`);
    slowestMs = Math.max(slowestMs, ms);
    if (outcome.result !== undefined) taken++;
    const held = heldBy(outcome.result);
    if (held > outcome.input * HELD_PER_BYTE + HELD_BYTES) {
      throw broken(`${held} bytes held for ${outcome.input}`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  return { group: group.name, inputs, taken, slowestMs, seconds };
}

/** Bytes that a result keeps alive, buffers and texts. */
function heldBy(value: unknown): number {
  if (typeof value === "string") return 2 * value.length;
  if (value instanceof Uint8Array) return value.buffer.byteLength;
  if (typeof value !== "object" || value === null) return 8;
  let sum = 0;
  for (const each of Object.values(value)) sum += heldBy(each);
  return sum;
}
