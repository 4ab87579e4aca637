import type { Bytes } from "../core/bytes.ts";
import {
  FrameClass,
  FrameType,
  type Inner,
  parseHeader,
} from "../core/frame.ts";
import {
  LaneCounter,
  OpenedLanes,
  ReceiveLane,
  SendLane,
} from "../core/lane.ts";
import { decodeBody } from "../core/message.ts";
import type { SignalMessage } from "./command.ts";
import type { KeyRing } from "./keyring.ts";
import { LaneReader, LaneWriter } from "./lane.ts";

/** What sealed signalling needs and tells. */
export interface SignallingEnds {
  /** Hands a frame to the server. */
  send(frame: Bytes): void;
  heard(message: SignalMessage): void;
  /** Frames were forged, lost or repeated on a way that should be whole. */
  broken(): void;
}

interface Lane {
  readonly reader: LaneReader;
  /** Its way was replaced: it may end in the middle. */
  retired: boolean;
}

/**
 * SDP and candidates sealed for the way through the server (PROTOCOL §10). Each
 * way, that is, each socket of either member, has a lane of its own.
 */
export class SealedSignalling {
  readonly #own = new LaneCounter();
  readonly #opened = new OpenedLanes();
  readonly #lanes = new Map<number, Lane>();
  #writer: LaneWriter;

  constructor(
    private readonly ring: KeyRing,
    private readonly ends: SignallingEnds,
  ) {
    this.#writer = this.#newWriter();
  }

  send(message: SignalMessage): void {
    this.#writer.sendMessage(message);
  }

  /** The way was replaced; what was lost on the old one ends its lanes. */
  replace(): void {
    for (const lane of this.#lanes.values()) lane.retired = true;
    this.#writer = this.#newWriter();
  }

  /** A frame from the server; its header tells the lane. */
  open(frame: Bytes): void {
    try {
      const id = parseHeader(frame).lane;
      const lane = this.#lanes.get(id) ?? this.#newLane(id);
      lane.reader.push(frame);
    } catch {
      this.ends.broken();
    }
  }

  #newWriter(): LaneWriter {
    return new LaneWriter(
      this.ring,
      new SendLane(FrameClass.signalling, this.#own.next()),
      (frame) => Promise.resolve(this.ends.send(frame)),
    );
  }

  #newLane(id: number): Lane {
    const lane: Lane = {
      reader: new LaneReader(
        this.ring,
        new ReceiveLane(FrameClass.signalling, this.#opened),
        (inner) => this.#deliver(inner),
        () => {
          if (!lane.retired) this.ends.broken();
        },
      ),
      retired: false,
    };
    this.#lanes.set(id, lane);
    return lane;
  }

  #deliver({ type, body }: Inner): void {
    if (type !== FrameType.sdp && type !== FrameType.ice) {
      throw new RangeError(`frame type ${type} has no place in signalling`);
    }
    this.ends.heard(decodeBody(type, body) as SignalMessage);
  }
}
