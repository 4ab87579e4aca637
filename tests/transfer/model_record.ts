import { wishes } from "../../core/pause.ts";
import type { ReceiveState } from "../../core/receiving.ts";
import type { Prefix } from "../../core/resume.ts";
import { offering } from "../../core/rewind.ts";
import type { SendState } from "../../core/sending.ts";
import type { ModelDisk } from "./model_disk.ts";

/** What stands for a proof: it tells prefixes apart. */
export function proofOf({ file, chunks }: Prefix): string {
  return chunks === 0 ? "nothing" : `${chunks} of ${file}`;
}

/** A sender as its record has it, which knows no more of its place. */
export function recoveredSender(state: SendState): SendState {
  if (state.is === "done" || state.is === "failed") return state;
  const from = state.is === "reconnecting" ? state.from : state;
  const { offer, padded, paused } = from;
  const begun = from.is === "offered"
    ? undefined
    : { files: from.files, stored: from.storedBytes };
  return offering(offer, padded, wishes(paused, "me"), begun);
}

/** A receiver as disk and record have it, and how many frames it lost. */
export function recoveredReceiver(
  state: ReceiveState | undefined,
  disk: ModelDisk,
): { readonly state: ReceiveState | undefined; readonly lost: number } {
  if (!state || state.is === "failed") return { state, lost: 0 };
  const from = state.is === "reconnecting" ? state.from : state;
  if (from.is === "offered" || from.is === "preparing") {
    disk.crash([], false);
    return { state: undefined, lost: 0 };
  }
  const paused = from.is !== "done" && wishes(from.paused, "me");
  const next = disk.crash(from.files, paused);
  // Padding is in no journal; it comes again unless all the rest is there.
  const whole = next.is !== "reconnecting" || next.from.is === "verifying";
  if (from.is === "done" || whole) return { state: next, lost: 0 };
  const frames = from.receivedBytes / from.offer.chunk;
  return { state: next, lost: frames - disk.journaledFrames };
}
