import type { RandomBytes } from "./bytes.ts";
import { type Dh, startDh } from "./dh.ts";
import { type Kem, startKem } from "./kem.ts";

/** The public-key primitives of a handshake (suite 1). */
export interface Suite {
  /** For CPace. */
  readonly dh: Dh;
  /** X-Wing. */
  readonly kem: Kem;
}

/**
 * The best primitives that pass their known-answer tests here. Call it early:
 * the first call tests and warms up, later ones are immediate.
 */
export async function startSuite(random: RandomBytes): Promise<Suite> {
  const [dh, kem] = await Promise.all([startDh(random), startKem(random)]);
  return { dh, kem };
}
