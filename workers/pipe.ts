import type { FrameWriter } from "./writer.ts";

/** What a transfer needs of the pair it belongs to. */
export interface Pipe {
  /** Of the present path; without one nothing is sent. */
  readonly writer: FrameWriter | undefined;
  /** The peer broke the protocol: the session must close. */
  violation(what: string): void;
}
