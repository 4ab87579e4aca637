import type { ResumeBody } from "./body.ts";
import { chunksOf, type Offer, totalBytes } from "./offer.ts";
import { packLength } from "./pack.ts";
import { padme } from "./padding.ts";
import { wished } from "./pause.ts";
import { framesOf } from "./pump.ts";
import { fromRanges } from "./ranges.ts";
import type { Offered, Sending } from "./sending.ts";
import { newWindow } from "./window.ts";

/** An accepted transfer of which nothing was sent. */
export function accepted(
  { offer, padded }: Offered,
  files: readonly number[],
): Sending {
  const total = totalBytes(offer, files);
  const frames = padded ? chunksOf(padme(total), offer.chunk) : 0;
  return {
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
  };
}

/**
 * A transfer that goes on where its receiver stands (PROTOCOL §12.6): what was
 * in flight when the path was lost is to be sent again, and nothing else. Or
 * what is wrong with what the receiver says.
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
  const state = from.is === "offered" ? accepted(from, files) : from;
  if (!sameFiles(files, state.files)) return "resumes other files";
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
