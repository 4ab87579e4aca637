import type { RoomStage } from "../transport/view.ts";

/** Opens the system's share sheet with the link, where there is one. */
export function sharing(stage: RoomStage): (() => void) | undefined {
  if (stage.is !== "waiting" || typeof navigator.share !== "function") {
    return undefined;
  }
  const { link } = stage.invitation;
  return () => {
    // Rejects when the person closes the sheet, which is an answer too.
    navigator.share({ url: link }).catch(() => {});
  };
}
