import type { CreditBody, DoneBody } from "./transfer_body.ts";
import { adjust, newBucket } from "./bucket.ts";
import { wished } from "./pause.ts";
import { pump } from "./pump.ts";
import { fromRanges } from "./ranges.ts";
import { accept, link, proved, resume, told } from "./resumption.ts";
import { anyhow, finish, stay, unsaid, violation } from "./send_end.ts";
import type {
  Offered,
  SendEvent,
  Sending,
  SendState,
  SendStep,
} from "./sending.ts";
import { acked } from "./sample.ts";
import { moved } from "./window.ts";

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
  switch (state.is) {
    case "offered":
      return unanswered(state, event, now);
    case "moving":
    case "verifying":
      return underWay(state, event, now);
    case "reconnecting":
      return apart(state, event, now);
    case "done":
      return stay(state);
    case "failed":
      // It goes on because it was not told, or before it was.
      return (event.on === "linked" || event.on === "resumed") && state.told
        ? { state, effects: [state.told] }
        : stay(state);
  }
}

function unanswered(state: Offered, event: SendEvent, now: number): SendStep {
  switch (event.on) {
    case "accepted":
      return accept(state, event.body, now);
    // It accepted on the path before.
    case "resumed":
      return resume(state, event.body, now);
    case "credit":
    case "confirmed":
    case "paused":
      return violation(state, `${event.on} too early`);
    case "pause":
    case "resume": {
      const paused = wished(state.paused, "me", event.on === "pause");
      return stay({ ...state, paused });
    }
    case "limit":
    case "woken":
    case "linked":
    case "moved":
    case "proved":
      return stay(state);
    case "unlinked":
    case "cancelled":
    case "cancel":
    case "source-failed":
    case "lost":
      return anyhow(state, event);
  }
}

function underWay(state: Sending, event: SendEvent, now: number): SendStep {
  switch (event.on) {
    case "accepted":
    case "resumed":
      return violation(state, `${event.on} twice`);
    case "credit":
      return credit(state, event.body, now);
    case "confirmed":
      return confirm(state, event.body);
    case "pause":
    case "resume":
      if (state.is !== "moving") return stay(state);
      return pause(state, event.on === "pause", now);
    case "paused": {
      const paused = wished(state.paused, "them", event.body.paused);
      return pump({ ...state, paused }, now);
    }
    case "limit":
      return pump(limited(state, event.bytesPerSecond, now), now);
    case "woken":
      return pump(state, now);
    case "moved": {
      const window = moved(state.window, event.streams);
      return pump({ ...state, window }, now);
    }
    case "proved":
      return event.body === state.claim
        ? proved(state, event.same, now)
        : stay(state);
    case "linked":
      return stay(state);
    case "unlinked":
    case "cancelled":
    case "cancel":
    case "source-failed":
    case "lost":
      return anyhow(state, event);
  }
}

/** Without a path nothing is sent; wishes are kept for the next one. */
function apart(
  state: SendState & { readonly is: "reconnecting" },
  event: SendEvent,
  now: number,
): SendStep {
  const { from } = state;
  switch (event.on) {
    case "linked":
      return link(state, event.anew);
    case "resumed":
      return resume(from, event.body, now);
    case "accepted":
      // In this session the receiver knew nothing of it.
      return from.anew
        ? accept(from, event.body, now)
        : violation(state, "accepted before it goes on");
    case "credit":
    case "confirmed":
    case "paused":
      return violation(state, `${event.on} before it goes on`);
    case "pause":
    case "resume": {
      const paused = wished(from.paused, "me", event.on === "pause");
      return stay({ ...state, from: { ...from, paused } });
    }
    case "limit":
      if (from.is === "offered") return stay(state);
      return stay({ ...state, from: limited(from, event.bytesPerSecond, now) });
    case "woken":
    case "moved":
    case "proved":
    case "unlinked":
      return stay(state);
    case "cancel":
    case "source-failed":
      return unsaid(anyhow(from, event));
    case "cancelled":
    case "lost":
      return anyhow(from, event);
  }
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
  return wish === state.paused
    ? stay(state)
    : told({ ...state, paused: wish }, now);
}

function limited(
  state: Sending,
  bytesPerSecond: number | undefined,
  now: number,
): Sending {
  const { offer: { chunk }, bucket } = state;
  if (bytesPerSecond === undefined) return { ...state, bucket: undefined };
  return {
    ...state,
    bucket: bucket
      ? adjust(bucket, bytesPerSecond, chunk, now)
      : newBucket(bytesPerSecond, chunk, now),
  };
}

function confirm(state: Sending, body: DoneBody): SendStep {
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
    ? finish(state)
    : stay({ ...state, confirmed });
}
