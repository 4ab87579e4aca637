import { type Bytes, hex, wipe } from "../core/bytes.ts";
import type { Session } from "../core/handshake.ts";
import type { Flow } from "../core/flow.ts";
import { FrameType } from "../core/frame.ts";
import { picturesOf } from "../core/sas.ts";
import type { RotationOptions, SignalMessage } from "./command.ts";
import { Acquaintance, type AcquaintanceMessage } from "./acquaintance.ts";
import type { Bond, Carrier } from "./bond.ts";
import { deliver } from "./delivery.ts";
import { KeyRing } from "./keyring.ts";
import { Rotator } from "./rotator.ts";
import { Screens } from "./screens.ts";
import { SealedSignalling } from "./signalling.ts";
import type { Surroundings } from "./surroundings.ts";
import { type WayCommand, Ways } from "./ways.ts";
import type { FrameWriter } from "./writer.ts";

/** What ended a session from inside. */
export type SessionEnd = "tampered" | "left" | "exhausted" | "replaced";

/** What a session tells its pair. */
export interface SessionListener {
  /** Hands a frame to the server. */
  send(frame: Bytes): void;
  over(why: SessionEnd): void;
  /** A frame on a way was not as sealed; the way is closed. */
  damaged(): void;
  /** A way carries the session's frames. */
  proved(): void;
  /** Both people want the devices to know each other. */
  remember(label: string, verified: boolean, secret: Bytes): Promise<void>;
}

/** How long keys are kept for a new way when the last is lost, in ms. */
const PATIENCE_MS = 10 * 60 * 1000;

/**
 * A session after its handshake: its keys in their generations, the sealed way
 * through the server, and the ways between the members. Keys never leave it.
 */
export class OpenSession implements Carrier {
  readonly #ring: KeyRing;
  readonly #rotator: Rotator;
  readonly #signalling: SealedSignalling;
  readonly #acquaintance: Acquaintance;
  readonly screens: Screens;
  readonly #ways: Ways;
  readonly #pictures: readonly number[];
  /** Whether a way carries the session's frames. */
  #linked = false;
  /** Whether one ever did. */
  #proved = false;
  /** Set while the session waits for a new way. */
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
        send: (type, body) => this.writer?.sendBody(type, body),
        violation: () => listener.over("tampered"),
        rotated: (generation) =>
          around.emit({ on: "rotated", pair, generation }),
      },
      around.random,
    );
    this.#acquaintance = new Acquaintance(session.device, {
      say: (message) => this.writer?.sendMessage(message),
      wanted: (by) => around.emit({ on: "remembered", pair, by }),
      remember: (label, verified, secret) =>
        listener.remember(label, verified, secret),
    });
    this.screens = new Screens(around.random, {
      say: (message) => this.writer?.sendMessage(message),
      heard: (message) => around.emit({ on: "screen", pair, message }),
    });
    this.#ways = new Ways(
      side,
      { session: hex(session.id), ring: this.#ring },
      around.now,
      {
        began: () => this.#began(),
        ended: () => this.#ended(),
        frame: (inner) =>
          deliver(inner, bond.transfers, {
            rekey: (type, body) => this.#rotator.hear(type, body),
            said: (message) => this.#said(message),
            talked: (message) => bond.chat.heard(message),
            shown: (message) => this.screens.hear(message),
          }),
        up: (way) => around.emit({ on: "up", pair, way }),
        down: (way, final) => around.emit({ on: "down", pair, way, final }),
        carries: (way, streams) => {
          around.emit({ on: "carries", pair, way });
          bond.transfers.moved(streams);
        },
        wanted: () => around.emit({ on: "wants", pair, kind: "stripe" }),
        damaged: () => listener.damaged(),
        over: (why) => listener.over(why),
      },
    );
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

  /** A way to the member begins, ends or is doubted. */
  way(command: WayCommand): void {
    this.#ways.hear(command);
  }

  /** Asks that the two devices know each other. */
  remember(label: string, verified: boolean): void {
    this.#acquaintance.want(label, verified);
  }

  /** For its transfers; nothing without a way that carries the session. */
  get writer(): FrameWriter | undefined {
    return this.#ways.writer;
  }

  get streams(): number {
    return this.#ways.streams;
  }

  get bulkBytes(): number {
    return this.#ways.bulkBytes;
  }

  delivered(bytes: number, flow: Flow): void {
    this.#ways.delivered(bytes, flow);
  }

  /** The peer broke the protocol. */
  violation(): void {
    this.listener.over("tampered");
  }

  /** Another session has taken over what this one carried. */
  retire(): void {
    this.listener.over("replaced");
  }

  /** Changes when keys rotate. */
  configure(options: RotationOptions): void {
    this.#rotator.configure(options);
  }

  /** Says goodbye and ends all ways. */
  leave(): void {
    this.#ways.leave();
  }

  /** Drops every key. */
  end(): void {
    clearTimeout(this.#waiting);
    this.#ways.end();
    this.bond.unlinked(this);
    this.#rotator.stop();
    this.#ring.clear();
    this.#acquaintance.wipe();
    this.screens.clear();
  }

  #began(): void {
    if (this.#linked) this.bond.unlinked(this);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#proved = true;
    this.#rotator.dispatch({ on: "linked" });
    this.listener.proved();
    if (!this.#linked) this.around.emit({ on: "linked", pair: this.pair });
    this.#linked = true;
    this.#acquaintance.linked();
    this.screens.linked();
    this.bond.linked(this);
  }

  #ended(): void {
    this.#linked = false;
    this.bond.unlinked(this);
    this.around.emit({ on: "unlinked", pair: this.pair });
    this.#waiting ??= setTimeout(
      () => this.listener.over("exhausted"),
      PATIENCE_MS,
    );
  }

  #said(message: AcquaintanceMessage): void {
    if (message.type === FrameType.remember) {
      this.bond.name(message.body.label);
      this.#acquaintance.wanted(message.body.label);
    } else this.bond.said(message);
  }
}
