import { chunksOf, type Offer, totalBytes } from "./offer.ts";
import { isPackable, packLength } from "./pack.ts";
import type { ReceiveEffect, ReceiveEvent, Receiving } from "./receiving.ts";

/** What a sender did that it must not. */
export type Violation = string;

/** Something of the files came. */
export type ArrivalEvent = Extract<
  ReceiveEvent,
  { on: "chunk" | "pack" | "pad" | "ended" }
>;

/** What came was taken. */
export interface ArrivalStep {
  /** To give to the next step. */
  readonly state: Receiving;
  /** To run before the next step. */
  readonly effects: readonly ReceiveEffect[];
}

/** Most bytes a sender may be ahead of the disk: the memory bound. */
const CREDIT_BYTES = 32 * 1024 * 1024;

/** A flush costs a system call; one for this many bytes is lost in the noise. */
const FLUSH_BYTES = 4 * 1024 * 1024;

/**
 * Arrived since the last acknowledgement: each one costs both sides as much as
 * a frame. Less than the smallest window by a chunk, so that no sender waits
 * for one that does not come.
 */
const ACKNOWLEDGED_BYTES = 256 * 1024;

/**
 * Packed files are published together, at the latest when they are this many.
 * With another number, what lies on a disk would be read otherwise.
 */
const PACKED_BYTES = 32 * 1024 * 1024;

/** A transfer whose first frame may come. */
export function newArrival(offer: Offer, files: readonly number[]): Receiving {
  return {
    is: "moving",
    offer,
    files,
    total: totalBytes(offer, files),
    at: { file: 0, chunk: 0 },
    published: 0,
    receivedBytes: 0,
    acknowledgedBytes: 0,
    settledBytes: 0,
    grantedBytes: CREDIT_BYTES,
    storedBytes: 0,
    packed: undefined,
    unflushedFrames: 0,
    paused: "nobody",
    full: false,
    anew: false,
  };
}

/** Takes what came, if it is what has to come next within the credit. */
export function arrive(
  state: Receiving,
  event: ArrivalEvent,
): ArrivalStep | Violation {
  if (event.on === "ended") return ended(state, event.file);
  const units = event.on === "pack" ? 1 : event.units;
  const receivedBytes = state.receivedBytes + units * state.offer.chunk;
  if (receivedBytes > state.grantedBytes) {
    return `${event.on} beyond the credit granted`;
  }
  const counted = { ...state, receivedBytes };
  switch (event.on) {
    case "chunk":
      return chunk(counted, event);
    case "pack":
      return pack(counted, event.files);
    case "pad":
      return acknowledging(settled(counted, units), []);
  }
}

/** One or more chunks of the file that is due, and padding behind them. */
function chunk(
  state: Receiving,
  { file, index, length, units }: ReceiveEvent & { on: "chunk" },
): ArrivalStep | Violation {
  const { offer, at } = state;
  const size = offer.files[file]?.size ?? 0;
  const count = chunksOf(size, offer.chunk);
  const chunks = chunksOf(length, offer.chunk);
  const end = index + chunks;
  if (
    state.files[at.file] !== file || index !== at.chunk || end > count ||
    length !== Math.min(size, end * offer.chunk) - index * offer.chunk ||
    chunks === 0 || chunks > units || isPacked(state)
  ) {
    return `chunk ${index} of file ${file} out of turn`;
  }
  const frames = state.unflushedFrames + chunks;
  const flush = end === count || frames * offer.chunk >= FLUSH_BYTES;
  const next: Receiving = {
    ...settled(state, units - chunks),
    at: { file: at.file, chunk: end },
    unflushedFrames: flush ? 0 : frames,
  };
  return acknowledging(next, [{ do: "write", flush }]);
}

/** Packed files lie one behind the other in one file of the disk's. */
function pack(
  state: Receiving,
  files: (ReceiveEvent & { on: "pack" })["files"],
): ArrivalStep | Violation {
  const { offer, at } = state;
  const end = at.file + packLength(offer, state.files, at.file);
  const due = state.files.slice(at.file, end);
  const fits = files.length === due.length &&
    files.every(({ file, length }, i) =>
      file === due[i] && length === offer.files[file]!.size
    );
  if (!fits) return "pack out of turn";
  const { from, bytes: offset } = state.packed ?? { from: at.file, bytes: 0 };
  const bytes = files.reduce((sum, { length }) => sum + length, offset);
  const follower = state.files[end];
  const closed = follower === undefined || bytes >= PACKED_BYTES ||
    !isPackable(offer.files[follower]!, offer.chunk);
  const frames = state.unflushedFrames + 1;
  const flush = closed || frames * offer.chunk >= FLUSH_BYTES;
  const next: Receiving = {
    ...state,
    is: follower === undefined ? "verifying" : "moving",
    at: { file: end, chunk: 0 },
    packed: closed ? undefined : { from, bytes },
    unflushedFrames: flush ? 0 : frames,
  };
  const into = state.files[from]!;
  const write = { do: "write-pack", into, offset, flush } as const;
  const publish: ReceiveEffect[] = closed
    ? [{ do: "publish-pack", files: state.files.slice(from, end) }]
    : [];
  return acknowledging(next, [write, ...publish]);
}

/** Whether the file that is due has to come in a pack. */
function isPacked({ offer, files, at }: Receiving): boolean {
  return isPackable(offer.files[files[at.file]!]!, offer.chunk);
}

/** Padding needs no disk: it is settled when it arrives. */
function settled(state: Receiving, pads: number): Receiving {
  if (pads === 0) return state;
  const settledBytes = state.settledBytes + pads * state.offer.chunk;
  return { ...state, settledBytes, grantedBytes: settledBytes + CREDIT_BYTES };
}

/** Frees the credit of what is on disk. */
export function flushed(
  state: Receiving,
  { frames, bytes }: Pick<ReceiveEvent & { on: "flushed" }, "frames" | "bytes">,
): ArrivalStep {
  return granting({
    ...state,
    settledBytes: state.settledBytes + frames * state.offer.chunk,
    storedBytes: state.storedBytes + bytes,
  });
}

function ended(state: Receiving, file: number): ArrivalStep | Violation {
  const { offer, at } = state;
  if (
    state.files[at.file] !== file ||
    at.chunk !== chunksOf(offer.files[file]!.size, offer.chunk) ||
    isPacked(state)
  ) {
    return `end of file ${file} out of turn`;
  }
  const next = at.file + 1;
  return {
    state: {
      ...state,
      is: next === state.files.length ? "verifying" : "moving",
      at: { file: next, chunk: 0 },
    },
    effects: [{ do: "verify", file }],
  };
}

/** Tells what arrived, unless there is little to tell yet. */
function acknowledging(
  state: Receiving,
  effects: readonly ReceiveEffect[],
): ArrivalStep {
  const { receivedBytes, acknowledgedBytes } = state;
  if (receivedBytes - acknowledgedBytes < ACKNOWLEDGED_BYTES) {
    return { state, effects };
  }
  return {
    state: { ...state, acknowledgedBytes: receivedBytes },
    effects: [...effects, credit(state)],
  };
}

function granting(state: Receiving): ArrivalStep {
  const next = {
    ...state,
    acknowledgedBytes: state.receivedBytes,
    grantedBytes: state.settledBytes + CREDIT_BYTES,
  };
  return { state: next, effects: [credit(next)] };
}

/** Tells the sender how far it may go. */
export function credit(
  { receivedBytes, storedBytes, grantedBytes }: Receiving,
): ReceiveEffect {
  return {
    do: "send-credit",
    received: receivedBytes,
    stored: storedBytes,
    granted: grantedBytes,
  };
}
