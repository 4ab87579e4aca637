import { parseServerMessage, type ServerMessage } from "../../core/signal.ts";
import {
  HELLO,
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  type SignalServer,
  startSignaling,
} from "./signal_server.ts";

const WAIT_MS = 5000;

type Event = ServerMessage | { t: "close"; code: number; reason: string };

/** A real socket to the server, read message by message. */
export class SignalClient implements AsyncDisposable {
  readonly #socket: WebSocket;
  readonly #events: Event[] = [];
  /** The code it was closed with. */
  readonly closed: Promise<number>;
  #wake = (): void => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    const put = (event: Event): void => {
      this.#events.push(event);
      this.#wake();
    };
    socket.onmessage = ({ data }) => {
      const parsed = parseServerMessage(data);
      if (parsed.is === "refused") throw new Error(parsed.why);
      put(parsed.value);
    };
    this.closed = new Promise((done) => {
      socket.onclose = ({ code, reason }) => {
        put({ t: "close", code, reason });
        done(code);
      };
    });
  }

  /** `at` is the port of a test's server, or where the program has its calls. */
  static async open(
    at: number | string,
    locator = LOCATOR,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<SignalClient> {
    const base = typeof at === "number" ? `http://127.0.0.1:${at}` : at;
    const url = `${base}/rooms/${locator}/socket`;
    // The DOM's type knows no headers; Deno's constructor takes them.
    const socket: WebSocket = Reflect.construct(WebSocket, [url, { headers }]);
    const client = new SignalClient(socket);
    await new Promise<void>((open, refuse) => {
      socket.onopen = () => open();
      socket.onerror = () => refuse(new Error("the socket was refused"));
    });
    return client;
  }

  /** Opens, joins and returns the welcome with it. */
  static async join(
    at: number | string,
    as: "host" | "guest" | { member: string; token: string },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ client: SignalClient } & Extract<Event, { t: "welcome" }>> {
    const client = await SignalClient.open(at, LOCATOR, headers);
    if (as === "host") {
      client.send({ t: "join", role: "host", token: HOST_TOKEN });
    } else if (as === "guest") {
      client.send({ t: "join", role: "guest", hello: HELLO });
    } else {
      const { member, token } = as;
      client.send({ t: "join", role: "back", member, token });
    }
    return { client, ...await client.next("welcome") };
  }

  send(message: unknown): void {
    this.#socket.send(
      typeof message === "string" || message instanceof Uint8Array
        ? message as string
        : JSON.stringify(message),
    );
  }

  /** The next event, which must be of that kind. */
  async next<T extends Event["t"]>(
    t: T,
  ): Promise<Extract<Event, { t: T }>> {
    const until = performance.now() + WAIT_MS;
    const timer = setTimeout(() => this.#wake(), WAIT_MS);
    while (this.#events.length === 0 && performance.now() < until) {
      await new Promise<void>((wake) => this.#wake = wake);
    }
    clearTimeout(timer);
    const event = this.#events.shift();
    if (event?.t !== t) {
      throw new Error(`expected ${t}, got ${JSON.stringify(event)}`);
    }
    return event as Extract<Event, { t: T }>;
  }

  /** Asserts that nothing came: a ping is answered next. */
  async quiet(): Promise<void> {
    this.send({ t: "ping" });
    await this.next("pong");
  }

  async close(): Promise<void> {
    this.#socket.close();
    await this.closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

/** The code the server closed with, which it did next. */
export async function closeCode(client: SignalClient): Promise<number> {
  return (await client.next("close")).code;
}

type Joined = Awaited<ReturnType<typeof SignalClient.join>>;

/** A room with its host and one guest, both welcomed. */
export interface Pair extends AsyncDisposable {
  readonly server: SignalServer;
  readonly host: Joined;
  readonly guest: Joined;
}

export async function pair(maxMembers = 2): Promise<Pair> {
  const server = await startSignaling();
  await makeRoom(server, { maxMembers });
  const host = await SignalClient.join(server.port, "host");
  const guest = await SignalClient.join(server.port, "guest");
  await host.client.next("joined");
  return {
    server,
    host,
    guest,
    async [Symbol.asyncDispose](): Promise<void> {
      await host.client.close();
      await guest.client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
