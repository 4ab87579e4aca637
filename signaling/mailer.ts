import { createTransport, type Transporter } from "nodemailer";

/** The operator's mail server, and what mails say of themselves. */
export interface MailSettings {
  /** `smtps:` for TLS from the first byte, `smtp:` for STARTTLS. */
  readonly server: URL;
  readonly login:
    | { readonly user: string; readonly password: string }
    | undefined;
  /** False also goes on where `smtp:` offers no STARTTLS. */
  readonly isEncrypted: boolean;
  readonly from: string;
  /** Of the pages that mails lead to; what a client says is no address. */
  readonly origin: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What a mail server did with a mail; `why` is its status or an error code. */
export type Handover =
  | { readonly is: "taken" }
  /** Maybe it takes it another time. */
  | { readonly is: "later"; readonly why: string }
  | { readonly is: "never"; readonly why: string };

/** What nodemailer calls a failure of the way to the server. */
const TRANSPORT: readonly string[] = [
  "EABORT",
  "ECONNECTION",
  "EDNS",
  "ESOCKET",
  "ETIMEDOUT",
];

const PORTS: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };

/** The way to one mail server, a connection for each mail. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #from: string;
  readonly #ms: number;

  /** `ms` is how long one mail, and each step of it, may take. */
  constructor(
    { server, login, isEncrypted, from, origin }: MailSettings,
    ms: number,
  ) {
    const secure = server.protocol === "smtps:";
    this.#from = from;
    this.#ms = ms;
    this.#transport = createTransport({
      host: server.hostname.replace(/^\[|\]$/g, ""),
      port: Number(server.port) || PORTS[server.protocol],
      secure,
      requireTLS: isEncrypted && !secure,
      // Without it the name of this machine would be told, and asked for.
      name: new URL(origin).hostname,
      ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
      connectionTimeout: ms,
      dnsTimeout: ms,
      greetingTimeout: ms,
      socketTimeout: ms,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Hands a mail over. Never throws. */
  async send({ to, subject, text }: Mail): Promise<Handover> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.#ms);
    try {
      await this.#transport.sendMail({
        from: { name: "Tallow", address: this.#from },
        to: { name: "", address: to },
        subject,
        text,
        headers: { "auto-submitted": "auto-generated" },
        signal: late.signal,
      });
      return { is: "taken" };
    } catch (error) {
      return refusalOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Throws unless the server lets us in. */
  async probe(): Promise<void> {
    await this.#transport.verify();
  }
}

/** A reply of 4yz may change, one of 5yz stays (RFC 5321 §4.2.1). */
function refusalOf(error: unknown): Handover {
  const code = field(error, "code");
  const reply = field(error, "responseCode");
  const why = String(reply ?? code ?? "unknown");
  const mayChange = typeof reply === "number"
    ? reply < 500
    : TRANSPORT.includes(String(code));
  return { is: mayChange ? "later" : "never", why };
}

function field(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null
    ? Reflect.get(error, name)
    : undefined;
}
