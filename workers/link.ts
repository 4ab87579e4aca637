import type { Bytes } from "../core/bytes.ts";
import { equalTokens } from "../core/compare.ts";
import { FrameClass, FrameType, type Inner } from "../core/frame.ts";
import {
  type LaneCounter,
  type OpenedLanes,
  ReceiveLane,
  SendLane,
} from "../core/lane.ts";
import { decodeBody } from "../core/message.ts";
import type { KeyRing } from "./keyring.ts";
import { LaneReader, LaneWriter } from "./lane.ts";
import type { FrameListener, FramePort } from "./port.ts";
import type { FrameWriter } from "./writer.ts";

/** What a session gives each of its links. */
export interface LinkKeys {
  /** Session id in hex, which ENC_HELLO proves. */
  readonly session: string;
  readonly ring: KeyRing;
  readonly lanes: LaneCounter;
  readonly opened: OpenedLanes;
}

/** What a link tells; after `closed` or `over` nothing more. */
export interface LinkListener {
  /** Our frames go on this lane. */
  opened(lane: number): void;
  /** The other end, whose lane it tells, proved that it holds the keys. */
  greeted(lane: number): void;
  /** What comes then, in order. */
  frame(inner: Inner): void;
  /**
   * It is gone: for good if `final`; `damaged` when a frame on it was not as
   * sealed.
   */
  closed(end: { readonly final: boolean; readonly damaged: boolean }): void;
  /** The peer broke the protocol, or there are no more lanes. */
  over(why: "tampered" | "exhausted"): void;
}

/** One way of a session, from its ENC_HELLO to its end. */
export class Link {
  readonly #port: FramePort;
  readonly #reader: LaneReader;
  readonly #lane: ReceiveLane;
  #writer: LaneWriter | undefined;
  #greeted = false;
  #ended = false;

  constructor(
    open: (listener: FrameListener) => FramePort,
    private readonly keys: LinkKeys,
    private readonly listener: LinkListener,
  ) {
    this.#port = open({
      opened: () => this.#opened(),
      frame: (frame: Bytes) => this.#reader.push(frame),
      // What came before the end still counts: it may say why.
      closed: (final) =>
        this.#reader.drained().then(() => this.#closed(false, final)),
    });
    this.#lane = new ReceiveLane(FrameClass.peer, keys.opened);
    this.#reader = new LaneReader(
      keys.ring,
      this.#lane,
      (inner) => this.#deliver(inner),
      (_, authentic) => authentic ? this.#over() : this.#closed(true),
    );
  }

  /** Once it is open. */
  get writer(): FrameWriter | undefined {
    return this.#writer;
  }

  /** Channels that it consists of. */
  get streams(): number {
    return this.#port.streams;
  }

  /** As its port has it. */
  get bulkBytes(): number {
    return this.#port.bulkBytes;
  }

  /** Tells the other end that we leave, as far as the way still carries. */
  async leave(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#writer?.send(FrameType.close, {});
    await this.#writer?.passed();
    this.#port.close();
  }

  /** Closes the way; nothing is heard on it any more. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#port.close();
  }

  /** More came than there can be. */
  damage(): void {
    this.#closed(true);
  }

  #opened(): void {
    if (this.#ended) return;
    const { ring, session, lanes } = this.keys;
    let lane: number;
    try {
      lane = lanes.next();
    } catch {
      this.end();
      return this.listener.over("exhausted");
    }
    this.#writer = new LaneWriter(
      ring,
      new SendLane(FrameClass.peer, lane),
      (frame) => this.#port.send(frame),
    );
    this.#writer.send(FrameType.encHello, { session });
    this.listener.opened(lane);
  }

  #closed(damaged: boolean, final = false): void {
    if (this.#ended) return;
    this.end();
    this.listener.closed({ final, damaged });
  }

  #over(): void {
    if (this.#ended) return;
    // Who did not greet is not even told that it is over.
    if (!this.#greeted) this.end();
    this.listener.over("tampered");
  }

  #deliver(inner: Inner): void {
    if (this.#ended) return;
    if (this.#greeted) this.listener.frame(inner);
    else this.#greet(inner);
  }

  /** The first frame binds the way to the session (PROTOCOL §10.3). */
  #greet({ type, body }: Inner): void {
    if (type !== FrameType.encHello) {
      throw new RangeError(`frame type ${type} before ENC_HELLO`);
    }
    const hello = decodeBody(type, body);
    if (
      hello.type !== FrameType.encHello ||
      !equalTokens(hello.body.session, this.keys.session)
    ) {
      throw new RangeError("ENC_HELLO of another session");
    }
    this.#greeted = true;
    this.listener.greeted(this.#lane.id!);
  }
}
