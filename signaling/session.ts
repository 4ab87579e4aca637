import { type ClientMessage, parseClientMessage } from "../core/signal.ts";
import type { CloseName } from "../core/close.ts";
import type { Line } from "./hall.ts";
import type { Entry, Hub } from "./hub.ts";
import { failure, type Log } from "./log.ts";
import type { SocketEvents } from "./socket.ts";
import { drawMember, drawToken, type Random } from "./token.ts";

/** How long a socket may stay without a `join`. */
const JOIN_TIMEOUT_MS = 10_000;

type State =
  | { readonly is: "waiting" }
  | { readonly is: "joining" }
  | { readonly is: "seated"; readonly member: string }
  | { readonly is: "over" };

export interface SessionSeams {
  readonly hub: Hub;
  readonly random: Random;
  readonly log: Log;
  /** Asked once, by who comes anew. */
  readonly mayJoin: () => boolean;
}

/** One socket's conversation, from its first message to its end. */
export class Session implements SocketEvents {
  readonly #seams: SessionSeams;
  readonly #locator: string;
  readonly #line: Line;
  readonly #since: number;
  #state: State = { is: "waiting" };

  constructor(seams: SessionSeams, locator: string, line: Line, now: number) {
    this.#seams = seams;
    this.#locator = locator;
    this.#line = line;
    this.#since = now;
  }

  /** Whether this socket has a member's place, or never will. */
  get isSettled(): boolean {
    return this.#state.is === "seated" || this.#state.is === "over";
  }

  /** Closes a socket that does not join. */
  tick(now: number): void {
    if (this.#state.is !== "waiting") return;
    if (now - this.#since >= JOIN_TIMEOUT_MS) this.broke("joinTimeout");
  }

  /** Tells a socket without a place to connect elsewhere. */
  shutdown(): void {
    if (!this.isSettled) this.#line.close("restart");
  }

  text(text: string): void {
    const parsed = parseClientMessage(text);
    if (parsed.is === "valid") this.#message(parsed.value);
    else this.broke(parsed.fault === "too-large" ? "tooLarge" : "badMessage");
  }

  broke(close: CloseName): void {
    const state = this.#state;
    this.#state = { is: "over" };
    if (state.is === "seated") {
      const { member } = state;
      this.#seams.hub.event(this.#locator, { on: "broke", member, close });
    }
    this.#line.close(close);
  }

  lost(): void {
    const state = this.#state;
    this.#state = { is: "over" };
    if (state.is !== "seated") return;
    this.#seams.hub.lost(this.#locator, state.member, this.#line);
  }

  #message(message: ClientMessage): void {
    if (message.t === "ping") return this.#line.send({ t: "pong" });
    const state = this.#state;
    if (message.t === "join") {
      if (state.is !== "waiting") return this.broke("badMessage");
      const isAnew = message.role !== "back";
      if (isAnew && !this.#seams.mayJoin()) return this.broke("rate");
      this.#state = { is: "joining" };
      void this.#join(this.#entry(message));
      return;
    }
    if (state.is !== "seated") return this.broke("badMessage");
    const { member } = state;
    const { hub } = this.#seams;
    switch (message.t) {
      case "to": {
        const { member: to, blob } = message;
        return hub.event(this.#locator, { on: "sent", from: member, to, blob });
      }
      case "dismiss":
        return hub.event(this.#locator, {
          on: "dismissed",
          by: member,
          member: message.member,
        });
      case "leave":
        this.#state = { is: "over" };
        return hub.event(this.#locator, { on: "left", member });
    }
  }

  async #join(entry: Entry): Promise<void> {
    const { hub, log } = this.#seams;
    try {
      const seated = await hub.join(this.#locator, entry, this.#line);
      if (!seated) this.#state = { is: "over" };
      else if (this.#state.is === "joining") {
        this.#state = { is: "seated", member: entry.member };
      } else hub.lost(this.#locator, entry.member, this.#line);
    } catch (error) {
      log.error("join-failed", failure(error));
      this.#line.close("restart");
    }
  }

  #entry(message: Extract<ClientMessage, { t: "join" }>): Entry {
    if (message.role === "back") {
      const { member, token } = message;
      return { kind: "back", member, token };
    }
    const { random } = this.#seams;
    return {
      kind: "new",
      member: drawMember(random),
      token: drawToken(random),
      as: message.role === "host"
        ? { role: "host", hostToken: message.token }
        : { role: "guest", hello: message.hello },
    };
  }
}
