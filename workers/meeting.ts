import { type Bytes, concat, type RandomBytes } from "../core/bytes.ts";
import {
  encodeHello,
  type Hello,
  HELLO_BYTES,
  helloOf,
  parseHello,
  type Role,
  sideOf,
} from "../core/hello.ts";
import type { Side } from "../core/keys.ts";
import type { Secret } from "../core/secret.ts";
import { type Handshake, initiator, responder } from "./handshake.ts";

/** What a meeting turns into once both HELLOs are there. */
export interface Met {
  readonly side: Side;
  readonly handshake: Handshake;
  /** What to send first, before the handshake says anything. */
  readonly send?: Bytes;
  /** What the handshake hears first: the rest of the other's first blob. */
  readonly heard?: Bytes;
}

/**
 * Two members who both know a secret of 256 bits, and neither of whom is the
 * host of a door (PROTOCOL §11, §14). One speaks first, with its HELLO; only
 * both HELLOs together tell who is A.
 */
export class Meeting {
  readonly #hello: Hello;

  /** `first` is the one whose HELLO the other hears before it says its own. */
  constructor(
    private readonly secret: Secret,
    role: Role,
    private readonly first: boolean,
    private readonly random: RandomBytes,
  ) {
    this.#hello = helloOf(secret.mode, role, random);
  }

  /** 38 bytes. */
  get hello(): Bytes {
    return encodeHello(this.#hello);
  }

  /**
   * The other's first blob: its HELLO, and M1 where it knew that it is A.
   *
   * @throws {HandshakeError} when the HELLOs do not fit together.
   */
  meet(blob: Bytes): Met {
    const { secret, random } = this;
    const mine = this.#hello;
    const theirs = parseHello(blob.slice(0, HELLO_BYTES));
    const rest = blob.slice(HELLO_BYTES);
    if (sideOf(mine, theirs) === "A") {
      const handshake = initiator(secret, mine, theirs, random);
      return {
        side: "A",
        handshake: this.first ? handshake : led(handshake, this.hello),
      };
    }
    const handshake = responder(secret, theirs, mine, random);
    return {
      side: "B",
      handshake,
      ...(!this.first && { send: this.hello }),
      ...(rest.length > 0 && { heard: rest }),
    };
  }
}

/** The handshake of whoever has not said its HELLO yet: it leads M1. */
function led(handshake: Handshake, hello: Bytes): Handshake {
  return async (output, input) => {
    const computed = await handshake(output, input);
    return output === "M1" && computed.message
      ? { ...computed, message: concat(hello, computed.message) }
      : computed;
  };
}
