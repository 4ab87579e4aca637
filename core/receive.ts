import {
  type ArrivalEvent,
  arrive,
  credit,
  flushed,
  newArrival,
} from "./arrival.ts";
import { problemOfSender } from "./cancel.ts";
import { spaceBytes } from "./offer.ts";
import { wished } from "./pause.ts";
import {
  done,
  fail,
  failed,
  isUnready,
  proven,
  standing,
  stay,
  stop,
  violation,
} from "./receive_end.ts";
import type {
  Live,
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
  ReceiveStep,
  Receiving,
  Undecided,
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
  switch (state.is) {
    case "offered":
    case "preparing":
    case "moving":
    case "verifying":
      return live(state, event);
    case "reconnecting":
      return apart(state, event);
    case "done":
      return done(state, event);
    case "failed":
      return failed(state, event);
  }
}

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
      if (state.is !== "moving") return stay(state);
      return wish({
        ...state,
        paused: wished(state.paused, "me", event.on === "pause"),
      }, state);
    case "full":
    case "room":
      return isMoving(state)
        ? wish({ ...state, full: event.on === "full" }, state)
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
    case "unlinked": {
      const { offer } = state;
      return stay({ is: "reconnecting", offer, from: state, awaits: "path" });
    }
    case "linked":
    case "reoffered":
    case "proved":
      return stay(state);
  }
}

/**
 * Person and disk are heard as ever; the sender hears of it afterwards. In a
 * session that is new to the transfer it goes first, with its OFFER.
 */
function apart(
  state: ReceiveState & { readonly is: "reconnecting" },
  event: ReceiveEvent,
): ReceiveStep {
  const { from, awaits } = state;
  switch (event.on) {
    case "linked":
      if (from.anew || event.anew) {
        const waiting = { ...from, anew: true };
        return stay({ ...state, from: waiting, awaits: "offer" });
      }
      return { state: from, effects: isMoving(from) ? [standing(from)] : [] };
    case "reoffered":
      if (awaits !== "offer") return stay(state);
      return isMoving(from)
        ? { state: { ...state, awaits: "proof" }, effects: [prove(from)] }
        : stay(from);
    case "proved":
      return awaits === "proof" && isMoving(from)
        ? { state: from, effects: [proven(standing(from), event.proof)] }
        : stay(state);
    case "unlinked":
      return stay({ ...state, awaits: "path" });
    case "chunk":
    case "pack":
    case "pad":
    case "ended":
    case "paused":
      return violation(from, `${event.on} before it goes on`);
    default: {
      const step = live(from, event);
      // A sender that waits for the proof is there to be told of an end.
      const says = awaits === "proof" ? "send-cancel" : undefined;
      return {
        state: isLive(step.state)
          ? { ...state, from: { ...step.state, anew: from.anew } }
          : step.state,
        effects: step.effects.filter(({ do: what }) =>
          what === says || !what.startsWith("send-")
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
  { offer, anew }: Undecided,
  files: readonly number[],
): ReceiveStep {
  return {
    state: { is: "preparing", offer, files, anew },
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

/** Tells the sender when the wish of person and disk together changes. */
function wish(state: Receiving, before: Receiving): ReceiveStep {
  if (state.full === before.full && state.paused === before.paused) {
    return stay(before);
  }
  const paused = isUnready(state);
  return {
    state,
    effects: paused === isUnready(before) ? [] : [{ do: "send-pause", paused }],
  };
}

function published(
  state: Receiving,
  names: readonly number[],
): ReceiveStep {
  const next = { ...state, published: state.published + names.length };
  const { offer, files, total, anew } = state;
  return {
    state: next.published === files.length
      ? { is: "done", offer, files, total, told: standing(next), anew }
      : next,
    effects: [{ do: "send-done", files: names }],
  };
}

/** Between two files there is nothing to prove, of whichever. */
function prove({ files, at }: Receiving): ReceiveEffect {
  return {
    do: "prove",
    file: files[at.file] ?? files[0]!,
    chunks: at.chunk,
  };
}
