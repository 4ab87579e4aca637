import { type Bucket, refill, take, untilMs } from "./bucket.ts";
import { chunkLength, chunksOf, type Offer } from "./offer.ts";
import { packLength } from "./pack.ts";
import type { SendEffect, Sending, SendStep } from "./sending.ts";
import { held, sent, windowBytes } from "./window.ts";

/** Chunks and PACK frames that the files take. */
export function framesOf(offer: Offer, files: readonly number[]): number {
  let frames = 0;
  for (let at = 0; at < files.length;) {
    const packed = packLength(offer, files, at);
    frames += packed > 0
      ? 1
      : chunksOf(offer.files[files[at]!]!.size, offer.chunk);
    at += Math.max(1, packed);
  }
  return frames;
}

/** Sends all that credit, window, bucket, people and proof leave room for. */
export function pump(state: Sending, now: number): SendStep {
  if (state.paused !== "nobody" || state.claim) return rest(state, []);
  const { offer, files } = state;
  const effects: SendEffect[] = [];
  let moved: Sending = {
    ...state,
    bucket: state.bucket && refill(state.bucket, now),
  };
  while (moved.at.file < files.length) {
    const { effect, at, pads } = next(moved);
    if (effect.do !== "send-end") {
      if (!hasRoom(moved)) break;
      const inMs = moved.bucket ? untilMs(moved.bucket, offer.chunk) : 0;
      if (inMs > 0) return rest(moved, [...effects, { do: "wake", inMs }]);
      moved = occupy(moved, now);
    }
    effects.push(effect);
    moved = { ...moved, at, pads };
  }
  const is = moved.at.file === files.length ? "verifying" : "moving";
  return { state: { ...moved, is }, effects };
}

/** Stops of its own accord, which says nothing of the path. */
function rest(state: Sending, effects: readonly SendEffect[]): SendStep {
  return { state: { ...state, window: held(state.window) }, effects };
}

/** Room for another frame; one larger than the window goes out alone. */
function hasRoom(state: Sending): boolean {
  const { offer, sentBytes, receivedBytes, grantedBytes, window } = state;
  const inFlight = sentBytes - receivedBytes;
  return sentBytes + offer.chunk <= grantedBytes &&
    (inFlight === 0 || inFlight + offer.chunk <= windowBytes(window));
}

function occupy(state: Sending, now: number): Sending {
  const { chunk } = state.offer;
  const bucket: Bucket | undefined = state.bucket && take(state.bucket, chunk);
  return {
    ...state,
    bucket,
    sentBytes: state.sentBytes + chunk,
    window: sent(state.window, chunk, now),
  };
}

/**
 * The next frame, and where that leads. Padding goes before the last END or
 * PACK: once that arrives the receiver is done and waits for no more.
 */
function next(
  { offer, files, at, pads }: Sending,
): Pick<Sending, "at" | "pads"> & { readonly effect: SendEffect } {
  const file = files[at.file]!;
  const size = offer.files[file]!.size;
  const packed = packLength(offer, files, at.file);
  const whole = packed > 0 || at.chunk === chunksOf(size, offer.chunk);
  const end = at.file + Math.max(1, packed);
  if (whole && end === files.length && pads > 0) {
    const amongPacks = packed > 0;
    return { effect: { do: "send-pad", amongPacks }, at, pads: pads - 1 };
  }
  if (whole) {
    return {
      effect: packed > 0
        ? { do: "send-pack", files: files.slice(at.file, end) }
        : { do: "send-end", file },
      at: { file: end, chunk: 0 },
      pads,
    };
  }
  const { chunk: index } = at;
  const length = chunkLength(size, offer.chunk, index);
  return {
    effect: { do: "send-chunk", file, index, length },
    at: { file: at.file, chunk: index + 1 },
    pads,
  };
}
