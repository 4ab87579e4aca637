import type { Bytes } from "../core/bytes.ts";
import { FrameType, type Inner } from "../core/frame.ts";
import { decodeBody, isMessageType } from "../core/message.ts";
import { isRekey, type RekeyType } from "../core/rotation.ts";
import { type AcquaintanceMessage, isAcquaintance } from "./acquaintance.ts";
import { isTalk, type TalkMessage } from "./conversation.ts";
import { isScreen, type ScreenMessage } from "./screens.ts";
import type { Transfers } from "./transfers.ts";

/** Who hears what is not about files. */
interface Hearers {
  rekey(type: RekeyType, body: Bytes): void;
  said(message: AcquaintanceMessage): void;
  talked(message: TalkMessage): void;
  shown(message: ScreenMessage): void;
}

/** Unknown frame types from here on are ignored (PROTOCOL §8). */
const FIRST_IGNORABLE_TYPE = 0x80;

/**
 * Hands what the other end says to whom it is for.
 *
 * @throws {RangeError} when it has no place in a session.
 */
export function deliver(
  inner: Inner,
  transfers: Transfers,
  { rekey, said, talked, shown }: Hearers,
): void {
  const { type, body } = inner;
  if (type === FrameType.chunk) return transfers.chunk(inner);
  if (type === FrameType.pack) return transfers.pack(inner);
  if (type === FrameType.pad) return transfers.pad(inner);
  if (isRekey(type)) return rekey(type, body);
  if (isMessageType(type)) {
    const message = decodeBody(type, body);
    if (isTalk(message)) return talked(message);
    if (isScreen(message)) return shown(message);
    return isAcquaintance(message) ? said(message) : transfers.message(message);
  }
  if (type < FIRST_IGNORABLE_TYPE) {
    throw new RangeError(`frame type ${type} is not known`);
  }
}
