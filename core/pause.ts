/**
 * Who wishes a transfer paused. Each side has its own wish, and nothing moves
 * while either of them does (PROTOCOL §12.5).
 */
export type Paused = "nobody" | "me" | "them" | "both";

/** What is wished after one side said whether it wishes a pause. */
export function wished(
  paused: Paused,
  by: "me" | "them",
  pause: boolean,
): Paused {
  const me = by === "me" ? pause : wishes(paused, "me");
  const them = by === "them" ? pause : wishes(paused, "them");
  if (me) return them ? "both" : "me";
  return them ? "them" : "nobody";
}

/** Whether this side wishes it. */
export function wishes(paused: Paused, side: "me" | "them"): boolean {
  return paused === side || paused === "both";
}
