import type { Bytes } from "./bytes.ts";

/** Less memory is left to the garbage collector. */
const LEAST_RELEASED_BYTES = 16 * 1024;

/** What is moved to where nobody is, is gone (HTML §9.4.3). */
const { port1: nowhere, port2 } = new MessageChannel();
port2.close();

/**
 * Gives the memory behind `bytes` back at once, where it is large; they are
 * empty afterwards. A garbage collector would let megabytes pile up, and new
 * memory costs more than what was used before. In Chromium neither
 * `ArrayBuffer.transfer` nor `structuredClone` gives it back before the next
 * collection: the object behind the buffer, or behind its clone, has it still.
 */
export function release({ buffer }: Bytes): void {
  if (buffer.byteLength < LEAST_RELEASED_BYTES) return;
  nowhere.postMessage(undefined, [buffer]);
}
