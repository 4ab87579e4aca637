import type { OfferPart } from "../core/transfer_body.ts";
import { joinOffer, type Offer } from "../core/offer.ts";

/** Offers of a peer that wait for an answer or for their last part. */
const MAX_OPEN_OFFERS = 32;

/** Offers of which parts are still missing. */
export class OfferParts {
  readonly #partial = new Map<number, Offer>();

  /**
   * The whole offer, with its last part.
   *
   * @throws {RangeError} when parts do not fit, or too many offers are begun.
   */
  join(part: OfferPart): Offer | undefined {
    const { handle } = part;
    const offer = joinOffer(this.#partial.get(handle), part);
    this.#partial.set(handle, offer);
    if (this.#partial.size > MAX_OPEN_OFFERS) {
      throw new RangeError(`more than ${MAX_OPEN_OFFERS} offers at once`);
    }
    if (!part.last) return undefined;
    this.#partial.delete(handle);
    return offer;
  }

  clear(): void {
    this.#partial.clear();
  }
}
