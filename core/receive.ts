import {
  type ArrivalEvent,
  arrive,
  credit,
  flushed,
  newArrival,
} from "./arrival.ts";
import type { CancelReason, ResumeBody } from "./body.ts";
import { problemOfSender } from "./cancel.ts";
import { spaceBytes } from "./offer.ts";
import { wished, wishes } from "./pause.ts";
import type { Problem } from "./problem.ts";
import { toRanges } from "./ranges.ts";
import type {
  ReceiveEvent,
  ReceiveState,
  ReceiveStep,
  Receiving,
  SendResume,
  Undecided,
} from "./receiving.ts";
import type { SendCancel } from "./sending.ts";

/**
 * The receiving half of a transfer (PROTOCOL §12). Nothing is written before
 * the person accepts; credit is granted only for what is flushed; a file gets
 * its name only when its root matched.
 */
export function stepReceive(
  state: ReceiveState,
  event: ReceiveEvent,
): ReceiveStep {
  switch (state.is) {
    case "offered":
    case "preparing":
    case "moving":
    case "verifying":
      return live(state, event);
    case "reconnecting":
      return apart(state, event);
    case "done":
    case "failed":
      return event.on === "linked" && state.told
        ? { state, effects: [state.told] }
        : stay(state);
  }
}

/** Before its end. */
type Live = Undecided | Receiving;

function live(state: Live, event: ReceiveEvent): ReceiveStep {
  switch (event.on) {
    case "accept":
      if (state.is !== "offered") return stay(state);
      return event.files.length > 0
        ? prepare(state, event.files)
        : decline(state);
    case "decline":
      return state.is === "offered" ? decline(state) : stay(state);
    case "cancel":
      return stop(state, { kind: "cancelled", by: "me" });
    case "no-space":
      return stop(state, { kind: "no-space", missing: event.missing });
    case "storage-failed":
      return stop(state, { kind: "storage-failed" });
    case "cancelled":
      return fail(state, problemOfSender(event.body, state.offer));
    case "lost":
      return fail(state, event.problem);
    case "pause":
    case "resume":
      return state.is === "moving"
        ? pause(state, event.on === "pause")
        : stay(state);
    case "paused": {
      if (!isMoving(state)) return violation(state, "pause before accept");
      return stay({
        ...state,
        paused: wished(state.paused, "them", event.body.paused),
      });
    }
    case "prepared":
      return state.is === "preparing" ? begin(state) : stay(state);
    case "chunk":
    case "pack":
    case "pad":
    case "ended":
      return arrived(state, event);
    case "flushed":
      return isMoving(state) ? flushed(state, event) : stay(state);
    case "published":
      return isMoving(state) ? published(state, event.files) : stay(state);
    case "mismatched": {
      if (!isMoving(state)) return stay(state);
      const { name } = state.offer.files[event.file]!;
      return stop(state, { kind: "hash-mismatch", name }, event.file);
    }
    case "unlinked":
      return stay({ is: "reconnecting", offer: state.offer, from: state });
    case "linked":
      return stay(state);
  }
}

/** Person and disk are heard as ever; the sender hears of it afterwards. */
function apart(
  state: ReceiveState & { readonly is: "reconnecting" },
  event: ReceiveEvent,
): ReceiveStep {
  const { offer, from } = state;
  switch (event.on) {
    case "linked":
      return { state: from, effects: isMoving(from) ? [resume(from)] : [] };
    case "unlinked":
      return stay(state);
    case "chunk":
    case "pack":
    case "pad":
    case "ended":
    case "paused":
      return violation(from, `${event.on} before it goes on`);
    default: {
      const step = live(from, event);
      return {
        state: isLive(step.state)
          ? { is: "reconnecting", offer, from: step.state }
          : step.state,
        effects: step.effects.filter(({ do: what }) =>
          !what.startsWith("send-")
        ),
      };
    }
  }
}

function isLive(state: ReceiveState): state is Live {
  return state.is !== "reconnecting" && state.is !== "done" &&
    state.is !== "failed";
}

function isMoving(state: ReceiveState): state is Receiving {
  return state.is === "moving" || state.is === "verifying";
}

function prepare(
  { offer }: Undecided,
  files: readonly number[],
): ReceiveStep {
  return {
    state: { is: "preparing", offer, files },
    effects: [{ do: "prepare", bytes: spaceBytes(offer, files) }],
  };
}

function decline(state: Undecided): ReceiveStep {
  return stop(state, { kind: "declined" });
}

function begin(
  { offer, files }: Undecided & { readonly is: "preparing" },
): ReceiveStep {
  const state = newArrival(offer, files);
  return { state, effects: [{ do: "send-accept", files }, credit(state)] };
}

function arrived(state: Live, event: ArrivalEvent): ReceiveStep {
  if (!isMoving(state)) return violation(state, `${event.on} before accept`);
  const step = arrive(state, event);
  return typeof step === "string" ? violation(state, step) : step;
}

function pause(state: Receiving, pause: boolean): ReceiveStep {
  const paused = wished(state.paused, "me", pause);
  if (paused === state.paused) return stay(state);
  return {
    state: { ...state, paused },
    effects: [{ do: "send-pause", paused: pause }],
  };
}

function published(
  state: Receiving,
  names: readonly number[],
): ReceiveStep {
  const next = { ...state, published: state.published + names.length };
  const { offer, files, total } = state;
  return {
    state: next.published === files.length
      ? { is: "done", offer, files, total, told: resume(next) }
      : next,
    effects: [{ do: "send-done", files: names }],
  };
}

/** Where the sender has to go on, whatever it heard on the path before. */
function resume(state: Receiving): SendResume {
  const { offer: { handle, transfer }, at, published, paused } = state;
  const body: ResumeBody = {
    handle,
    transfer,
    files: toRanges(state.files),
    at,
    received: state.receivedBytes,
    stored: state.storedBytes,
    granted: state.grantedBytes,
    published,
    paused: wishes(paused, "me"),
  };
  return { do: "send-resume", body };
}

function stay(state: ReceiveState): ReceiveStep {
  return { state, effects: [] };
}

/** Ends the transfer and tells the sender why. */
function stop(
  state: Live,
  problem: Problem & { readonly kind: CancelReason },
  file?: number,
): ReceiveStep {
  return fail(state, problem, {
    do: "send-cancel",
    reason: problem.kind,
    ...(file !== undefined && { file }),
  });
}

function violation(state: Live, what: string): ReceiveStep {
  const { state: failed, effects } = fail(state, { kind: "tampered" });
  return { state: failed, effects: [{ do: "violation", what }, ...effects] };
}

/** Before the person decided there is nothing on disk to discard. */
function fail(
  { is, offer }: Live,
  problem: Problem,
  told?: SendCancel,
): ReceiveStep {
  return {
    state: { is: "failed", offer, problem, ...(told && { told }) },
    effects: [
      ...told ? [told] : [],
      ...is === "offered" ? [] : [{ do: "discard" } as const],
    ],
  };
}
