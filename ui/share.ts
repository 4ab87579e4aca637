import type { RoomView } from "../transport/view.ts";

/** Opens the system's share sheet with the link, where there is one. */
export function sharing(
  { stage, inviting }: RoomView,
): (() => void) | undefined {
  const invitation = stage.is === "waiting" ? stage.invitation : inviting;
  if (!invitation || typeof navigator.share !== "function") return undefined;
  const { link } = invitation;
  return () => {
    // Rejects when the person closes the sheet, which is an answer too.
    navigator.share({ url: link }).catch(() => {});
  };
}
