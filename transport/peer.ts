import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { SignalMessage } from "../workers/command.ts";
import { Connection, type ConnectionListener } from "./connection.ts";
import type { Means } from "./negotiation.ts";
import {
  type PathEvent,
  type PathState,
  type Remedy,
  startPath,
  stepPath,
} from "./path.ts";

/** What a peer needs and tells. */
export interface PeerListener
  extends Pick<ConnectionListener, "signal" | "measured"> {
  /** With credentials that hold now; `undefined` where none may be made. */
  means(): Promise<Means | undefined>;
  /** Hand the channel of this new connection to the session, at once. */
  channel(channel: RTCDataChannel, number: number): void;
  /** The connection before is given up. */
  renewed(): void;
  /** Whether what is signalled now gets to the server. */
  reachable(): boolean;
  /** Whether another way carries the session. */
  spare(): boolean;
  /** Where the connection stands now; called for every change. */
  stands(state: PathState): void;
}

/**
 * The connection to one member, over as many as it takes: the rules are in
 * `path.ts`. They are numbered, so that nothing said about one that was given up
 * is taken for the one in use (PROTOCOL §10).
 */
export class Peer {
  #state: PathState = startPath(performance.now());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #number = 0;
  /** The newest connection, once its means are known. */
  #made: Promise<Connection | undefined>;
  #current: Connection | undefined;
  #up = false;
  #closed = false;

  constructor(
    private readonly side: Side,
    private readonly listener: PeerListener,
  ) {
    this.#made = this.#make(0);
    this.#wait();
  }

  /** Of the newest connection. */
  get number(): number {
    return this.#number;
  }

  get state(): PathState {
    return this.#state;
  }

  /** Largest message in bytes, once connected. */
  get maxBytes(): number | undefined {
    return this.#current?.maxBytes;
  }

  /** A description or candidate of the other end, opened and authentic. */
  signal(message: SignalMessage): void {
    const { connection } = message.body;
    const offer = message.type === FrameType.sdp &&
      message.body.type === "offer";
    if (offer && this.side === "A") return;
    if (offer && connection > this.#number) {
      this.#renew(connection);
      this.#dispatch("renewed");
    }
    if (connection !== this.#number) return;
    this.#made.then((made) => made?.signal(message));
  }

  /** The newest channel is greeted, and so its connection is there. */
  up(): void {
    this.#up = true;
    this.#dispatch("up");
  }

  /** The session lost the newest channel. */
  down(): void {
    this.#up = false;
    this.#dispatch("down");
  }

  /** Something happened that is not the connection's own doing. */
  tell(event: Extract<PathEvent, "nudge" | "replaced">): void {
    this.#dispatch(event);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#current?.close();
  }

  async #make(number: number): Promise<Connection | undefined> {
    const means = await this.listener.means();
    if (this.#closed || number !== this.#number) return undefined;
    if (!means) {
      this.#dispatch("failed");
      return undefined;
    }
    const connection = new Connection({ connection: number }, means, {
      ...this.listener,
      changed: (state) => {
        if (number !== this.#number) return;
        if (state !== "connected") this.#dispatch(state);
        else if (this.#up) this.#dispatch("up");
      },
    });
    this.#current = connection;
    this.listener.channel(connection.channel, number);
    if (this.side === "A") connection.offer();
    return connection;
  }

  #renew(number: number): void {
    this.#number = number;
    this.#up = false;
    this.listener.renewed();
    this.#current?.close();
    this.#current = undefined;
    this.#made = this.#make(number);
  }

  #dispatch(event: PathEvent): void {
    if (this.#closed) return;
    const moment = {
      now: performance.now(),
      reachable: this.listener.reachable(),
      spare: this.listener.spare(),
    };
    const { state, remedy } = stepPath(this.#state, event, moment);
    if (remedy && this.side === "A") this.#remedy(remedy);
    if (state === this.#state) return;
    this.#state = state;
    this.#wait();
    this.listener.stands(state);
  }

  #remedy(remedy: Remedy): void {
    if (remedy === "restart") this.#current?.restart();
    else this.#renew(this.#number + 1);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const { until } = { until: undefined, ...this.#state };
    if (until === undefined) return;
    const ms = until - performance.now();
    this.#timer = setTimeout(() => this.#dispatch("clock"), ms);
  }
}
