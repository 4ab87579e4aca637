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

/** Of this page, as {@link writeOffers} wrote it; none where nobody did. */
export function offersHere(): Offers {
  const { offers } = globalThis.document?.documentElement.dataset ?? {};
  const names = offers?.split(" ") ?? [];
  return { mail: names.includes("mail"), reports: names.includes("reports") };
}
