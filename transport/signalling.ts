import { base64url, unbase64url } from "../core/bytes.ts";
import { type CloseName, closeName, CLOSES } from "../core/close.ts";
import {
  type ClientMessage,
  parseServerMessage,
  type ServerMessage,
} from "../core/signal.ts";
import type { Problem } from "../core/problem.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Welcome = Extract<ServerMessage, { t: "welcome" }>;

/** What a room's socket tells its owner. */
export interface SignallingListener {
  /** The place is ours; `again` after a lost socket was replaced. */
  welcome(welcome: Welcome, again: boolean): void;
  /** A guest came; `hello` is for the host only. */
  joined(member: string, hello: Bytes | undefined): void;
  blob(member: string, blob: Bytes): void;
  /** Lost its socket, has a new one, is gone for good. */
  away(member: string): void;
  back(member: string): void;
  left(member: string): void;
  /** The host left; `ended` is next. */
  dissolved(): void;
  /** The way to the room is closed for good. */
  ended(problem: Problem): void;
}

/** The place in the room is kept this long without a socket, in ms. */
const GRACE_MS = 30_000;
/** A server that fell keeps places, and comes back within this or not, in ms. */
const PATIENCE_MS = 600_000;
const FIRST_RETRY_MS = 250;
const MAX_RETRY_MS = 4_000;
/**
 * A quiet socket is spoken on this often, so that nobody takes it for dead; one
 * that has not answered by the next time is, or that has not opened.
 */
const PING_MS = 15_000;

/**
 * A member's socket to a room at the server. A lost socket is replaced within
 * the 30 s for which the server keeps the place, or for as long as a session may
 * need it, with growing pauses.
 */
export class Signalling {
  #socket: WebSocket | undefined;
  #welcome: Welcome | undefined;
  #lostAt: number | undefined;
  #retryMs = FIRST_RETRY_MS;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #patienceMs = GRACE_MS;
  /** Whether the socket said anything since the last ping. */
  #heard = true;
  #ended = false;
  /** Sent as soon as there is a socket again. */
  #waiting: ClientMessage[] = [];
  readonly #pinging = setInterval(() => this.#ping(), PING_MS);

  constructor(
    private readonly url: URL,
    private readonly join: Extract<ClientMessage, { t: "join" }>,
    private readonly listener: SignallingListener,
  ) {
    this.#connect();
  }

  /** Whether what is sent now gets to the server. */
  get reachable(): boolean {
    return !this.#ended && this.#welcome !== undefined &&
      this.#lostAt === undefined;
  }

  /** A session may need the way from now on: it is not given up so soon. */
  persist(): void {
    this.#patienceMs = PATIENCE_MS;
  }

  /** The network or the page is back: what is lost is tried for at once. */
  hurry(): void {
    if (this.#ended || this.#lostAt === undefined) return;
    this.#retryMs = FIRST_RETRY_MS;
    this.#connect();
  }

  /** Hands a sealed blob to the server for a member. */
  send(member: string, blob: Bytes): void {
    const message = { t: "to", member, blob: base64url(blob) } as const;
    if (!this.#send(message)) this.#waiting.push(message);
  }

  /** Host only: frees a guest's place. */
  dismiss(member: string): void {
    this.#send({ t: "dismiss", member });
  }

  /** Gives the place up; a host's room is gone with it. */
  leave(): void {
    if (this.#ended) return;
    this.#send({ t: "leave" });
    this.#stop();
  }

  #connect(): void {
    this.#drop();
    this.#heard = true;
    const socket = new WebSocket(this.url);
    this.#socket = socket;
    socket.onopen = () => {
      const { member, token } = this.#welcome ?? {};
      this.#send(
        member && token
          ? { t: "join", role: "back", member, token }
          : this.join,
      );
    };
    socket.onmessage = ({ data }) => {
      this.#heard = true;
      const parsed = parseServerMessage(String(data));
      // A newer server may say what this version does not know.
      if (parsed.is === "valid") this.#hear(parsed.value);
    };
    socket.onclose = ({ code }) => this.#lost(code);
  }

  #hear(message: ServerMessage): void {
    const { listener } = this;
    switch (message.t) {
      case "welcome": {
        const again = this.#welcome !== undefined;
        this.#welcome = message;
        this.#lostAt = undefined;
        this.#retryMs = FIRST_RETRY_MS;
        listener.welcome(message, again);
        for (const waiting of this.#waiting.splice(0)) this.#send(waiting);
        return;
      }
      case "joined":
        return listener.joined(
          message.member,
          message.hello === undefined ? undefined : unbase64url(message.hello),
        );
      case "from":
        return listener.blob(message.member, unbase64url(message.blob));
      case "away":
      case "back":
      case "left":
        return listener[message.t](message.member);
      case "closed":
        if (message.reason === "ended") listener.dissolved();
        return;
      case "pong":
        return;
    }
  }

  #lost(code: number): void {
    if (this.#ended) return;
    const name = closeName(code);
    if (name && !CLOSES[name].placeKept) {
      this.#stop();
      // The host's refusal came before it as a blob, and ends the session.
      if (name === "dismissed") return;
      return this.listener.ended(problemOf(name));
    }
    this.#lostAt ??= performance.now();
    if (!this.#welcome || performance.now() - this.#lostAt > this.#patienceMs) {
      this.#stop();
      return this.listener.ended({ kind: "server-down" });
    }
    this.#retry = setTimeout(() => this.#connect(), this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, MAX_RETRY_MS);
  }

  #send(message: ClientMessage): boolean {
    const open = this.#socket?.readyState === WebSocket.OPEN;
    if (open) this.#socket?.send(JSON.stringify(message));
    return open;
  }

  #stop(): void {
    this.#ended = true;
    clearInterval(this.#pinging);
    clearTimeout(this.#retry);
    this.#socket?.close();
  }

  #ping(): void {
    const silent = !this.#heard && isAlive(this.#socket);
    this.#heard = false;
    if (silent) {
      this.#drop();
      // What a browser says of a socket that just ended (RFC 6455 §7.1.5).
      this.#lost(1006);
    } else this.#send({ t: "ping" });
  }

  /** Leaves a socket to itself, and whatever it would still say. */
  #drop(): void {
    clearTimeout(this.#retry);
    const old = this.#socket;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
  }
}

/** Whether it says of itself that it opens or is open. */
function isAlive(socket: WebSocket | undefined): boolean {
  return socket?.readyState === WebSocket.CONNECTING ||
    socket?.readyState === WebSocket.OPEN;
}

function problemOf(name: Exclude<CloseName, "dismissed">): Problem {
  switch (name) {
    case "gone":
    case "denied":
    case "ended":
    case "replaced":
      return { kind: "room-gone" };
    case "expired":
      return { kind: "code-dead", limit: "time" };
    case "full":
      return { kind: "room-full" };
    case "badMessage":
    case "binary":
    case "idle":
    case "joinTimeout":
    case "parted":
    case "rate":
    case "restart":
    case "slow":
    case "spent":
    case "tooLarge":
      return { kind: "server-refused", status: CLOSES[name].code };
  }
}
