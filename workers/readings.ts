import type { Offer } from "../core/offer.ts";
import { Reading } from "./reading.ts";
import { Recent } from "./recent.ts";
import { Supply } from "./supply.ts";
import type { NamedFile } from "./transfer_command.ts";

/** What is read for all transfers, each group's files once. */
export class Readings {
  /** By group, the newest last; more than one where the files differ. */
  readonly #open = new Map<string, Reading[]>();
  readonly #recent = new Recent();

  /** The files of one transfer, read together with others of its `group`. */
  supply(
    group: string,
    offer: Offer,
    files: readonly (NamedFile | undefined)[],
  ): Supply {
    this.#tidy();
    const open = this.#open.get(group) ?? [];
    const reading = open.find((it) => it.suits(offer, files)) ??
      new Reading(offer, files, this.#recent);
    if (!open.includes(reading)) open.push(reading);
    this.#open.set(group, open);
    return new Supply(offer, files, reading);
  }

  /** Groups that are over are forgotten. */
  #tidy(): void {
    for (const [group, open] of this.#open) {
      const used = open.filter((reading) => reading.used);
      if (used.length > 0) this.#open.set(group, used);
      else this.#open.delete(group);
    }
  }
}
