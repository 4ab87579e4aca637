import { relayPair } from "../../core/relay.ts";
import { LOCATOR } from "../fakes/signal_server.ts";

/** Bytes taken of which a reader tells. */
const UNTOLD_BYTES = 1_048_576;

/** No wait of a test is as long, unless it fails. */
const WAIT_MS = 20_000;

export interface Placed {
  readonly member: string;
  readonly token: string;
}

export interface RelayOptions {
  readonly locator?: string;
  /** Whether it says what it took. */
  readonly isStalled?: boolean;
  /** Whether it stays when it is told to leave. */
  readonly isStubborn?: boolean;
}

/** One side of a pair on a real socket, as PROTOCOL §10.5 has it. */
export class RelayClient implements AsyncDisposable {
  readonly socket: WebSocket;
  /** The code it was told, or else closed with. */
  readonly over: Promise<number>;
  /** Bytes sent, allowed to be sent, taken and told of. */
  sent = 0;
  credit = 0;
  taken = 0;
  told = 0;
  readonly #messages: Uint8Array<ArrayBuffer>[] = [];
  #wake: (() => void)[] = [];
  #code: number | undefined;

  private constructor(url: string, { isStalled, isStubborn }: RelayOptions) {
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    const over = Promise.withResolvers<number>();
    this.over = over.promise;
    socket.onmessage = ({ data }) => {
      if (typeof data !== "string") {
        this.taken += data.byteLength;
        this.#messages.push(new Uint8Array(data));
        if (!isStalled && this.taken - this.told >= UNTOLD_BYTES) this.tell();
      } else {
        const message = JSON.parse(data);
        if (message.t === "credit") this.credit = message.bytes;
        else if (message.t === "closed") {
          this.#code = message.code;
          if (!isStubborn) socket.close();
          over.resolve(message.code);
        } else throw new Error(`unknown: ${data}`);
      }
      this.#changed();
    };
    socket.onclose = ({ code }) => {
      this.#code ??= code;
      over.resolve(this.#code);
      this.#changed();
    };
  }

  /** `at` is the port of a test's server, or where the program has its calls. */
  static async open(
    at: number | string,
    one: string,
    other: string,
    options: RelayOptions = {},
  ): Promise<RelayClient> {
    const base = typeof at === "number" ? `http://127.0.0.1:${at}` : at;
    const { locator = LOCATOR } = options;
    const pair = relayPair(one, other);
    const client = new RelayClient(
      `${base}/relay/${locator}/${pair}`,
      options,
    );
    await new Promise<void>((open, refuse) => {
      client.socket.onopen = () => open();
      client.socket.onerror = () => refuse(new Error("refused"));
    });
    return client;
  }

  /** Opens and joins; there is credit once the other has joined. */
  static async join(
    at: number | string,
    { member, token }: Placed,
    other: string,
    options: RelayOptions = {},
  ): Promise<RelayClient> {
    const client = await RelayClient.open(at, member, other, options);
    client.say({ t: "join", member, token });
    return client;
  }

  say(message: unknown): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Says what was taken. */
  tell(): void {
    if (this.told === this.taken) return;
    this.told = this.taken;
    this.say({ t: "got", bytes: this.taken });
  }

  /** Sends whether there is credit or not. */
  push(message: Uint8Array<ArrayBuffer>): void {
    this.sent += message.length;
    this.socket.send(message);
  }

  /** Sends once there is credit; `false` when it is over before. */
  async send(message: Uint8Array<ArrayBuffer>): Promise<boolean> {
    await this.until(() => this.sent + message.length <= this.credit);
    if (this.#code !== undefined) return false;
    this.push(message);
    return true;
  }

  /** The next message; throws when it is over before. */
  async next(): Promise<Uint8Array<ArrayBuffer>> {
    await this.until(() => this.#messages.length > 0);
    const message = this.#messages.shift();
    if (message === undefined) throw new Error(`over with ${this.#code}`);
    return message;
  }

  /** Waits until something is so, or it is over. */
  async until(is: () => boolean): Promise<void> {
    if (is()) return;
    const late = performance.now() + WAIT_MS;
    const timer = setTimeout(() => this.#changed(), WAIT_MS);
    while (!is() && this.#code === undefined) {
      await new Promise<void>((wake) => this.#wake.push(wake));
      if (performance.now() >= late) throw new Error("it never comes");
    }
    clearTimeout(timer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.close();
    await this.over;
    await new Promise<void>((closed) => {
      if (this.socket.readyState === WebSocket.CLOSED) closed();
      else this.socket.addEventListener("close", () => closed());
    });
  }

  #changed(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
