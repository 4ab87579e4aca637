import { type Bytes, wipe } from "./bytes.ts";

/**
 * Secrets that end with their scope (PROTOCOL §15). Copies that the engine or
 * a BigInt made are out of reach.
 */

/** Secret bytes that are zeroed when their scope ends, however it ends. */
export interface Scoped extends Disposable {
  /** Valid inside the scope only. */
  readonly bytes: Bytes;
}

// Engines without it run `using` compiled, which looks for this symbol.
if (!Object.hasOwn(Symbol, "dispose")) {
  Object.defineProperty(Symbol, "dispose", {
    value: Symbol.for("Symbol.dispose"),
  });
}

/** Takes `bytes` over: `using secret = scoped(bytes)`. */
export function scoped(bytes: Bytes): Scoped {
  return { bytes, [Symbol.dispose]: () => wipe(bytes) };
}

/** Zeroes every buffer of a record and leaves its other fields. */
export function wipeRecord(record: object): void {
  for (const value of Object.values(record)) {
    if (value instanceof Uint8Array) value.fill(0);
  }
}
