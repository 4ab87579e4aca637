import { pictures } from "./en_pictures.ts";
import { chat } from "./en_chat.ts";
import { screen } from "./en_screen.ts";
import { installed } from "./en_installed.ts";
import { notify, preview, scan } from "./en_handy.ts";
import { mail, usage } from "./en_mail.ts";
import { back, history } from "./en_history.ts";
import {
  advices,
  deviceNotice,
  hostNotice,
  returnNotice,
  transferNotice,
} from "./en_problem.ts";
import {
  about,
  colours,
  group,
  invite,
  member,
  recipients,
} from "./en_people.ts";
import { preflight, prepare, settings } from "./en_settings.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

const files = (count: number): string =>
  plural(count, { one: "# file", other: "# files" });

export const en = {
  app: {
    name: "Tallow",
    description: "Files from your browser to theirs. Nobody in between.",
    home: "Tallow, to the start page",
    skip: "Skip to content",
    security: "Security",
    tab: (percent: string) => `${percent} · Tallow`,
    script:
      "Tallow seals files in your browser, so it needs JavaScript. Please allow it for this page.",
  },
  home: {
    title: "Files, hand to hand.",
    lead:
      "From your browser to theirs, sealed on the way. Nobody in between can read them.",
    choose: "Choose files",
    folder: "Choose a folder",
    dropHint: "or drop them anywhere on this page",
    facts: "No account. No copy on a server. No limit but the disk.",
  },
  drop: {
    send: "Let go to send",
    pastedText: "Pasted text.txt",
  },
  code: {
    label: "Were you given a code or a link?",
    placeholder: "amber-swan-kite",
    join: "Join",
    hint: "Three words, eight characters or a link.",
    completions: "Words that fit",
    password: "I was also given a password",
  },
  password: {
    add: "Add a password",
    change: "Password set. Change it",
    label: "Password",
    lead:
      "Whoever comes in has to know it too. Tell it another way than the code: it is in neither the code nor the link.",
    set: "Set password",
    done: "The password is set.",
    enter: "Enter",
    asked: "This room asks for a password.",
    wrong: "That is not the right password.",
    left: (count: number) =>
      plural(count, {
        one: "Enter the one you were given. You can try # more time.",
        other: "Enter the one you were given. You can try # more times.",
      }),
  },
  device: {
    title: "Known devices",
    connect: "Connect",
    connectTo: (name: string) => `Connect to ${name}`,
    forget: "Forget",
    forgetNamed: (name: string) => `Forget ${name}`,
    forgetTitle: (name: string) => `Forget ${name}?`,
    forgetLead: "To meet again, you will need a new code.",
    keep: "Keep",
    verified: "Pictures compared",
    awaited: (name: string) =>
      `Waiting for ${name}. Open Tallow there and choose this device.`,
  },
  room: {
    creating: "Making a room…",
    waitingTitle: "Say these words",
    waitingLead: (host: string) =>
      `Whoever enters them at ${host} gets the files.`,
    characters: "The same code in characters",
    link: "Link",
    qr: "QR code of the link",
    scan: "Or scan with a phone",
    copyCode: "Copy code",
    copyCharacters: "Copy characters",
    copyLink: "Copy link",
    copied: "Copied",
    share: "Share",
    waitingFor: (guests: number) =>
      plural(guests, {
        one: "Waiting for the other person",
        other: "Waiting for the others",
      }),
    ready: (count: number, size: string) => `${files(count)} ready, ${size}`,
    noFiles: "Nothing to send yet",
    addFiles: "Add files",
    addFolder: "Add a folder",
    leave: "Leave",
    leaveTitle: "Leave for good?",
    leaveLead:
      "What is not finished ends, for them too. If you only close this tab, it can go on later.",
    stay: "Stay",
    leaveAnyway: "Leave for good",
  },
  joining: {
    title: "Connecting",
    finding: "Finding the room",
    checking: "Checking the code",
    connecting: "Choosing the best path",
    findingDevice: "Finding the other device",
    checkingDevice: "Checking that it is the one you know",
    done: "done",
    current: "under way",
  },
  open: {
    title: "Connected",
    titleAlone: "Nobody else is here",
    people: "People in this room",
    send: "Send files",
    folder: "Send a folder",
    sendHint: "Drop files anywhere, or paste.",
    titleAway: "Reconnecting",
    held: (count: number) =>
      plural(count, {
        one: "# file waits for the connection.",
        other: "# files wait for the connection.",
      }),
  },
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify: {
    compare: "Compare pictures",
    verified: "Verified",
    title: "Do you both see the same six, in this order?",
    lead:
      "Call each other, or sit side by side, and compare. If they match, nobody is in between.",
    match: "They match",
    differ: "They differ",
    later: "Not now",
    pictures,
  },
  remember: {
    nobody: "Remember them",
    me: "Waiting for them to remember you too",
    them: "Remember them",
    both: "You remember each other",
    asked: "They would like to be remembered. Remember them too?",
    title: "Meet again without a code?",
    lead:
      "Your two devices will find each other from the start page. Both of you have to say so, and either can forget the other at any time.",
    name: "What they see you as",
    ownName: "This browser",
    confirm: "Remember",
    later: "Not now",
  },
  offer: {
    title: (count: number, size: string) =>
      `${files(count)} for you, ${size} in all`,
    lead: "Nothing is written until you accept.",
    all: "All files",
    accept: (count: number, size: string) =>
      count === 0 ? "Choose files first" : `Accept ${files(count)}, ${size}`,
    decline: "Decline",
  },
  list: {
    label: (count: number) => files(count),
  },
  transfer: {
    title: {
      send: (count: number, first: string) =>
        count === 1 ? first : `${files(count)} to them`,
      receive: (count: number, first: string) =>
        count === 1 ? first : `${files(count)} to you`,
    },
    direction: { send: "Sending", receive: "Receiving" },
    with: {
      send: (name: string) => `To ${name}`,
      receive: (name: string) => `From ${name}`,
    },
    state: {
      offered: "Waiting for their answer",
      connecting: "Connecting",
      moving: "Moving",
      paused: {
        me: "Paused by you",
        them: "Paused by the other side",
        both: "Paused by both",
      },
      full: "Waiting for space",
      wants: "Waiting for your files",
      reconnecting: (time: string | undefined) =>
        time === undefined ? "Reconnecting" : `Reconnecting since ${time}`,
      verifying: "Checking every byte",
      done: { send: "Sent and checked", receive: "Received and checked" },
      failed: "Not finished",
    },
    progress: (percent: string, name: string) => `${name}: ${percent}`,
    of: (bytes: string, total: string) => `${bytes} of ${total}`,
    left: (duration: string) => `${duration} left`,
    kept: "Nothing is lost",
    pause: "Pause",
    resume: "Resume",
    cancel: "Cancel",
    retry: "Try again",
    doFor: (what: string, name: string) => `${what}, ${name}`,
    save: "Save",
    saveNamed: (name: string) => `Save ${name}`,
  },
  save: {
    into: "Save to folder…",
    zip: "Save as zip",
    stop: "Stop",
    hint: "In its folders, or file by file below.",
    saving: "Saving…",
    progress: (percent: string) => `Saving: ${percent}`,
    saved: "All saved.",
    emptyFolder: "empty folder",
  },
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Try again", anew: "Make a new room" },
    home: "To the start page",
  },
  lost: {
    title: "This room needs its link",
    lead:
      "The secret part of a link is never kept in the address bar. Open the link once more, enter the code, or start anew.",
    home: "To the start page",
  },
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  announce: {
    moving: (name: string, percent: string) => `${name}: ${percent}`,
    offered: (count: number, size: string) =>
      `${files(count)} offered to you, ${size}.`,
    done: (name: string) => `${name}: finished and checked.`,
    failed: (name: string, what: string) => `${name}: ${what}`,
    paused: (name: string, by: string) => `${name}: ${by}`,
    full: (name: string, what: string) => `${name}: ${what}`,
    arrived: "Somebody came in.",
    left: (name = "Somebody") => `${name} left.`,
    away: (name?: string) =>
      `The connection${
        name ? ` to ${name}` : ""
      } broke. Reconnecting, nothing is lost.`,
    back: (name?: string) => `Connected${name ? ` to ${name}` : ""} again.`,
    remember: "They would like to be remembered.",
    remembered: "You remember each other.",
  },
  pages: {
    notFoundTitle: "There is nothing here",
    notFound: "The address may be mistyped, or the page has moved.",
    brokenTitle: "Something went wrong on our side",
    broken: "It was not you. Try again in a moment.",
    home: "To the start page",
  },
  problem: advices,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
};
