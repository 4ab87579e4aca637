/** What the server behind a page does besides; it is written into the page. */
export interface Offers {
  /** Sends invitations by e-mail. */
  readonly mail: boolean;
  /** Takes counts of what is used. */
  readonly reports: boolean;
}

/** As the document's element has it: `<html data-offers="mail reports">`. */
export function writeOffers({ mail, reports }: Offers): string {
  return [mail && "mail", reports && "reports"].filter(Boolean).join(" ");
}

/** Reads what {@link writeOffers} wrote; nothing where nobody did. */
export function readOffers(text: string | undefined): Offers {
  const names = text?.split(" ") ?? [];
  return { mail: names.includes("mail"), reports: names.includes("reports") };
}

/** Of this page. */
export function offersHere(): Offers {
  return readOffers(globalThis.document?.documentElement.dataset.offers);
}
