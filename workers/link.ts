import type { Bytes, RandomBytes } from "../core/bytes.ts";
import { equalTokens } from "../core/compare.ts";
import { FrameClass, FrameType, type Inner } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import { type OpenedLanes, ReceiveLane, SendLane } from "../core/lane.ts";
import { decodeBody, isMessageType } from "../core/message.ts";
import type { Problem } from "../core/problem.ts";
import { isRekey, type RekeyType } from "../core/rotation.ts";
import type { CryptoCommand, CryptoEvent } from "./command.ts";
import type { KeyRing } from "./keyring.ts";
import { type AcquaintanceMessage, isAcquaintance } from "./acquaintance.ts";
import type { Bandwidth } from "./bandwidth.ts";
import { LaneReader, LaneWriter } from "./lane.ts";
import { channelPort, type FramePort, messagePort } from "./port.ts";
import { Transfers } from "./transfers.ts";
import type { Ask } from "./ipc/grammar.ts";
import type { DiskApi } from "./disk.ts";

/** What a session gives each of its links. */
export interface LinkKeys {
  readonly side: Side;
  /** Session id in hex, which ENC_HELLO proves. */
  readonly session: string;
  readonly ring: KeyRing;
  readonly lane: number;
  readonly opened: OpenedLanes;
}

/** What runs outside: the page, the disk worker, the clock. */
export interface Surroundings {
  readonly emit: (event: CryptoEvent) => void;
  readonly disk: Ask<DiskApi>;
  /** Shared by all pairs. */
  readonly bandwidth: Bandwidth;
  readonly random: RandomBytes;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

/** What a link tells its session. */
export interface LinkListener {
  /** The other end proved that it holds the session's keys. */
  greeted(): void;
  rekey(type: RekeyType, body: Bytes): void;
  /** A message about members and devices, not about files. */
  said(message: AcquaintanceMessage): void;
  /** The peer broke the protocol, or says that it leaves. */
  over(why: "tampered" | "left"): void;
}

type LinkCommand = Extract<CryptoCommand, { do: "link" }>;

/** One data channel of a pair, from its ENC_HELLO to its end. */
export class Link {
  readonly #port: FramePort;
  readonly #reader: LaneReader;
  readonly #writer: LaneWriter;
  readonly transfers: Transfers;
  readonly #pair: string;
  #greeted = false;
  #ended = false;

  constructor(
    { channel, pair }: LinkCommand,
    private readonly keys: LinkKeys,
    private readonly around: Surroundings,
    private readonly listener: LinkListener,
  ) {
    this.#pair = pair;
    const heard = {
      frame: (frame: Bytes) => this.#reader.push(frame),
      // What came before the end still counts: it may say why.
      closed: () =>
        this.#reader.drained().then(() => this.end({ kind: "member-left" })),
    };
    this.#port = channel instanceof MessagePort
      ? messagePort(channel, heard)
      : channelPort(channel, heard);
    this.#writer = new LaneWriter(
      keys.ring,
      new SendLane(FrameClass.peer, keys.lane),
      (frame) => this.#port.send(frame),
    );
    const violation = () => this.#fail();
    this.#reader = new LaneReader(
      keys.ring,
      new ReceiveLane(FrameClass.peer, keys.opened),
      (inner) => this.#deliver(inner),
      violation,
    );
    this.transfers = new Transfers(
      pair,
      keys.side,
      { writer: this.#writer, violation },
      around,
    );
    this.#writer.send(FrameType.encHello, { session: keys.session });
  }

  /** Whether the other end proved that it holds the session's keys. */
  get greeted(): boolean {
    return this.#greeted;
  }

  /** Sends a message about members and devices. */
  say(message: AcquaintanceMessage): void {
    this.#writer.sendMessage(message);
  }

  /** Sends a frame of the key rotation. */
  rekey(type: RekeyType, body: Bytes): void {
    this.#writer.sendBody(type, body);
  }

  /** Tells the other end that we leave, as far as the channel still carries. */
  async leave(problem: Problem): Promise<void> {
    this.#writer.send(FrameType.close, {});
    await this.#writer.passed();
    this.end(problem);
  }

  /** Closes the channel; whatever was moving on it fails with `problem`. */
  end(problem: Problem): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#port.close();
    this.transfers.lose(problem);
    if (this.#greeted) this.around.emit({ on: "unlinked", pair: this.#pair });
  }

  #fail(): void {
    if (this.#ended) return;
    this.end({ kind: "tampered" });
    this.listener.over("tampered");
  }

  #deliver({ type, body }: Inner): void {
    if (this.#ended) return;
    if (!this.#greeted) return this.#greet(type, body);
    if (type === FrameType.chunk) return this.transfers.chunk(body);
    if (type === FrameType.pack) return this.transfers.pack(body);
    if (type === FrameType.pad) return this.transfers.pad(body);
    if (type === FrameType.close) {
      this.end({ kind: "member-left" });
      return this.listener.over("left");
    }
    if (isRekey(type)) return this.listener.rekey(type, body);
    if (isMessageType(type)) {
      const message = decodeBody(type, body);
      return isAcquaintance(message)
        ? this.listener.said(message)
        : this.transfers.message(message);
    }
    if (type < FIRST_IGNORABLE_TYPE) {
      throw new RangeError(`frame type ${type} is not known`);
    }
  }

  /** The first frame binds the channel to the session (PROTOCOL §10). */
  #greet(type: number, body: Bytes): void {
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
    this.listener.greeted();
    this.around.emit({ on: "linked", pair: this.#pair });
  }
}

/** Unknown frame types from here on are ignored (PROTOCOL §8). */
const FIRST_IGNORABLE_TYPE = 0x80;
