import type { Problem, ProblemKind } from "../../core/problem.ts";
import type { Catalogue } from "../../ui/language/catalogues.ts";
import { english } from "../english.ts";
import type { Samples } from "./sample.ts";

/** Text that has to be found again in what is said. */
const name = "⟦name⟧";
const other = "⟦other⟧";
const size = "⟦size⟧";
const time = "⟦time⟧";
const percent = "⟦percent⟧";

/** Tests put in others: all forms of a language are asked for. */
const count = 7;

/** Gives a problem with what tells of it. */
function told<K extends ProblemKind>(
  kind: K,
  ...facts: Omit<Extract<Problem, { kind: K }>, "kind">[]
): [Extract<Problem, { kind: K }>, typeof english.format][] {
  const all = facts.length > 0 ? facts : [{}];
  return all.map((it) => [
    { ...it, kind } as Extract<Problem, { kind: K }>,
    english.format,
  ]);
}

const absences = ["none", "off"] as const;
const faults = [
  "no-answer",
  "no-socket",
  "no-webrtc",
  "no-address",
  "no-connection",
  "no-relay-address",
  "timeout",
] as const;

const attempts = [0, 1, 2, 7, 25].map((attemptsLeft) => ({ attemptsLeft }));

export const samples: Samples<Catalogue> = {
  app: { tab: [[percent]] },
  password: { left: [[count]] },
  device: {
    connectTo: [[name]],
    forgetNamed: [[name]],
    forgetTitle: [[name]],
    awaited: [[name]],
  },
  notify: {
    arrived: [[count]],
    delivered: [[count]],
    stopped: [[count]],
    offered: [[count]],
  },
  preview: { look: [[name]], place: [[name, other]] },
  room: {
    waitingLead: [[name]],
    waitingFor: [[count]],
    ready: [[count, size]],
  },
  open: { held: [[count]] },
  member: {
    unnamed: [
      [{ role: "host", colour: 0 }, false],
      [{ role: "guest", colour: 0 }, true],
      [{ role: "guest", colour: 4 }, false],
    ],
    another: [[name, other]],
    marked: [[name]],
    away: [[time]],
    removeNamed: [[name]],
    removeTitle: [[name]],
  },
  about: {
    asName: [[name]],
    asColour: [[name]],
    colour: [[name], [undefined]],
  },
  invite: { lead: [[name]], expires: [[time, count]] },
  group: {
    have: [[count, 30]],
    all: [[count]],
    missed: [[count]],
    both: [[name, other]],
    progress: [[percent, name]],
    retry: [[count]],
  },
  recipients: {
    to: [[name]],
    some: [[[name]], [[name, other, size]], [[name, other, size, time]]],
  },
  screen: {
    viewers: [[[name]], [[name, other]], [[name, other, size, time]]],
    shows: [[name]],
    picture: [[name]],
  },
  offer: { title: [[count, size]], accept: [[count, size]] },
  list: { label: [[count]] },
  transfer: {
    title: { send: [[count, name]], receive: [[count, name]] },
    with: { send: [[name]], receive: [[name]] },
    state: { reconnecting: [[time], [undefined]] },
    progress: [[percent, name]],
    of: [[size, other]],
    left: [[time]],
    doFor: [[name, other]],
    saveNamed: [[name]],
  },
  save: { progress: [[percent]] },
  prepare: {
    underWay: [[size, other]],
    unclean: [[[name]], [[name, other]]],
    uncleanNext: [[count]],
    drop: [[count]],
    cleaned: [[[name], count], [[name, other, size], count], [
      [name, other, size, time],
      count,
    ]],
    all: [[[name]], [[name, other, size, time]]],
  },
  preflight: {
    state: [
      [{ path: "server", state: "checking" }],
      [{ path: "server", state: "works" }],
      ...absences.map((why) =>
        [{ path: "relay", state: "absent", why }] as const
      ),
      ...faults.map((why) =>
        [{ path: "direct", state: "fails", why }] as const
      ),
    ],
    result: [
      [[]],
      [[{ path: "server", state: "works" }]],
      [[{ path: "server", state: "works" }, { path: "relay", state: "works" }]],
      [[{ path: "server", state: "works" }, {
        path: "direct",
        state: "works",
      }]],
    ],
  },
  history: {
    found: [[count]],
    left: [[count]],
    stored: [[size]],
    more: [[count]],
    others: [[count]],
    count: [[count]],
    whom: { send: [[name], [""]], receive: [[name], [""]] },
    of: [[size, other]],
    progress: [[percent, name]],
    resumeNamed: [[name]],
    saveNamed: [[name]],
    filesOf: [[name]],
    eraseNamed: [[name]],
    erasing: {
      title: [["one", name], ["received", name], ["all", name]],
      lead: [
        [count, 0, undefined],
        [count, 0, size],
        [1, 1, size],
        [30, count, size],
      ],
    },
    there: [[percent]],
  },
  back: {
    ask: [[count, name]],
    askAccess: [[count, name]],
    allow: [[count]],
    unfit: [[[name], count], [[name, other], count]],
  },
  chat: {
    unread: [[size]],
    readBy: [[[name]], [[name, other]]],
    typing: [[name]],
    length: [[size, other]],
    tooLong: [[size, other]],
  },
  announce: {
    moving: [[name, percent]],
    offered: [[count, size]],
    done: [[name]],
    failed: [[name, other]],
    paused: [[name, other]],
    full: [[name, other]],
    left: [[name], []],
    away: [[name], []],
    back: [[name], []],
  },
  problem: {
    "code-word": told(
      "code-word",
      { word: name, suggestions: [] },
      { word: name, suggestions: [other] },
      { word: name, suggestions: [other, size, time] },
    ),
    "code-check": told("code-check"),
    "code-length": told("code-length"),
    "link-malformed": told("link-malformed"),
    "room-gone": told("room-gone"),
    "room-full": told("room-full"),
    "wrong-code": told("wrong-code", ...attempts),
    "code-dead": told(
      "code-dead",
      { limit: "guesses" },
      { limit: "admissions" },
      { limit: "time" },
    ),
    "handshake-timeout": told("handshake-timeout"),
    "server-down": told("server-down"),
    "server-refused": told("server-refused", { status: 418 }),
    "browser-lacks": told(
      "browser-lacks",
      { feature: "webrtc" },
      { feature: "storage" },
      { feature: "crypto" },
      { feature: "workers" },
    ),
    "no-path": told("no-path"),
    "no-relay": told("no-relay"),
    "removed": told("removed"),
    "session-expired": told("session-expired"),
    "pictures-differ": told("pictures-differ"),
    "member-left": told("member-left"),
    "tampered": told("tampered"),
    "declined": told("declined"),
    "cancelled": told("cancelled", { by: "me" }, { by: "them" }),
    "no-space": told("no-space", { missing: 5_368_709_120 }),
    "storage-failed": told("storage-failed"),
    "save-failed": told("save-failed", { name }),
    "receiver-storage": told("receiver-storage"),
    "source-changed": told("source-changed", { name }),
    "source-gone": told("source-gone", { name }),
    "hash-mismatch": told("hash-mismatch", { name }),
  },
};
