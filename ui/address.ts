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

/** The id of what a page is about, to which its first link leads. */
export const MAIN = "main";

/**
 * Takes the fragment, where a link keeps its secret, out of the address bar
 * and out of the history (PROTOCOL §3.2); `undefined` when there is none, and
 * on the server. The one that leads past the bar stays: with it would go the
 * focus that it gave.
 */
export function takeFragment(): string | undefined {
  if (typeof location === "undefined") return undefined;
  const fragment = location.hash;
  if (fragment.length < 2 || fragment === `#${MAIN}`) return undefined;
  history.replaceState(null, "", location.pathname + location.search);
  return fragment;
}
