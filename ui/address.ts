/** The address bar, as far as the page changes it. */
export interface Address {
  /** The room's own address, as a new step in the history. */
  showRoom(): void;
  /** The start page's address, in place of the room's. */
  showHome(): void;
}

const ROOM = "/r";
const HOME = "/";
/** In a frame, where nobody sees an address, it stays what may be framed. */
const EMBED = "/embed";

export const addressBar: Address = {
  showRoom() {
    const { pathname } = location;
    if (pathname !== ROOM && pathname !== EMBED) {
      history.pushState(null, "", ROOM);
    }
  },
  showHome() {
    const { pathname } = location;
    if (pathname !== HOME && pathname !== EMBED) {
      history.replaceState(null, "", HOME);
    }
  },
};

/**
 * Takes the fragment, where a link keeps its secret, out of the address bar
 * and out of the history (PROTOCOL §3.2); `undefined` when there is none, and
 * on the server.
 */
export function takeFragment(): string | undefined {
  if (typeof location === "undefined" || location.hash.length < 2) {
    return undefined;
  }
  const fragment = location.hash;
  history.replaceState(null, "", location.pathname + location.search);
  return fragment;
}
