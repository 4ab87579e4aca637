import type { Catalogue } from "../../ui/language/catalogues.ts";
import { samples } from "./samples.ts";

/** Something a catalogue says, and the arguments that made it say so. */
export interface Sentence {
  /** `room.copyLink`, `password.left(7)` */
  readonly path: string;
  readonly text: string;
  /** The number that was put in, if one was. */
  readonly count?: number | undefined;
}

/** Between them they ask for every plural form of every language. */
export const COUNTS = [0, 1, 2, 3, 7, 11, 25, 100, 1_000_000];

/** All that a catalogue says: every text, and every function's answers. */
export function* sentencesOf(say: Catalogue): Generator<Sentence> {
  yield* spoken("", say, samples);
}

function* spoken(
  path: string,
  said: unknown,
  calls: unknown,
): Generator<Sentence> {
  if (typeof said === "string") yield { path, text: said };
  else if (typeof said === "function") {
    if (!Array.isArray(calls)) throw new Error(`no sample call of ${path}`);
    for (const args of (calls as unknown[][]).flatMap(counted)) {
      const count = args.flatMap(valuesOf)
        .find((it): it is number => typeof it === "number");
      const shown = JSON.stringify(args).slice(1, -1);
      for (const sentence of spoken("", said(...args), undefined)) {
        const where = `${path}(${shown})${sentence.path}`;
        yield { path: where, text: sentence.text, count };
      }
    }
  } else if (typeof said === "object" && said !== null) {
    for (const [key, value] of Object.entries(said)) {
      // Notices have other words for problems.
      const from = key.endsWith("Notice") ? "problem" : key;
      const inside = (calls as Record<string, unknown> | undefined)?.[from];
      yield* spoken(path === "" ? key : `${path}.${key}`, value, inside);
    }
  } else throw new Error(`${path} is ${said}`);
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null
    ? Object.values(value)
    : [value];
}

/** The call itself, and with each count in place of its first number. */
function counted(args: readonly unknown[]): (readonly unknown[])[] {
  const at = args.findIndex((it) => typeof it === "number");
  if (at < 0) return [args];
  return [...new Set([args[at], ...COUNTS])].map((it) => args.with(at, it));
}
