import type { Problem, ProblemKind } from "../../core/problem.ts";
import type { Format } from "../format.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

/** What happened, and what the person can do about it. */
export interface Advice {
  readonly what: string;
  readonly next: string;
}

type Advices = {
  readonly [K in ProblemKind]: (
    problem: Extract<Problem, { kind: K }>,
    format: Format,
  ) => Advice;
};

/** One cause and one next step for every problem. */
export const advices: Advices = {
  "code-word": ({ word, suggestions }, format) => ({
    what: `“${word}” is not one of our words.`,
    next: suggestions.length > 0
      ? `Did you mean ${format.either(suggestions)}?`
      : "Check how it is spelled.",
  }),
  "code-check": () => ({
    what: "One of these characters is not right.",
    next: "Compare them one by one with the code you were given.",
  }),
  "code-length": () => ({
    what: "This is not a whole code.",
    next: "A code is three words, or eight letters and digits.",
  }),
  "link-malformed": () => ({
    what: "This link is damaged or incomplete.",
    next: "Ask for it again, and open it whole.",
  }),
  "room-gone": () => ({
    what: "There is no room with this code.",
    next:
      "Rooms close when the host leaves or the time is up. Check the code, or ask for a new one.",
  }),
  "room-full": () => ({
    what: "Everyone this room was made for is already in it.",
    next: "If that should have been you, ask for a new code.",
  }),
  "wrong-code": ({ attemptsLeft }) => ({
    what: "That is not the right code, or not its password.",
    next: attemptsLeft > 0
      ? plural(attemptsLeft, {
        one: "Compare it with what you were given. You can try # more time.",
        other: "Compare it with what you were given. You can try # more times.",
      })
      : "This code is closed now. Ask for a new one.",
  }),
  "code-dead": ({ limit }) => ({
    what: {
      guesses: "Too many wrong attempts: this code is closed.",
      admissions: "This code has been used already.",
      time: "The time for this code is up.",
    }[limit],
    next: "A closed code never opens again. Start with a new one.",
  }),
  "handshake-timeout": () => ({
    what: "The other side did not answer.",
    next: "Make sure Tallow is open there, then try again.",
  }),
  "server-down": () => ({
    what: "Tallow’s server cannot be reached.",
    next: "Check your connection, then try again.",
  }),
  "server-refused": ({ status }) => ({
    what: "The server gave an answer this page does not understand.",
    next: `Reload the page, it may be out of date. (Status ${status})`,
  }),
  "browser-lacks": ({ feature }) => ({
    webrtc: {
      what: "This browser cannot connect to another one.",
      next:
        "WebRTC is missing or switched off. Turn it on, or open Tallow in another browser.",
    },
    storage: {
      what: "This browser gives Tallow no place to put files.",
      next:
        "Private windows often do this. Open Tallow in an ordinary window, or in another browser.",
    },
    crypto: {
      what: "This browser cannot encrypt on this page.",
      next: "Open Tallow at an address that starts with https://.",
    },
    workers: {
      what: "This browser cannot work in the background.",
      next: "Update it, or open Tallow in another browser.",
    },
  }[feature]),
  "no-path": () => ({
    what: "The two browsers could not reach each other.",
    next:
      "A firewall may be in the way. Start over with a new code, from another network, such as a phone’s.",
  }),
  "no-relay": () => ({
    what: "You connect through relays only, and this site has none.",
    next:
      "Nothing was sent. Allow other paths in the settings, or use a Tallow that has a relay.",
  }),
  "removed": () => ({
    what: "The host has taken you out of this room.",
    next:
      "What arrived whole stays with you. If it was a mistake, ask for a new code.",
  }),
  "session-expired": () => ({
    what: "The keys of this connection grew too old.",
    next: "It was ended to stay safe. Start again with a new code.",
  }),
  "pictures-differ": () => ({
    what: "The pictures differ, so somebody may be in between.",
    next:
      "The connection was ended at once. Start again with a new code, from another network.",
  }),
  "member-left": () => ({
    what: "The other person has left.",
    next: "When they are back, start again with a new code.",
  }),
  "tampered": () => ({
    what: "Something on the way changed what was sent.",
    next:
      "Nothing altered was kept. Try again, from another network if it happens twice.",
  }),
  "declined": () => ({
    what: "They did not want these files.",
    next: "You can offer them again.",
  }),
  "cancelled": ({ by }) =>
    by === "me"
      ? { what: "You stopped this.", next: "Start again whenever you like." }
      : {
        what: "The other person stopped this.",
        next: "Ask them, then try again.",
      },
  "no-space": ({ missing }, format) => ({
    what: `There is not enough space: ${format.bytes(missing)} missing.`,
    next: "Make room on this device, or choose fewer files.",
  }),
  "storage-failed": () => ({
    what: "The browser could not write to the disk.",
    next: "Check that the disk is not full, then try again.",
  }),
  "save-failed": ({ name }) => ({
    what: `“${name}” could not be saved.`,
    next:
      "Nothing half-written was left. Check that the folder is still there and the disk is not full, then save again.",
  }),
  "receiver-storage": () => ({
    what: "The other device has no space for this.",
    next: "Ask them to make room, then try again.",
  }),
  "source-changed": ({ name }) => ({
    what: `“${name}” changed while it was being sent.`,
    next: "Choose it again to send it as it is now.",
  }),
  "source-gone": ({ name }) => ({
    what: `“${name}” is not where it was.`,
    next: "It was moved or deleted. Choose it again.",
  }),
  "hash-mismatch": ({ name }) => ({
    what: `“${name}” did not arrive as it was sent, and was thrown away.`,
    next: "Send it again.",
  }),
};

/** What the host reads while others try to come in. */
export const hostNotice: Partial<Advices> = {
  "wrong-code": ({ attemptsLeft }) => ({
    what: "Somebody entered a wrong code.",
    next: plural(attemptsLeft, {
      one: "After # more wrong attempt this code closes for good.",
      other: "After # more wrong attempts this code closes for good.",
    }),
  }),
  "handshake-timeout": () => ({
    what: "Somebody began to come in, but never finished.",
    next: "Ask them to try again; the code still works.",
  }),
};

/** What is read while two known devices look for each other. */
export const deviceNotice: Partial<Advices> = {
  "room-gone": () => ({
    what: "The other device did not come.",
    next: "Open Tallow there, choose this device, then try again.",
  }),
  "wrong-code": () => ({
    what: "That is not the device you know, or it has forgotten this one.",
    next: "Meet with a code, and remember each other anew.",
  }),
};

/** What is read by whoever comes back to a room. */
export const returnNotice: Partial<Advices> = {
  "room-gone": () => ({
    what: "This room is over, or open in another tab.",
    next: "What you received in it is in the history.",
  }),
};

/** What is read at a transfer, whichever side of it ended it. */
export const transferNotice: Partial<Advices> = {
  "removed": () => ({
    what: "The two of you are not in one room any more.",
    next: "The host ended that. You can meet again with a new code.",
  }),
};
