import {
  type ArrivalEvent,
  arrive,
  credit,
  flushed,
  newArrival,
} from "./arrival.ts";
import type { CancelReason } from "./body.ts";
import { problemOfSender } from "./cancel.ts";
import { spaceBytes } from "./offer.ts";
import { wished } from "./pause.ts";
import type { Problem } from "./problem.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
  ReceiveStep,
  Receiving,
} from "./receiving.ts";

/**
 * The receiving half of a transfer (PROTOCOL §12). Nothing is written before
 * the person accepts; credit is granted only for what is flushed; a file gets
 * its name only when its root matched.
 */
export function stepReceive(
  state: ReceiveState,
  event: ReceiveEvent,
): ReceiveStep {
  if (state.is === "done" || state.is === "failed") return stay(state);
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
      return fail(state, problemOfSender(event.body, state.offer), []);
    case "lost":
      return fail(state, event.problem, []);
    case "pause":
    case "resume":
      return state.is === "moving"
        ? pause(state, event.on === "pause")
        : stay(state);
    case "paused": {
      if (!isMoving(state)) return violation(state, "pause before accept");
      const paused = wished(state.paused, "them", event.body.paused);
      return { state: { ...state, paused }, effects: [] };
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
  }
}

function isMoving(state: ReceiveState): state is Receiving {
  return state.is === "moving" || state.is === "verifying";
}

function prepare(
  { offer }: ReceiveState,
  files: readonly number[],
): ReceiveStep {
  return {
    state: { is: "preparing", offer, files },
    effects: [{ do: "prepare", bytes: spaceBytes(offer, files) }],
  };
}

function decline(state: ReceiveState): ReceiveStep {
  return stop(state, { kind: "declined" });
}

function begin(
  { offer, files }: ReceiveState & { readonly is: "preparing" },
): ReceiveStep {
  const state = newArrival(offer, files);
  return { state, effects: [{ do: "send-accept", files }, credit(state)] };
}

function arrived(state: ReceiveState, event: ArrivalEvent): ReceiveStep {
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
  const published = state.published + names.length;
  const { offer, files, total } = state;
  return {
    state: published === files.length
      ? { is: "done", offer, files, total }
      : { ...state, published },
    effects: [{ do: "send-done", files: names }],
  };
}

function stay(state: ReceiveState): ReceiveStep {
  return { state, effects: [] };
}

/** Ends the transfer and tells the sender why. */
function stop(
  state: ReceiveState,
  problem: Problem & { readonly kind: CancelReason },
  file?: number,
): ReceiveStep {
  return fail(state, problem, [{
    do: "send-cancel",
    reason: problem.kind,
    ...(file !== undefined && { file }),
  }]);
}

function violation(state: ReceiveState, what: string): ReceiveStep {
  return fail(state, { kind: "tampered" }, [{ do: "violation", what }]);
}

/** Before the person decided there is nothing on disk to discard. */
function fail(
  { is, offer }: ReceiveState,
  problem: Problem,
  effects: readonly ReceiveEffect[],
): ReceiveStep {
  return {
    state: { is: "failed", offer, problem },
    effects: is === "offered" ? effects : [...effects, { do: "discard" }],
  };
}
