const list = new Intl.ListFormat("en-GB");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

/** Showing a screen, and watching one. */
export const screen = {
  start: "Show my screen",
  own: "You are showing your screen",
  nobody: "Nobody is watching.",
  viewers: (names: readonly string[]) =>
    names.length > MOST_NAMES
      ? `${names.length} people are watching.`
      : `Watched by ${list.format(names)}.`,
  yields: "Files are moving, so the picture gets less for now.",
  stop: "Stop showing",
  quality: "Quality",
  level: { low: "Low", medium: "Medium", high: "High" },
  first: "Screen before files",
  firstHint: "Otherwise it gets less while files move.",
  shows: (name: string) => `${name} is showing a screen`,
  offered: "Nothing plays until you watch.",
  offeredSound: "With sound. Nothing plays until you watch.",
  begun: {
    connecting: "Connecting…",
    watching: "You are watching.",
    lost: "The picture was lost.",
  },
  watch: "Watch",
  unwatch: "Stop watching",
  picture: (name: string) => `The screen of ${name}`,
  mute: "Mute",
  unmute: "Sound on",
  full: "Full screen",
  small: "Small window",
  refused: {
    bare:
      "You hide your network address. A screen then needs a TURN server, and this site has none. You can allow direct connections in the settings.",
    unable:
      "This browser cannot seal a picture. Try a current Chrome, Edge, Firefox or Safari.",
    failed: "The browser did not hand the screen over. Try again.",
  },
};
