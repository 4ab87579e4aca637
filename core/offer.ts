import type { OfferedFile, OfferPart } from "./transfer_body.ts";
import { isFolder } from "./names.ts";

/** What one member offers another: the full list before a byte is written. */
export interface Offer {
  /** Names the transfer in frames of this direction; never reused in a session. */
  readonly handle: number;
  /** 16 random bytes in hex; names it for good. */
  readonly transfer: string;
  /** Chunk size in bytes, a power of two from 16 KiB to 1 MiB. */
  readonly chunk: number;
  /** In the order in which they are named and sent. */
  readonly files: readonly OfferedFile[];
}

/** Most files in one offer; bounds what a hostile peer can make us hold. */
export const MAX_OFFER_FILES = 100_000;

/** Most bytes of a part's files: its padded frame fits any WebRTC message. */
const PART_BYTES = 56 * 1024;

/** Cuts an offer into OFFER bodies that each fit a metadata frame. */
export function splitOffer(offer: Offer): OfferPart[] {
  const encoder = new TextEncoder();
  const groups: OfferedFile[][] = [];
  let room = 0;
  for (const file of offer.files) {
    const bytes = encoder.encode(JSON.stringify(file)).length + 1;
    if (bytes > room) {
      groups.push([]);
      room = PART_BYTES;
    }
    groups.at(-1)!.push(file);
    room -= bytes;
  }
  let first = 0;
  return groups.map((files, i) => {
    const part: OfferPart = {
      handle: offer.handle,
      transfer: offer.transfer,
      chunk: offer.chunk,
      first,
      last: i === groups.length - 1,
      files,
    };
    first += files.length;
    return part;
  });
}

/** An offer breaks the rules across its parts. */
export class OfferError extends Error {
  /** Always `OfferError`. */
  override readonly name = "OfferError";
}

/**
 * Adds the next part to an offer under way.
 *
 * @throws {OfferError} when the part does not continue it, names too many files
 * or a folder that is none, or the sizes add up beyond 2^53 bytes.
 */
export function joinOffer(sofar: Offer | undefined, part: OfferPart): Offer {
  const files = sofar?.files ?? [];
  if (part.first !== files.length) {
    throw new OfferError(
      `offer part starts at file ${part.first}, expected ${files.length}`,
    );
  }
  if (
    sofar &&
    (part.transfer !== sofar.transfer || part.chunk !== sofar.chunk)
  ) {
    throw new OfferError("offer part changes the transfer or its chunk size");
  }
  const joined = [...files, ...part.files];
  if (part.files.some(isFilledFolder)) {
    throw new OfferError("a folder with bytes or a type of its own");
  }
  if (joined.length > MAX_OFFER_FILES) {
    throw new OfferError(`more than ${MAX_OFFER_FILES} files offered`);
  }
  if (!Number.isSafeInteger(spaceOf(joined))) {
    throw new OfferError("sizes add up to more than 2^53 bytes");
  }
  return {
    handle: part.handle,
    transfer: part.transfer,
    chunk: part.chunk,
    files: joined,
  };
}

/** A name that ends in `/` is an empty folder's, which has nothing else. */
function isFilledFolder({ name, size, type, unpacked }: OfferedFile): boolean {
  return isFolder(name) && (size > 0 || type !== "" || unpacked !== undefined);
}

/** Chunks of a file of `size` bytes; an empty file has none. */
export function chunksOf(size: number, chunk: number): number {
  return Math.ceil(size / chunk);
}

/** Bytes of the chunk at `index`; only a file's last one is short. */
export function chunkLength(
  size: number,
  chunk: number,
  index: number,
): number {
  return Math.min(chunk, size - index * chunk);
}

/** Sum of the sizes of the chosen files, in bytes: what moves. */
export function totalBytes(offer: Offer, files: readonly number[]): number {
  return files.reduce((sum, file) => sum + offer.files[file]!.size, 0);
}

/**
 * Bytes of disk that the chosen files may take at once: a gzip stream lies
 * beside what it unpacks to.
 */
export function spaceBytes(offer: Offer, files: readonly number[]): number {
  return spaceOf(files.map((file) => offer.files[file]!));
}

function spaceOf(files: readonly OfferedFile[]): number {
  return files.reduce(
    (sum, { size, unpacked = 0 }) => sum + size + unpacked,
    0,
  );
}
