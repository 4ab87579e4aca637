import { type Bytes, hex, wipe } from "../core/bytes.ts";
import type { Session } from "../core/handshake.ts";
import type { IntroduceBody } from "../core/body.ts";
import { FrameType } from "../core/frame.ts";
import { LaneCounter, OpenedLanes } from "../core/lane.ts";
import { picturesOf } from "../core/sas.ts";
import type {
  CryptoCommand,
  RotationOptions,
  SignalMessage,
} from "./command.ts";
import { Acquaintance, type AcquaintanceMessage } from "./acquaintance.ts";
import type { Bond, Carrier } from "./bond.ts";
import { KeyRing } from "./keyring.ts";
import type { LaneWriter } from "./lane.ts";
import { Link, type Surroundings } from "./link.ts";
import { Rotator } from "./rotator.ts";
import { SealedSignalling } from "./signalling.ts";

/** What ended a session from inside. */
export type SessionEnd = "tampered" | "left" | "exhausted" | "replaced";

/** What a session tells its pair. */
export interface SessionListener {
  /** Hands a frame to the server. */
  send(frame: Bytes): void;
  over(why: SessionEnd): void;
  /** A frame on a channel was not as sealed; the channel is closed. */
  damaged(): void;
  /** The first frame on a channel authenticated. */
  proved(): void;
  /** Both people want the devices to know each other. */
  remember(label: string, verified: boolean, secret: Bytes): Promise<void>;
  /** The member on the other end, a host, introduces another guest. */
  introduced(introduction: IntroduceBody): void;
}

/** How long keys are kept for a new channel when their own is lost, in ms. */
const PATIENCE_MS = 10 * 60 * 1000;

/**
 * A session after its handshake: its keys in their generations, the sealed way
 * through the server, and the link of the moment. Keys never leave it.
 */
export class OpenSession implements Carrier {
  readonly #ring: KeyRing;
  readonly #rotator: Rotator;
  readonly #signalling: SealedSignalling;
  readonly #acquaintance: Acquaintance;
  readonly #lanes = new LaneCounter();
  readonly #opened = new OpenedLanes();
  readonly #id: string;
  readonly #pictures: readonly number[];
  #link: Link | undefined;
  /** Whether a channel ever carried the session's frames. */
  #proved = false;
  /** Set while the session waits for a new channel. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly pair: string,
    private readonly session: Session,
    private readonly bond: Bond,
    options: RotationOptions,
    private readonly around: Surroundings,
    private readonly listener: SessionListener,
  ) {
    const { side, root } = session;
    this.#id = hex(session.id);
    this.#pictures = picturesOf(session.sas);
    this.#ring = new KeyRing(side, around.now, {
      soft: () => this.#rotator.dispatch({ on: "due" }),
      confirmed: () => this.#rotator.dispatch({ on: "confirmed" }),
      exhausted: () => listener.over("exhausted"),
    });
    this.#rotator = new Rotator(
      side,
      root,
      this.#ring,
      options,
      {
        send: (type, body) => this.#link?.rekey(type, body),
        violation: () => listener.over("tampered"),
        rotated: (generation) =>
          around.emit({ on: "rotated", pair, generation }),
      },
      around.random,
    );
    this.#acquaintance = new Acquaintance(session.device, {
      say: (message) => this.#link?.say(message),
      wanted: (by) => around.emit({ on: "remembered", pair, by }),
      remember: (label, verified, secret) =>
        listener.remember(label, verified, secret),
    });
    this.#signalling = new SealedSignalling(this.#ring, {
      send: (frame) => listener.send(frame),
      heard: (message) => around.emit({ on: "signal", pair, message }),
      // Before the first link the broken path was the only one.
      broken: () => {
        if (!this.#proved) listener.over("tampered");
      },
    });
  }

  /** Makes the keys of its first generation, and wipes what it does not keep. */
  async begin(): Promise<void> {
    const { root, resume, sas } = this.session;
    await this.#ring.hold(root, 0);
    wipe(resume, sas);
  }

  /** What two people compare. */
  get pictures(): readonly number[] {
    return this.#pictures;
  }

  /** Whether a channel carries, or carried, the session's frames. */
  get proved(): boolean {
    return this.#proved;
  }

  /** A frame the server forwarded. */
  blob(frame: Bytes): void {
    this.#signalling.open(frame);
  }

  /** Seals a message for the way through the server. */
  signal(message: SignalMessage): void {
    this.#signalling.send(message);
  }

  /** The way to the server was replaced: what was lost on it ends its lane. */
  resignal(): void {
    this.#signalling.replace();
  }

  /** A new channel takes over from the one before, which counts as lost. */
  link({ channel }: Extract<CryptoCommand, { do: "link" }>): void {
    this.#link?.end();
    if (this.#link?.greeted) this.#unlinked();
    let lane;
    try {
      lane = this.#lanes.next();
    } catch {
      channel.close();
      return this.listener.over("exhausted");
    }
    const { session: { side }, listener } = this;
    const keys = {
      side,
      session: this.#id,
      ring: this.#ring,
      lane,
      opened: this.#opened,
    };
    this.#link = new Link(channel, keys, this.bond.transfers, {
      greeted: () => this.#linked(),
      said: (message) => this.#said(message),
      rekey: (type, body) => this.#rotator.hear(type, body),
      lost: (damaged) => {
        this.#unlinked();
        if (damaged) listener.damaged();
      },
      over: (why) => listener.over(why),
    });
  }

  /** Asks that the two devices know each other. */
  remember(label: string, verified: boolean): void {
    this.#acquaintance.want(label, verified);
  }

  /** For its transfers; nothing without a link that carries the session. */
  get writer(): LaneWriter | undefined {
    return this.#link?.greeted ? this.#link.writer : undefined;
  }

  /** The peer broke the protocol. */
  violation(): void {
    this.listener.over("tampered");
  }

  /** Another session has taken over what this one carried. */
  retire(): void {
    this.listener.over("replaced");
  }

  /** Tells this member how to meet another guest (PROTOCOL §11). */
  introduce(introduction: IntroduceBody): void {
    this.#link?.say({ type: FrameType.introduce, body: introduction });
  }

  /** Changes when keys rotate. */
  configure(options: RotationOptions): void {
    this.#rotator.configure(options);
  }

  /** Says goodbye on the link and ends it. */
  leave(): void {
    this.#link?.leave();
  }

  /** Drops every key. */
  end(): void {
    clearTimeout(this.#waiting);
    this.#link?.end();
    this.#link = undefined;
    this.bond.unlinked(this);
    this.#rotator.stop();
    this.#ring.clear();
    this.#acquaintance.wipe();
  }

  #linked(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#proved = true;
    this.#rotator.dispatch({ on: "linked" });
    this.listener.proved();
    this.around.emit({ on: "linked", pair: this.pair });
    this.#acquaintance.linked();
    this.bond.linked(this);
  }

  #unlinked(): void {
    this.#link = undefined;
    this.bond.unlinked(this);
    this.around.emit({ on: "unlinked", pair: this.pair });
    // The first one is the page's to wait for.
    if (!this.#proved) return;
    this.#waiting ??= setTimeout(
      () => this.listener.over("exhausted"),
      PATIENCE_MS,
    );
  }

  #said(message: AcquaintanceMessage): void {
    if (message.type === FrameType.remember) {
      this.bond.name(message.body.label);
      this.#acquaintance.wanted(message.body.label);
    } else this.listener.introduced(message.body);
  }
}
