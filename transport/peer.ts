import { FrameType } from "../core/frame.ts";
import type { Side } from "../core/keys.ts";
import type { SignalMessage } from "../workers/command.ts";
import { Connection, type ConnectionListener } from "./connection.ts";
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
  /** STUN and TURN servers, with credentials that hold now. */
  servers(): Promise<readonly RTCIceServer[]>;
  /** Hand this new channel to the session, at once. */
  channel(channel: RTCDataChannel): void;
  /** Whether what is signalled now gets to the server. */
  reachable(): boolean;
  /** Where the way stands now; called for every change. */
  stands(state: PathState): void;
}

/**
 * The way to one member, over as many connections as it takes: the rules are in
 * `path.ts`. Connections are numbered, so that nothing said about one that was
 * given up is taken for the one in use (PROTOCOL §10).
 */
export class Peer {
  #state: PathState = startPath(performance.now());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #number = 0;
  /** The newest connection, once its servers are known. */
  #made: Promise<Connection | undefined>;
  #current: Connection | undefined;
  #connected = false;
  #linked = false;
  #closed = false;

  constructor(
    private readonly side: Side,
    private readonly listener: PeerListener,
  ) {
    this.#made = this.#make(0);
    this.#wait();
  }

  /** Largest message in bytes; for a member with a link. */
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

  /** The session is greeted on the newest channel. */
  linked(): void {
    this.#linked = true;
    this.#isUp();
  }

  /** The session lost its channel. */
  unlinked(): void {
    this.#linked = false;
    this.#dispatch("unlinked");
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
    const servers = await this.listener.servers();
    if (this.#closed || number !== this.#number) return undefined;
    const connection = new Connection(number, servers, {
      ...this.listener,
      changed: (state) => {
        if (number !== this.#number) return;
        this.#connected = state === "connected";
        if (state === "connected") this.#isUp();
        else this.#dispatch(state);
      },
    });
    this.#current = connection;
    this.listener.channel(connection.channel);
    if (this.side === "A") connection.offer();
    return connection;
  }

  #renew(number: number): void {
    this.#number = number;
    this.#linked = false;
    this.#connected = false;
    this.#current?.close();
    this.#made = this.#make(number);
  }

  #isUp(): void {
    if (this.#connected && this.#linked) this.#dispatch("up");
  }

  #dispatch(event: PathEvent): void {
    if (this.#closed) return;
    const reachable = this.listener.reachable();
    const moment = { now: performance.now(), reachable };
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
    if (!("until" in this.#state)) return;
    const ms = this.#state.until - performance.now();
    this.#timer = setTimeout(() => this.#dispatch("clock"), ms);
  }
}
