import type { SendEffect, SendState } from "../core/sending.ts";

/** What a transfer that is sent does after a step. */
export type Movement =
  | { readonly moving: false }
  | {
    readonly moving: true;
    /** Frames sent so far, in bytes. */
    readonly sentBytes: number;
    /** Whether the person's limit is all that holds it up. */
    readonly held: boolean;
  };

export function movementOf(
  state: SendState,
  effects: readonly SendEffect[],
): Movement {
  if (state.is !== "moving" || state.paused !== "nobody") {
    return { moving: false };
  }
  const held = effects.some((effect) => effect.do === "wake");
  return { moving: true, sentBytes: state.sentBytes, held };
}
