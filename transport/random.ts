import { hex } from "../core/bytes.ts";

/** Random bytes of the platform's CSPRNG. */
export function drawBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A name that nothing else has; 8 bytes in hex. */
export function drawName(): string {
  return hex(drawBytes(8));
}
