import { chunkLength, chunksOf, type Offer, totalBytes } from "./offer.ts";
import { fitsPack, isPackable } from "./pack.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveStep,
  Receiving,
} from "./receiving.ts";

/** What a sender did that it must not. */
export type Violation = string;

/** Something of the files came. */
export type ArrivalEvent = Extract<
  ReceiveEvent,
  { on: "chunk" | "pack" | "pad" | "ended" }
>;

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

/** Packed files are published together, at the latest when they are this many. */
const PACKED_BYTES = 32 * 1024 * 1024;
const NO_PACK = -1;

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
    packedBytes: NO_PACK,
    unflushedFrames: 0,
    paused: "nobody",
  };
}

/** Takes what came, if it is what has to come next within the credit. */
export function arrive(
  state: Receiving,
  event: ArrivalEvent,
): ReceiveStep | Violation {
  if (event.on === "ended") return ended(state, event.file);
  const receivedBytes = state.receivedBytes + state.offer.chunk;
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
      return pad(counted);
  }
}

function chunk(
  state: Receiving,
  { file, index, length }: ReceiveEvent & { on: "chunk" },
): ReceiveStep | Violation {
  const { offer, at } = state;
  const size = offer.files[file]?.size ?? 0;
  const count = chunksOf(size, offer.chunk);
  if (
    state.files[at.file] !== file || index !== at.chunk || index >= count ||
    length !== chunkLength(size, offer.chunk, index)
  ) {
    return `chunk ${index} of file ${file} out of turn`;
  }
  const frames = state.unflushedFrames + 1;
  const flush = index === count - 1 || frames * offer.chunk >= FLUSH_BYTES;
  const next: Receiving = {
    ...state,
    at: { file: at.file, chunk: index + 1 },
    packedBytes: NO_PACK,
    unflushedFrames: flush ? 0 : frames,
  };
  return acknowledging(next, [...packEnd(state), { do: "write", flush }]);
}

/** Packed files lie one behind the other in one file of the disk's. */
function pack(
  state: Receiving,
  files: (ReceiveEvent & { on: "pack" })["files"],
): ReceiveStep | Violation {
  const { offer, at } = state;
  const fits = files.every(({ file, length }, i) =>
    state.files[at.file + i] === file && length === offer.files[file]!.size &&
    isPackable(offer.files[file]!, offer.chunk)
  );
  if (!fits || at.chunk > 0) return "pack out of turn";
  // Credit counts a pack as one chunk, so it may not be more than that.
  const lengths = files.map(({ length }) => length);
  if (!fitsPack(lengths, offer.chunk)) return "pack larger than a chunk";
  const end = at.file + files.length;
  const follower = state.files[end];
  const packedBytes = lengths.reduce(
    (sum, length) => sum + length,
    Math.max(0, state.packedBytes),
  );
  const closed = follower === undefined || packedBytes >= PACKED_BYTES ||
    !isPackable(offer.files[follower]!, offer.chunk);
  const frames = state.unflushedFrames + 1;
  const flush = closed || frames * offer.chunk >= FLUSH_BYTES;
  const next: Receiving = {
    ...state,
    is: follower === undefined ? "verifying" : "moving",
    at: { file: end, chunk: 0 },
    packedBytes: closed ? NO_PACK : packedBytes,
    unflushedFrames: flush ? 0 : frames,
  };
  const publish: ReceiveEffect[] = closed ? [{ do: "publish-pack" }] : [];
  return acknowledging(next, [{ do: "write-pack", flush }, ...publish]);
}

/** What is packed ends where a file that is not begins. */
function packEnd({ packedBytes }: Receiving): ReceiveEffect[] {
  return packedBytes === NO_PACK ? [] : [{ do: "publish-pack" }];
}

/** Padding needs no disk: it is settled when it arrives. */
function pad(state: Receiving): ReceiveStep {
  const settledBytes = state.settledBytes + state.offer.chunk;
  const grantedBytes = settledBytes + CREDIT_BYTES;
  return acknowledging({ ...state, settledBytes, grantedBytes }, []);
}

/** Frees the credit of what is on disk. */
export function flushed(
  state: Receiving,
  { frames, bytes }: ReceiveEvent & { on: "flushed" },
): ReceiveStep {
  return granting({
    ...state,
    settledBytes: state.settledBytes + frames * state.offer.chunk,
    storedBytes: state.storedBytes + bytes,
  });
}

function ended(state: Receiving, file: number): ReceiveStep | Violation {
  const { offer, at } = state;
  if (
    state.files[at.file] !== file ||
    at.chunk !== chunksOf(offer.files[file]!.size, offer.chunk)
  ) {
    return `end of file ${file} out of turn`;
  }
  const next = at.file + 1;
  return {
    state: {
      ...state,
      is: next === state.files.length ? "verifying" : "moving",
      at: { file: next, chunk: 0 },
      packedBytes: NO_PACK,
    },
    effects: [...packEnd(state), { do: "verify", file }],
  };
}

/** Tells what arrived, unless there is little to tell yet. */
function acknowledging(
  state: Receiving,
  effects: readonly ReceiveEffect[],
): ReceiveStep {
  const { receivedBytes, acknowledgedBytes } = state;
  if (receivedBytes - acknowledgedBytes < ACKNOWLEDGED_BYTES) {
    return { state, effects };
  }
  return {
    state: { ...state, acknowledgedBytes: receivedBytes },
    effects: [...effects, credit(state)],
  };
}

function granting(state: Receiving): ReceiveStep {
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
