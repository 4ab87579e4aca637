import type { AcceptBody, CreditBody, DoneBody } from "./body.ts";
import { adjust, newBucket } from "./bucket.ts";
import { problemOfReceiver } from "./cancel.ts";
import { chunksOf, totalBytes } from "./offer.ts";
import { padme } from "./padding.ts";
import { wished } from "./pause.ts";
import type { Problem } from "./problem.ts";
import { framesOf, pump } from "./pump.ts";
import { fromRanges } from "./ranges.ts";
import type {
  SendEffect,
  SendEvent,
  Sending,
  SendState,
  SendStep,
} from "./sending.ts";
import { acked, newWindow } from "./window.ts";

/**
 * The sending half of a transfer (PROTOCOL §12). It sees counts and ranges,
 * never bytes. Chunks go out in the order of the accepted files while nobody
 * wishes a pause and three bounds leave room: the receiver's credit, the
 * in-flight window and the person's limit. All count frames at the chunk size,
 * padding included. `now` in milliseconds on a
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
    case "pause":
    case "resume":
      if (state.is !== "moving") return stay(state);
      return pause(state, event.on === "pause", now);
    case "paused": {
      if (state.is === "offered") return violation(state, "pause too early");
      const paused = wished(state.paused, "them", event.body.paused);
      return pump({ ...state, paused }, now);
    }
    case "limit":
      if (state.is === "offered") return stay(state);
      return limit(state, event.bytesPerSecond, now);
    case "woken":
      return state.is === "offered" ? stay(state) : pump(state, now);
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

function accept(
  state: SendState & { readonly is: "offered" },
  body: AcceptBody,
  now: number,
): SendStep {
  const { offer, padded } = state;
  const files = fromRanges(body.files, offer.files.length);
  if (!files) return violation(state, "accepts a file that was not offered");
  const total = totalBytes(offer, files);
  const frames = padded ? chunksOf(padme(total), offer.chunk) : 0;
  return pump({
    is: "moving",
    offer,
    files,
    total,
    at: { file: 0, chunk: 0 },
    pads: Math.max(0, frames - framesOf(offer, files)),
    confirmed: 0,
    sentBytes: 0,
    receivedBytes: 0,
    grantedBytes: 0,
    storedBytes: 0,
    window: newWindow(),
    bucket: undefined,
    paused: "nobody",
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

function pause(state: Sending, paused: boolean, now: number): SendStep {
  const wish = wished(state.paused, "me", paused);
  if (wish === state.paused) return stay(state);
  const step = pump({ ...state, paused: wish }, now);
  return {
    state: step.state,
    effects: [{ do: "send-pause", paused }, ...step.effects],
  };
}

function limit(
  state: Sending,
  bytesPerSecond: number | undefined,
  now: number,
): SendStep {
  const { offer: { chunk }, bucket } = state;
  if (bytesPerSecond === undefined) {
    return pump({ ...state, bucket: undefined }, now);
  }
  return pump({
    ...state,
    bucket: bucket
      ? adjust(bucket, bytesPerSecond, chunk, now)
      : newBucket(bytesPerSecond, chunk, now),
  }, now);
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
