import type { Room } from "./room.ts";

/** Frames of this length or more carry a chunk, a pack or padding. */
export const LARGE_BYTES = 100_000;

/** Loses a room's channel at the `nth` large frame, whoever sends it. */
export class Cut {
  #frames = 0;
  readonly #reached = Promise.withResolvers<void>();

  constructor(private readonly room: Room, nth: number) {
    room.frames = (frame) => {
      if (frame.length > LARGE_BYTES && ++this.#frames === nth) {
        room.cut();
        this.#reached.resolve();
      }
      return this.#frames < nth ? [frame] : [];
    };
  }

  /** Resolves once it is lost; what comes next is carried again. */
  async done(): Promise<void> {
    await this.#reached.promise;
    this.room.frames = (frame) => [frame];
  }
}
