import type { Bytes } from "../../core/bytes.ts";
import { FrameClass, type Inner } from "../../core/frame.ts";
import type { Side } from "../../core/keys.ts";
import { OpenedLanes, ReceiveLane, SendLane } from "../../core/lane.ts";
import { decodeBody, isMessageType } from "../../core/message.ts";
import { KeyRing } from "../../workers/keyring.ts";
import { LaneReader, LaneWriter } from "../../workers/lane.ts";

/** The keys of a side, from a root both know. */
async function ringOf(side: Side): Promise<KeyRing> {
  const ring = new KeyRing(side, () => 0, {
    soft() {},
    confirmed() {},
    exhausted() {},
  });
  await ring.hold(new Uint8Array(32).fill(5), 0);
  return ring;
}

/** One way from A to B. */
export interface Wire {
  readonly writer: LaneWriter;
  readonly reader: LaneReader;
  /** What arrived, in order. */
  readonly arrived: Inner[];
  /** Why the reader stopped, once for each time it said so. */
  readonly failures: unknown[];
}

/** `carry` is what lies between; it hands frames on as it likes. */
export async function wire(
  carry: (frame: Bytes, reader: LaneReader) => void | Promise<void> = (
    frame,
    reader,
  ) => reader.push(frame.slice()), // the writer's own is used again
): Promise<Wire> {
  const arrived: Inner[] = [];
  const failures: unknown[] = [];
  const { peer } = FrameClass;
  const reader = new LaneReader(
    await ringOf("B"),
    new ReceiveLane(peer, new OpenedLanes()),
    (inner) => {
      arrived.push({ ...inner, body: inner.body.slice() });
    },
    (error) => failures.push(error),
  );
  const writer = new LaneWriter(
    await ringOf("A"),
    new SendLane(peer, 0),
    async (frame) => await carry(frame, reader),
  );
  return { writer, reader, arrived, failures };
}

/** The messages among what arrived, each with its frame type. */
export function messagesOf(arrived: readonly Inner[]): unknown[] {
  return arrived.map(({ type, body }) =>
    isMessageType(type) ? decodeBody(type, body) : { type }
  );
}
