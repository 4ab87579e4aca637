import type { Bytes, RandomBytes } from "../core/bytes.ts";
import { equalTokens } from "../core/compare.ts";
import { FrameClass, FrameType, type Inner } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import { type OpenedLanes, ReceiveLane, SendLane } from "../core/lane.ts";
import { decodeBody, isMessageType } from "../core/message.ts";
import { isRekey, type RekeyType } from "../core/rotation.ts";
import type { CryptoCommand, CryptoEvent } from "./command.ts";
import type { KeyRing } from "./keyring.ts";
import { type AcquaintanceMessage, isAcquaintance } from "./acquaintance.ts";
import type { Bandwidth } from "./bandwidth.ts";
import { LaneReader, LaneWriter } from "./lane.ts";
import { channelPort, type FramePort, messagePort } from "./port.ts";
import type { Transfers } from "./transfers.ts";
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
  /** Milliseconds since the epoch. */
  readonly today: () => number;
  /** Takes a name for as long as the page lives; false if another page has it. */
  readonly hold: (name: string) => Promise<boolean>;
}

type LinkCommand = Extract<CryptoCommand, { do: "link" }>;

/** What a link tells its session; after `lost` or `over` nothing more. */
export interface LinkListener {
  /** The other end proved that it holds the session's keys. */
  greeted(): void;
  rekey(type: RekeyType, body: Bytes): void;
  /** A message about members and devices, not about files. */
  said(message: AcquaintanceMessage): void;
  /** The path is gone; `damaged` when a frame on it was not as sealed. */
  lost(damaged: boolean): void;
  /** The peer broke the protocol, or says that it leaves. */
  over(why: "tampered" | "left"): void;
}

/** One data channel of a pair, from its ENC_HELLO to its end. */
export class Link {
  readonly #port: FramePort;
  readonly #reader: LaneReader;
  readonly writer: LaneWriter;
  #greeted = false;
  #ended = false;

  constructor(
    channel: LinkCommand["channel"],
    private readonly keys: LinkKeys,
    private readonly transfers: Transfers,
    private readonly listener: LinkListener,
  ) {
    const heard = {
      frame: (frame: Bytes) => this.#reader.push(frame),
      // What came before the end still counts: it may say why.
      closed: () => this.#reader.drained().then(() => this.#lost(false)),
    };
    this.#port = channel instanceof MessagePort
      ? messagePort(channel, heard)
      : channelPort(channel, heard);
    this.writer = new LaneWriter(
      keys.ring,
      new SendLane(FrameClass.peer, keys.lane),
      (frame) => this.#port.send(frame),
    );
    this.#reader = new LaneReader(
      keys.ring,
      new ReceiveLane(FrameClass.peer, keys.opened),
      (inner) => this.#deliver(inner),
      (_, authentic) => authentic ? this.#over("tampered") : this.#lost(true),
    );
    this.writer.send(FrameType.encHello, { session: keys.session });
  }

  /** Whether the other end proved that it holds the session's keys. */
  get greeted(): boolean {
    return this.#greeted;
  }

  /** Sends a message about members and devices. */
  say(message: AcquaintanceMessage): void {
    this.writer.sendMessage(message);
  }

  /** Sends a frame of the key rotation. */
  rekey(type: RekeyType, body: Bytes): void {
    this.writer.sendBody(type, body);
  }

  /** Tells the other end that we leave, as far as the channel still carries. */
  async leave(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.writer.send(FrameType.close, {});
    await this.writer.passed();
    this.#port.close();
  }

  /** Closes the channel; nothing is heard on it any more. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#port.close();
  }

  #lost(damaged: boolean): void {
    if (this.#ended) return;
    this.end();
    this.listener.lost(damaged);
  }

  #over(why: "tampered" | "left"): void {
    if (this.#ended) return;
    // Who broke the protocol is told that it is over, and not why.
    if (why === "tampered" && this.#greeted) void this.leave();
    else this.end();
    this.listener.over(why);
  }

  #deliver({ type, body }: Inner): void {
    if (this.#ended) return;
    if (!this.#greeted) return this.#greet(type, body);
    if (type === FrameType.chunk) return this.transfers.chunk(body);
    if (type === FrameType.pack) return this.transfers.pack(body);
    if (type === FrameType.pad) return this.transfers.pad(body);
    if (type === FrameType.close) return this.#over("left");
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
  }
}

/** Unknown frame types from here on are ignored (PROTOCOL §8). */
const FIRST_IGNORABLE_TYPE = 0x80;
