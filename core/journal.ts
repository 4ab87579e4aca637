import { arrive, flushed, newArrival } from "./arrival.ts";
import { chunkLength, chunksOf, type Offer } from "./offer.ts";
import { packLength } from "./pack.ts";
import { standing } from "./receive_end.ts";
import type {
  Publication,
  ReceiveEvent,
  ReceiveState,
  Receiving,
} from "./receiving.ts";

/**
 * What an entry of a transfer's journal is of (PROTOCOL §12.6). An entry is 32
 * bytes: the leaf of the chunk; SHA-256 of the data of the packed files, one
 * behind the other; the root that END told. It is written when what it is of is
 * flushed, and before a file of it has its name. Padding leaves none.
 */
export type JournalStep =
  | { readonly is: "chunk"; readonly file: number; readonly index: number }
  | { readonly is: "pack"; readonly files: readonly number[] }
  | { readonly is: "end"; readonly file: number };

/**
 * The steps of a transfer in their order. Offer and accepted files fix it, so a
 * journal need say no more than how many were made.
 */
export function* journalSteps(
  offer: Offer,
  files: readonly number[],
): Generator<JournalStep> {
  for (let at = 0; at < files.length;) {
    const packed = packLength(offer, files, at);
    if (packed > 0) {
      yield { is: "pack", files: files.slice(at, at + packed) };
      at += packed;
      continue;
    }
    const file = files[at]!;
    const count = chunksOf(offer.files[file]!.size, offer.chunk);
    for (let index = 0; index < count; index++) {
      yield { is: "chunk", file, index };
    }
    yield { is: "end", file };
    at++;
  }
}

/** What a receiver kept of a transfer that it accepted. */
export interface Kept {
  /** As it was made. */
  readonly offer: Offer;
  /** Accepted file indexes, ascending. */
  readonly files: readonly number[];
  /** Whole entries of the journal. */
  readonly entries: number;
  /** Files that lie under their names; of packed ones that of the first. */
  readonly named: ReadonlySet<number>;
  /** Whether the person wished a pause. */
  readonly paused: boolean;
}

/** A receiver as it goes on from what was kept. */
export interface Restored {
  /** Waits for a path of a new session, or is done. */
  readonly state: ReceiveState;
  /** What has its names already, in order. */
  readonly published: readonly Publication[];
  /** What is to be published yet: these are to be run first. */
  readonly unpublished: readonly Publication[];
}

/** Replays a journal: all that is in it counts as flushed, and nothing else. */
export function restored(kept: Kept): Restored {
  const { offer, files, named } = kept;
  const { state, publications } = replay(kept);
  const next = publications.findIndex((it) => !named.has(filesOf(it)[0]!));
  const count = next < 0 ? publications.length : next;
  const published = publications.slice(0, count);
  const from: Receiving = {
    ...state,
    published: published.flatMap(filesOf).length,
    paused: kept.paused ? "me" : "nobody",
    anew: true,
  };
  return {
    state: from.published === files.length
      ? {
        is: "done",
        offer,
        files,
        total: from.total,
        told: standing(from),
        anew: true,
      }
      : { is: "reconnecting", offer, from, awaits: "path" },
    published,
    unpublished: publications.slice(count),
  };
}

function replay({ offer, files, entries }: Kept) {
  let state: Receiving = {
    ...newArrival(offer, files),
    // Credit held it back when it came.
    grantedBytes: Infinity,
  };
  const publications: Publication[] = [];
  let bytes = 0;
  let left = entries;
  for (const step of journalSteps(offer, files)) {
    if (left-- <= 0) break;
    const event = eventOf(offer, step);
    const arrived = arrive(state, event);
    if (typeof arrived === "string") break;
    state = arrived.state;
    bytes += bytesOf(event);
    for (const effect of arrived.effects) {
      if (effect.do === "verify" || effect.do === "publish-pack") {
        publications.push(effect);
      }
    }
  }
  const frames = state.receivedBytes / offer.chunk;
  const settled = flushed({ ...state, unflushedFrames: 0 }, { frames, bytes });
  return { state: settled.state, publications };
}

/** The frame that such an entry is left by. */
function eventOf(
  { files, chunk }: Offer,
  step: JournalStep,
): ReceiveEvent & { readonly on: "chunk" | "pack" | "ended" } {
  const sizeOf = (file: number) => files[file]!.size;
  switch (step.is) {
    case "chunk": {
      const { file, index } = step;
      const length = chunkLength(sizeOf(file), chunk, index);
      return { on: "chunk", file, index, length, units: 1 };
    }
    case "pack": {
      const packed = step.files.map((file) => ({ file, length: sizeOf(file) }));
      return { on: "pack", files: packed };
    }
    case "end":
      return { on: "ended", file: step.file };
  }
}

function bytesOf(event: ReturnType<typeof eventOf>): number {
  switch (event.on) {
    case "chunk":
      return event.length;
    case "pack":
      return event.files.reduce((sum, { length }) => sum + length, 0);
    case "ended":
      return 0;
  }
}

function filesOf(publication: Publication): readonly number[] {
  return publication.do === "verify" ? [publication.file] : publication.files;
}
