import { base64url, type Bytes } from "../core/bytes.ts";
import type { Place } from "../core/call.ts";
import type { Api } from "./api.ts";
import { drawBytes } from "./random.ts";
import { Signalling } from "./signalling.ts";
import type { SearchEvent } from "./search_event.ts";
import type { Tie } from "./tie.ts";

/** What a site tells and asks its rendezvous. */
interface SiteListener {
  dispatch(event: SearchEvent): void;
  blob(member: string, blob: Bytes): void;
  /** The session with a member that we met here. */
  tie(member: string): Tie | undefined;
}

/** A guest comes with a HELLO for the host, and here is none. */
const HELLO_BYTES = 38;

/** Our place in the room of somebody's place. */
export class Site {
  readonly signalling: Signalling;
  #own: Place | undefined;

  constructor(
    api: Api,
    locator: string,
    { dispatch, blob, tie }: SiteListener,
  ) {
    const hello = base64url(drawBytes(HELLO_BYTES));
    this.signalling = new Signalling(
      api.socketUrl(locator),
      { t: "join", role: "guest", hello },
      {
        welcome: ({ member: self, token, members }, again) => {
          this.#own = { locator, member: self, token };
          const others = members.map(({ member }) => member);
          dispatch({ on: "welcome", locator, self, others });
          if (again) { for (const other of others) tie(other)?.resignal(); }
        },
        joined: (member) => dispatch({ on: "came", locator, member }),
        blob,
        away(member) {
          dispatch({ on: "away", locator, member });
          tie(member)?.away();
        },
        back: (member) => tie(member)?.resignal(),
        left(member) {
          dispatch({ on: "left", locator, member });
          tie(member)?.left();
        },
        // Nobody is host here.
        dissolved() {},
        ended: () => dispatch({ on: "ended", locator }),
      },
    );
  }

  /** From the welcome on. */
  get own(): Place | undefined {
    return this.#own;
  }
}
