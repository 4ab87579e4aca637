import type { IceAnswer, IceServer, Place } from "../core/call.ts";
import { relayPair } from "../core/relay.ts";
import type { Api } from "./api.ts";
import type { Means } from "./negotiation.ts";
import type { Contact } from "./contact.ts";
import type { Privacy } from "./privacy.ts";

/** A relay as two members join it. */
export interface Relay {
  /** `ws:` or `wss:`, of this pair (PROTOCOL §10.5). */
  readonly url: string;
  readonly place: Place;
}

/** What the server and the person have to make ways with. */
export class Servers {
  #bare = false;
  #asking: Promise<IceAnswer | undefined> | undefined;

  /** `turn` are the person's own servers. */
  constructor(
    private readonly api: Api,
    private readonly contact: Pick<Contact, "place" | "at">,
    private readonly turn: readonly IceServer[],
    private readonly privacy: () => Privacy,
  ) {}

  /** Whether only TURN may be used for connections, and there is none. */
  get bare(): boolean {
    return this.#bare;
  }

  /** For a connection, with credentials that hold now, if one may be made. */
  async means(): Promise<Means | undefined> {
    const answer = await this.#ask();
    const { relayOnly } = this.privacy();
    const iceServers = [...this.turn, ...answer?.iceServers ?? []]
      .map(({ urls, ...rest }) => ({ urls: [...urls], ...rest }));
    const turned = iceServers.some(isTurn);
    this.#bare = relayOnly && !turned && answer !== undefined;
    // Without any server a direct path may still be found.
    return turned || !relayOnly ? { iceServers, relayOnly } : undefined;
  }

  /** Best first; `undefined` when the server does not answer. */
  async relays(): Promise<readonly Relay[] | undefined> {
    const answer = await this.#ask();
    const place = this.contact.place();
    if (!answer || !place) return undefined;
    if (!this.privacy().relay) return [];
    const pair = relayPair(place.member, this.contact.at);
    return (answer.relays ?? []).map((relay) => {
      const url = this.api.relayUrl(relay, place.locator, pair);
      return { url: url.href, place };
    });
  }

  /** Asks once for all who ask meanwhile. */
  #ask(): Promise<IceAnswer | undefined> {
    const place = this.contact.place();
    if (!place) return Promise.resolve(undefined);
    return this.#asking ??= this.#fetch(place);
  }

  async #fetch(place: Place): Promise<IceAnswer | undefined> {
    try {
      return await this.api.ice(place);
    } catch {
      // Unreachable, or the room is over; there may be a way without it.
      return undefined;
    } finally {
      this.#asking = undefined;
    }
  }
}

function isTurn({ urls }: IceServer): boolean {
  return urls.some((url) => /^turns?:/.test(url));
}
