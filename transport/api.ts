import { base64url } from "../core/bytes.ts";
import {
  formatPlace,
  type IceAnswer,
  parseIceAnswer,
  parseRoomCreated,
  parseRoomFacts,
  type Place,
  type RoomFacts,
} from "../core/call.ts";
import { parseInvited } from "../core/invitation.ts";
import { ProblemError } from "../core/problem.ts";
import type { Parsed } from "../core/wire.ts";

/**
 * The server's REST calls. Each rejects with ProblemError: `server-down` when
 * there is no answer, `server-refused` with the status of any other.
 */
export class Api {
  /** `base` is the API's URL with a slash at its end. */
  constructor(readonly base: URL) {}

  /** Whether the server answers. */
  async isWell(signal: AbortSignal): Promise<boolean> {
    return await this.#fetch("health", { signal }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /**
   * Makes a room.
   *
   * @returns its end in milliseconds since the epoch, or `undefined` when the
   * locator is taken and another has to be drawn.
   */
  async createRoom(
    locator: string,
    hostToken: Uint8Array<ArrayBuffer>,
    ttlSeconds: number,
    maxMembers: number,
  ): Promise<number | undefined> {
    const digest = await crypto.subtle.digest("SHA-256", hostToken);
    const answer = await this.#fetch("rooms", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        locator,
        hostTokenHash: base64url(new Uint8Array(digest)),
        ttlSeconds,
        maxMembers,
      }),
    });
    if (answer.status === 409) return undefined;
    return (await read(answer, parseRoomCreated)).expiresAt;
  }

  /** What the server says of a room to anyone. */
  async roomFacts(locator: string): Promise<RoomFacts> {
    return await read(
      await this.#fetch(`rooms/${locator}`, {}),
      parseRoomFacts,
    );
  }

  /** STUN and TURN servers and relays for a member of a room. */
  async ice(place: Place): Promise<IceAnswer> {
    const answer = await this.#fetch("ice", {
      headers: { authorization: formatPlace(place) },
    });
    return await read(answer, parseIceAnswer);
  }

  /** Has a letter sent that says where the room is; answers its token. */
  async write(place: Place, to: string): Promise<string> {
    const answer = await this.#fetch("invitations", {
      method: "POST",
      headers: {
        authorization: formatPlace(place),
        "content-type": "application/json",
      },
      body: JSON.stringify({ to }),
    });
    return (await read(answer, parseInvited)).token;
  }

  /** Takes a letter back by its token. */
  async withdraw(token: string): Promise<void> {
    await this.#fetch("invitations", {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
    });
  }

  /** Where a relay joins two members of a room. */
  relayUrl(relay: string, locator: string, pair: string): URL {
    const url = this.#url(relay);
    url.pathname += `/${locator}/${pair}`;
    return socketed(url);
  }

  /** Where a room's socket is. */
  socketUrl(locator: string): URL {
    return socketed(this.#url(`rooms/${locator}/socket`));
  }

  #url(path: string): URL {
    return new URL(path, this.base);
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(this.#url(path), init);
    } catch (cause) {
      throw new ProblemError({ kind: "server-down" }, cause);
    }
    if (answer.status >= 500) throw new ProblemError({ kind: "server-down" });
    return answer;
  }
}

/** The same place, for a socket. */
function socketed(url: URL): URL {
  url.protocol = url.protocol.replace("http", "ws");
  return url;
}

async function read<T>(
  answer: Response,
  parse: (text: string) => Parsed<T>,
): Promise<T> {
  const parsed = parse(await answer.text());
  if (answer.ok && parsed.is === "valid") return parsed.value;
  throw new ProblemError({ kind: "server-refused", status: answer.status });
}
