import { Signal, signal } from "@preact/signals";
import { parse, stringify } from "devalue";

/**
 * Island props as JSON text without `<`, safe inside a script element. A
 * signal given to two islands stays one signal. Throws, naming the path, on
 * what cannot travel: functions, symbols, JSX, instances of other classes.
 */
export function encodeProps(value: unknown): string {
  return stringify(value, {
    Signal: (item) => item instanceof Signal && [item.peek()],
  });
}

/** The inverse of `encodeProps`; a computed signal comes back as a plain one. */
export function decodeProps(text: string): unknown {
  return parse(text, { Signal: ([value]: [unknown]) => signal(value) });
}
