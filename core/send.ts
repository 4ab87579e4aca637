import type { AcceptBody, CreditBody, DoneBody } from "./body.ts";
import { problemOfReceiver } from "./cancel.ts";
import { chunkLength, chunksOf, type Offer, totalBytes } from "./offer.ts";
import { packLength } from "./pack.ts";
import { padme } from "./padding.ts";
import type { Problem } from "./problem.ts";
import { fromRanges } from "./ranges.ts";
import type {
  SendEffect,
  SendEvent,
  Sending,
  SendState,
  SendStep,
} from "./sending.ts";
import { acked, newWindow, sent, windowBytes } from "./window.ts";

/**
 * The sending half of a transfer (PROTOCOL §12). It sees counts and ranges,
 * never bytes. Chunks go out in the order of the accepted files while two
 * bounds leave room: the receiver's credit and the in-flight window. Both count
 * frames at the chunk size, padding included. `now` in milliseconds on a
 * monotonic clock.
 */
export function stepSend(
  state: SendState,
  event: SendEvent,
  now: number,
): SendStep {
  if (state.is === "done" || state.is === "failed") return stay(state);
  switch (event.on) {
    case "accepted":
      if (state.is !== "offered") return violation(state, "accepted twice");
      return accept(state, event.body, now);
    case "credit":
      if (state.is === "offered") return violation(state, "credit too early");
      return credit(state, event.body, now);
    case "confirmed":
      if (state.is === "offered") return violation(state, "done too early");
      return confirm(state, event.body);
    case "cancelled":
      return fail(state, problemOfReceiver(event.body, state.offer), []);
    case "cancel":
      return fail(state, { kind: "cancelled", by: "me" }, [
        { do: "send-cancel", reason: "cancelled" },
      ]);
    case "source-failed": {
      const name = state.offer.files[event.file]!.name;
      return fail(state, { kind: event.reason, name }, [
        { do: "send-cancel", reason: event.reason, file: event.file },
      ]);
    }
    case "lost":
      return fail(state, event.problem, []);
  }
}

function accept(state: SendState, body: AcceptBody, now: number): SendStep {
  const { offer } = state;
  const files = fromRanges(body.files, offer.files.length);
  if (!files) return violation(state, "accepts a file that was not offered");
  const total = totalBytes(offer, files);
  return pump({
    is: "moving",
    offer,
    files,
    total,
    at: { file: 0, chunk: 0 },
    pads: Math.max(
      0,
      chunksOf(padme(total), offer.chunk) - framesOf(offer, files),
    ),
    confirmed: 0,
    sentBytes: 0,
    receivedBytes: 0,
    grantedBytes: 0,
    storedBytes: 0,
    window: newWindow(),
  }, now);
}

function credit(
  state: Sending,
  { received, stored, granted }: CreditBody,
  now: number,
): SendStep {
  if (
    received < state.receivedBytes || received > state.sentBytes ||
    granted < state.grantedBytes || stored < state.storedBytes ||
    stored > state.total
  ) {
    return violation(state, "credit runs backwards or beyond what was sent");
  }
  return pump({
    ...state,
    receivedBytes: received,
    grantedBytes: granted,
    storedBytes: stored,
    window: received > state.receivedBytes
      ? acked(state.window, received - state.receivedBytes, now)
      : state.window,
  }, now);
}

/** CHUNK and PACK frames that the files take. */
function framesOf(offer: Offer, files: readonly number[]): number {
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

/**
 * Sends all that credit and window leave room for. Padding goes before the last
 * END or PACK: once that arrives the receiver is done and waits for no more.
 */
function pump(state: Sending, now: number): SendStep {
  const { offer, files } = state;
  const effects: SendEffect[] = [];
  let { at, pads, sentBytes, window } = state;
  // A chunk larger than the window goes out alone.
  const hasRoom = () => {
    const inFlight = sentBytes - state.receivedBytes;
    return sentBytes + offer.chunk <= state.grantedBytes &&
      (inFlight === 0 || inFlight + offer.chunk <= windowBytes(window));
  };
  const occupy = () => {
    sentBytes += offer.chunk;
    window = sent(window, offer.chunk, now);
  };
  while (at.file < files.length) {
    const file = files[at.file]!;
    const size = offer.files[file]!.size;
    const packed = packLength(offer, files, at.file);
    const whole = packed > 0 || at.chunk === chunksOf(size, offer.chunk);
    const last = at.file + Math.max(1, packed) === files.length;
    if (whole && last && pads > 0) {
      if (!hasRoom()) break;
      occupy();
      effects.push({ do: "send-pad" });
      pads--;
    } else if (packed > 0) {
      if (!hasRoom()) break;
      occupy();
      const end = at.file + packed;
      effects.push({ do: "send-pack", files: files.slice(at.file, end) });
      at = { file: end, chunk: 0 };
    } else if (whole) {
      effects.push({ do: "send-end", file });
      at = { file: at.file + 1, chunk: 0 };
    } else {
      if (!hasRoom()) break;
      occupy();
      const length = chunkLength(size, offer.chunk, at.chunk);
      effects.push({ do: "send-chunk", file, index: at.chunk, length });
      at = { file: at.file, chunk: at.chunk + 1 };
    }
  }
  const is = at.file === files.length ? "verifying" : "moving";
  return { state: { ...state, is, at, pads, sentBytes, window }, effects };
}

function confirm(
  state: Sending,
  body: DoneBody,
): SendStep {
  let { confirmed } = state;
  const files = fromRanges(body.files, state.offer.files.length);
  if (!files) return violation(state, "confirms a file that was not offered");
  for (const file of files) {
    if (confirmed >= state.at.file || state.files[confirmed] !== file) {
      return violation(state, `file ${file} confirmed out of turn`);
    }
    confirmed++;
  }
  return confirmed === state.files.length
    ? {
      state: { is: "done", offer: state.offer, total: state.total },
      effects: [{ do: "release" }],
    }
    : { state: { ...state, confirmed }, effects: [] };
}

function stay(state: SendState): SendStep {
  return { state, effects: [] };
}

function fail(
  { offer }: SendState,
  problem: Problem,
  effects: readonly SendEffect[],
): SendStep {
  return {
    state: { is: "failed", offer, problem },
    effects: [...effects, { do: "release" }],
  };
}

function violation(state: SendState, what: string): SendStep {
  return fail(state, { kind: "tampered" }, [{ do: "violation", what }]);
}
