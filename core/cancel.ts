import type { CancelBody } from "./transfer_body.ts";
import type { Offer } from "./offer.ts";
import type { Problem } from "./problem.ts";

/** The body of CANCEL; `file` is the one it is about, if it is about one. */
export function cancelBody(
  handle: number,
  { reason, file }: Pick<CancelBody, "reason" | "file">,
): CancelBody {
  return { handle, reason, ...(file !== undefined && { file }) };
}

/** What the sender is told when the receiver ended the transfer. */
export function problemOfReceiver(
  { reason, file }: CancelBody,
  offer: Offer,
): Problem {
  switch (reason) {
    case "declined":
      return { kind: "declined" };
    case "no-space":
    case "storage-failed":
      return { kind: "receiver-storage" };
    case "hash-mismatch":
      return { kind: reason, name: nameOf(offer, file) };
    case "cancelled":
    case "source-changed":
    case "source-gone":
      return { kind: "cancelled", by: "them" };
  }
}

/** What the receiver is told when the sender ended the transfer. */
export function problemOfSender(
  { reason, file }: CancelBody,
  offer: Offer,
): Problem {
  switch (reason) {
    case "source-changed":
    case "source-gone":
      return { kind: reason, name: nameOf(offer, file) };
    case "declined":
    case "cancelled":
    case "no-space":
    case "storage-failed":
    case "hash-mismatch":
      return { kind: "cancelled", by: "them" };
  }
}

/** Empty when the peer named no file of the offer. */
function nameOf(offer: Offer, file: number | undefined): string {
  return file === undefined ? "" : offer.files[file]?.name ?? "";
}
