import type { ResumeBody } from "./transfer_body.ts";
import { chunksOf, type Offer, totalBytes } from "./offer.ts";
import { packLength } from "./pack.ts";
import { padme } from "./padding.ts";
import { wished } from "./pause.ts";
import { framesOf } from "./pump.ts";
import { fromRanges } from "./ranges.ts";
import type { Offered, Sending, SendState } from "./sending.ts";
import { newWindow } from "./window.ts";

/** What a sender knows of a transfer that an earlier page began. */
export interface Begun {
  /** As accepted. */
  readonly files: readonly number[];
  /** File bytes the receiver had on disk when it last said so. */
  readonly stored: number;
}

/**
 * A transfer that waits for its first path: a new one, or one that an earlier
 * page began.
 */
export function offering(
  offer: Offer,
  padded: boolean,
  pause = false,
  begun?: Begun,
): SendState {
  const offered: Offered = {
    is: "offered",
    offer,
    padded,
    paused: pause ? "me" : "nobody",
    anew: false,
  };
  const from = begun
    ? { ...accepted(offered, begun.files), storedBytes: begun.stored }
    : offered;
  return { is: "reconnecting", offer, from };
}

/** An accepted transfer of which nothing was sent; who sends keeps its wishes. */
export function accepted(
  from: Offered | Sending,
  files: readonly number[],
): Sending {
  const { offer, padded } = from;
  const total = totalBytes(offer, files);
  const frames = padded ? chunksOf(padme(total), offer.chunk) : 0;
  return {
    is: "moving",
    offer,
    padded,
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
    bucket: from.is === "offered" ? undefined : from.bucket,
    paused: wished(from.paused, "them", false),
    claim: undefined,
    anew: false,
  };
}

/** As if all of it had been sent, in an earlier session. */
function sent(state: Sending): Sending {
  const { offer, files, pads } = state;
  return {
    ...state,
    at: { file: files.length, chunk: 0 },
    pads: 0,
    sentBytes: (framesOf(offer, files) + pads) * offer.chunk,
  };
}

/**
 * A transfer that goes on where its receiver stands (PROTOCOL §12.6): what was
 * in flight when the path was lost is to be sent again, and nothing else. What
 * was sent in an earlier session the receiver alone knows, and has to prove.
 * Or what is wrong with what the receiver says.
 */
export function rewound(
  from: Offered | Sending,
  body: ResumeBody,
): Sending | string {
  const { offer } = from;
  const files = fromRanges(body.files, offer.files.length);
  if (!files || body.transfer !== offer.transfer) {
    return "resumes what was not offered";
  }
  const claims = body.proof !== undefined;
  if (claims && !from.anew) return "proves what it got in this session";
  const start = from.is === "offered" || from.anew
    ? accepted(from, files)
    : from;
  if (!sameFiles(files, start.files)) return "resumes other files";
  const state = claims ? sent(start) : start;
  const { at, received, stored, granted, published } = body;
  if (
    received < state.receivedBytes || received > state.sentBytes ||
    granted < state.grantedBytes || stored < state.storedBytes ||
    stored > state.total || published < state.confirmed ||
    published > at.file
  ) {
    return "resumes before what it confirmed, or beyond what was sent";
  }
  if (!isPlace(offer, files, at) || isBefore(state.at, at)) {
    return "resumes at no place in what was sent";
  }
  // Every frame that is not of the files is padding.
  const arrivedPads = received / offer.chunk - framesBefore(offer, files, at);
  const sentPads = state.sentBytes / offer.chunk -
    framesBefore(offer, files, state.at);
  if (
    !Number.isInteger(arrivedPads) || arrivedPads < 0 || arrivedPads > sentPads
  ) {
    return "resumes with more or less than arrived there";
  }
  return {
    ...state,
    is: at.file === files.length ? "verifying" : "moving",
    at,
    pads: state.pads + sentPads - arrivedPads,
    confirmed: published,
    sentBytes: received,
    receivedBytes: received,
    grantedBytes: granted,
    storedBytes: stored,
    window: newWindow(),
    paused: wished(state.paused, "them", body.paused),
    claim: claims ? body : undefined,
    anew: claims,
  };
}

type Place = Sending["at"];

function sameFiles(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length &&
    one.every((file, i) => file === other[i]);
}

/** Whether a frame of the files, or an END, can come next there. */
function isPlace(
  offer: Offer,
  files: readonly number[],
  { file, chunk }: Place,
): boolean {
  const index = files[file];
  if (index === undefined) return file === files.length && chunk === 0;
  const last = packLength(offer, files, file) > 0
    ? 0
    : chunksOf(offer.files[index]!.size, offer.chunk);
  return chunk <= last;
}

function isBefore(one: Place, other: Place): boolean {
  return one.file < other.file ||
    one.file === other.file && one.chunk < other.chunk;
}

/** CHUNK and PACK frames that come before a place. */
function framesBefore(
  offer: Offer,
  files: readonly number[],
  { file, chunk }: Place,
): number {
  return framesOf(offer, files.slice(0, file)) + chunk;
}
