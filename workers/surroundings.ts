import type { RandomBytes } from "../core/bytes.ts";
import type { Bandwidth } from "./bandwidth.ts";
import type { CryptoEvent } from "./crypto_event.ts";
import type { DiskApi } from "./disk.ts";
import type { Ask } from "./ipc/grammar.ts";
import type { Readings } from "./readings.ts";

/** What runs outside: the page, the disk worker, the clock. */
export interface Surroundings {
  readonly emit: (event: CryptoEvent) => void;
  readonly disk: Ask<DiskApi>;
  /** Shared by all pairs, as what is read is. */
  readonly bandwidth: Bandwidth;
  readonly readings: Readings;
  readonly random: RandomBytes;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
  /** Milliseconds since the epoch. */
  readonly today: () => number;
  /** Takes a name for as long as the page lives; false if another page has it. */
  readonly hold: (name: string) => Promise<boolean>;
}
