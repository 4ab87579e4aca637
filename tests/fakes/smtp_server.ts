import assert from "node:assert/strict";
import { once } from "node:events";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** What a mail server does with everybody. */
export type Mood =
  | "takes"
  /** 451, as greylisting does. */
  | "says later"
  /** 550. */
  | "refuses"
  /** Lets connect, and says nothing. */
  | "is silent";

/** The real npm smtp-server on loopback, in a mood that can be changed. */
export class SmtpServer implements AsyncDisposable {
  mood: Mood;
  /** Connections so far. */
  calls = 0;
  /** What was taken, oldest first. */
  readonly mails: Email[] = [];
  readonly #server: SMTPServer;
  #heard = (): void => {};

  private constructor(mood: Mood, options: SMTPServerOptions) {
    this.mood = mood;
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      closeTimeout: 1,
      onConnect: (_session, go) => {
        this.calls++;
        this.#heard();
        if (this.mood !== "is silent") go();
      },
      onRcptTo: (_address, _session, go) => {
        if (this.mood === "refuses") go(reply(550, "No such mailbox"));
        else if (this.mood === "says later") go(reply(451, "Try again"));
        else go();
      },
      onData: (stream, _session, go) => {
        void (async () => {
          const parts = await Array.fromAsync<Uint8Array<ArrayBuffer>>(stream);
          this.mails.push(await new PostalMime().parse(new Blob(parts)));
          this.#heard();
          go();
        })();
      },
      ...options,
    });
    this.#server.on("error", () => {});
  }

  static async start(
    mood: Mood,
    options: SMTPServerOptions = {},
  ): Promise<SmtpServer> {
    const server = new SmtpServer(mood, options);
    await once(server.#server.listen(0, "127.0.0.1"), "listening");
    return server;
  }

  /** For MAIL_SERVER. */
  get url(): string {
    const address = this.#server.server.address();
    assert.ok(typeof address === "object" && address !== null);
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** Waits until so many connections were made. */
  async called(times: number): Promise<void> {
    while (this.calls < times) await this.#news();
  }

  /** Waits for that many mails, and gives the last. */
  async mail(count = 1): Promise<Email> {
    while (this.mails.length < count) await this.#news();
    return this.mails[count - 1] ?? assert.fail();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#server.server.listening) return;
    const closed = once(this.#server.server, "close");
    this.#server.close();
    await closed;
  }

  #news(): Promise<void> {
    return new Promise((on) => this.#heard = on);
  }
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
