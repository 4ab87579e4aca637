import type { Bodies, MessageType } from "../core/body.ts";
import type { Bytes } from "../core/bytes.ts";
import {
  buildInner,
  type FrameType,
  INNER_HEADER_BYTES,
} from "../core/frame.ts";
import { encodeBody, type Message } from "../core/message.ts";
import { paddedControlLength } from "../core/padding.ts";

/** Puts what is to be said into the inner parts of frames. */
export abstract class FrameWriter {
  /** Sends an inner part; its buffer is the caller's again at once. */
  abstract sendInner(inner: Bytes): void;

  /** Sends a control frame, padded to its size class (PROTOCOL §8). */
  send<T extends MessageType>(type: T, body: Bodies[T]): void {
    this.sendBody(type, encodeBody(type, body));
  }

  /** {@link send} for a message as the grammar decodes it. */
  sendMessage({ type, body }: Message): void {
    this.sendBody(type, encodeBody(type, body));
  }

  /** Sends a binary body, padded like a control frame or to `paddedLength`. */
  sendBody(
    type: FrameType,
    body: Bytes,
    paddedLength: number = paddedControlLength(
      INNER_HEADER_BYTES + body.length,
    ),
  ): void {
    this.sendInner(buildInner(type, body, paddedLength));
  }
}
