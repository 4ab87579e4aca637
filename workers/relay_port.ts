import type { Bytes } from "../core/bytes.ts";
import type { Place } from "../core/call.ts";
import {
  mayReturn,
  parseRelayAnswer,
  RELAY_STEP_BYTES,
  type RelayClientMessage,
} from "../core/relay.ts";
import type { FrameListener, FramePort } from "./port.ts";

/** Each message costs its two browsers and the relay as much as its bytes do. */
const BULK_BYTES = 512 * 1024;

/** Bytes that may wait in the socket, whatever the relay would take. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;

/**
 * Frames over a relay of the server (PROTOCOL §10.5), one in a message, on a
 * socket to the pair of `place` and the other member that connects by now. What
 * a frame says, and to whom, the relay does not learn.
 */
export function relayPort(
  socket: WebSocket,
  { member, token }: Place,
  listener: FrameListener,
): FramePort {
  const port = new RelayPort(socket, listener);
  socket.onopen = () => port.say({ t: "join", member, token });
  return port;
}

class RelayPort implements FramePort {
  readonly streams = 1;
  readonly bulkBytes = BULK_BYTES;
  /** Counts of bytes on this socket. */
  #credit = 0;
  #sent = 0;
  #taken = 0;
  #told = 0;
  #state: "joining" | "open" | "over" = "joining";
  #wake = () => {};

  constructor(
    private readonly socket: WebSocket,
    private readonly listener: FrameListener,
  ) {
    socket.binaryType = "arraybuffer";
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      if (typeof data === "string") this.#heard(data);
      else this.#take(new Uint8Array(data));
    };
    // An error is followed by a close.
    socket.onclose = ({ code }) => this.#over(!mayReturn(code));
  }

  get waiting(): number {
    return this.socket.bufferedAmount;
  }

  /** A frame may need more room than there is. */
  ready(): Promise<void> {
    return Promise.resolve();
  }

  async send(frame: Bytes): Promise<void> {
    while (this.#state === "open" && !this.#hasRoom(frame.length)) {
      await new Promise<void>((resolve) => this.#wake = resolve);
    }
    if (this.#state !== "open") return;
    this.#sent += frame.length;
    this.socket.send(frame);
  }

  close(): void {
    this.#state = "over";
    this.#wake();
    this.socket.close();
  }

  say(message: RelayClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  #hasRoom(bytes: number): boolean {
    return this.#sent + bytes <= this.#credit &&
      this.socket.bufferedAmount < MAX_BUFFERED_BYTES;
  }

  #heard(text: string): void {
    const parsed = parseRelayAnswer(text);
    if (parsed.is === "refused") return this.#over(true);
    const message = parsed.value;
    if (message.t === "closed") return this.#over(!mayReturn(message.code));
    this.#credit = message.bytes;
    this.#open();
    this.#wake();
  }

  #take(frame: Bytes): void {
    if (this.#state === "over") return;
    // Their credit may come before ours.
    this.#open();
    this.#taken += frame.length;
    if (this.#taken - this.#told >= RELAY_STEP_BYTES) {
      this.#told = this.#taken;
      this.say({ t: "got", bytes: this.#taken });
    }
    this.listener.frame(frame);
  }

  #open(): void {
    if (this.#state !== "joining") return;
    this.#state = "open";
    this.listener.opened();
  }

  #over(final: boolean): void {
    if (this.#state === "over") return;
    this.close();
    this.listener.closed(final);
  }
}
