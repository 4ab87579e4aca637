/** A client's socket of any of the servers, whose messages are all JSON. */

export type Fields = Readonly<Record<string, unknown>>;

const OPEN_MS = 20_000;

export class SocketPeer {
  readonly #socket: WebSocket;
  /** Who waits for a message, by whether it is the one. */
  #waiting: ((message: Fields) => void)[] = [];
  /** What came before anybody could wait for it. */
  #early: Fields[] = [];
  /** Takes each message that nobody waits for. */
  heard: (message: Fields) => void = (message) => this.#early.push(message);

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const message: Fields = JSON.parse(data);
      const waiting = this.#waiting;
      if (waiting.length === 0) return this.heard(message);
      for (const take of waiting) take(message);
    };
  }

  static async open(url: string): Promise<SocketPeer> {
    const socket = new WebSocket(url);
    const peer = new SocketPeer(socket);
    await new Promise<void>((open, fail) => {
      const late = setTimeout(() => fail(new Error("no socket")), OPEN_MS);
      socket.onopen = () => {
        clearTimeout(late);
        open();
      };
      socket.onerror = () => fail(new Error("the socket was refused"));
    });
    return peer;
  }

  send(message: Fields): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** The next message with that value in that field. */
  next(field: string, value: string): Promise<Fields> {
    const early = this.#early.find((message) => message[field] === value);
    if (early !== undefined) return Promise.resolve(early);
    return new Promise((on, fail) => {
      const closed = () => fail(new Error(`closed before ${value}`));
      this.#socket.onclose = closed;
      const take = (message: Fields): void => {
        if (message[field] !== value) return this.heard(message);
        this.#waiting = this.#waiting.filter((it) => it !== take);
        this.#socket.onclose = null;
        on(message);
      };
      this.#waiting.push(take);
    });
  }

  close(): void {
    this.#socket.onmessage = null;
    this.#socket.close();
  }
}
