/**
 * The photo cannot be cleaned with certainty. `reason` is what was wrong,
 * `where` the part of the format; neither holds bytes of the file.
 */
export class PhotoError extends Error {
  override readonly name = "PhotoError";

  constructor(readonly reason: PhotoFault, readonly where: string) {
    super(`${reason}: ${where}`);
  }
}

export type PhotoFault =
  /** The file ends, or its part does, before what it announces. */
  | "truncated"
  /** Two facts in the file contradict each other or its format. */
  | "malformed"
  /** More parts than any photo has. */
  | "too-large"
  /** A rare variant whose pixels could be lost. */
  | "unsupported";
