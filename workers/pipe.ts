import type { Flow } from "../core/flow.ts";
import type { FrameWriter } from "./writer.ts";

/** What a transfer needs of the pair it belongs to. */
export interface Pipe {
  /** Of the present path; without one nothing is sent. */
  readonly writer: FrameWriter | undefined;
  /** Channels that it consists of. */
  readonly streams: number;
  /** File bytes that one frame may well carry there, where it is more than a chunk. */
  readonly bulkBytes: number;
  /** So many bytes that it carried were acknowledged. */
  delivered(bytes: number, flow: Flow): void;
  /** The peer broke the protocol: the session must close. */
  violation(what: string): void;
}
