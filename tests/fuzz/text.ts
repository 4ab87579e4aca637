import type { MessageType } from "../../core/body.ts";
import { utf8 } from "../../core/bytes.ts";
import {
  formatPlace,
  parseCreateRoom,
  parseIceAnswer,
  parsePlace,
  parseRoomCreated,
  parseRoomFacts,
} from "../../core/call.ts";
import { completeWord, parseCode } from "../../core/code.ts";
import { FrameType } from "../../core/frame.ts";
import { parseInvite, parseInvited } from "../../core/invitation.ts";
import { parseLink } from "../../core/link.ts";
import { decodeBody, MessageError } from "../../core/message.ts";
import { safePath } from "../../core/names.ts";
import { joinOffer, type Offer, OfferError } from "../../core/offer.ts";
import { parseRelayMessage } from "../../core/relay.ts";
import { parseClientMessage, parseServerMessage } from "../../core/signal.ts";
import { parseReport } from "../../core/usage.ts";
import type { Group } from "./campaign.ts";
import { textTarget } from "./target.ts";

const ID = "00112233445566778899aabbccddeeff";
const TOKEN = "q".repeat(42) + "A";
const HELLO = "h".repeat(50) + "8";
const MEMBER = "abcdefghijkl-_09";
const OFFER = {
  handle: 0,
  transfer: ID,
  chunk: 131072,
  first: 0,
  last: true,
  files: [
    { name: "a/b", size: 5, type: "text/plain", modified: -1 },
    { name: "c", size: 30, type: "", modified: 0, unpacked: 900 },
  ],
};

/** Bodies that are taken as they are, at least one of each type. */
export const BODIES: readonly (readonly [MessageType, unknown])[] = [
  [FrameType.encHello, { session: ID }],
  [FrameType.sdp, { connection: 0, type: "offer", sdp: "v=0\r\n" }],
  [FrameType.ice, {
    connection: 0,
    candidate: "candidate:1",
    mid: "0",
    index: 0,
  }],
  [FrameType.offer, OFFER],
  [FrameType.accept, { handle: 1, files: [[0, 2], [3, 4]] }],
  [FrameType.end, { handle: 0, file: 1, root: ID + ID }],
  [FrameType.done, { handle: 0, files: [[1, 2]] }],
  [FrameType.cancel, { handle: 0, reason: "cancelled", file: 1 }],
  [FrameType.credit, { handle: 0, received: 1, stored: 2, granted: 3 }],
  [FrameType.pause, { handle: 0, paused: true }],
  [FrameType.resume, {
    handle: 0,
    transfer: ID,
    files: [[0, 2]],
    at: { file: 1, chunk: 3 },
    received: 4,
    stored: 3,
    granted: 9,
    published: 1,
    paused: true,
  }],
  [FrameType.about, { name: "Zoë", colour: 7 }],
  [FrameType.remove, { who: "0123456789abcdef" }],
  [FrameType.take, { epoch: 2 }],
  [FrameType.move, { lane: 3 }],
  [FrameType.introduce, {
    who: "0123456789abcdef",
    secret: ID + ID,
    role: "guest",
  }],
  [FrameType.remember, { label: "Desk" }],
  [FrameType.close, {}],
];

let sofar: Offer | undefined;

/** Continues the offer of earlier inputs where it can. */
function offered(text: string): Offer | undefined {
  const message = decodeBody(FrameType.offer, utf8(text));
  if (message.type !== FrameType.offer) return undefined;
  const first = message.body.first % 3 === 0 ? sofar?.files.length ?? 0 : 0;
  const joined = joinOffer(sofar, { ...message.body, first });
  sofar = message.body.last || joined.files.length > 20 ? undefined : joined;
  return joined;
}

/** Every JSON body, and offers in parts. */
export const bodies: Group = {
  name: "message body",
  targets: [
    ...BODIES.map(([type, body]) =>
      textTarget(
        `frame type ${type}`,
        [JSON.stringify(body)],
        (text) => decodeBody(type, utf8(text)),
        MessageError,
      )
    ),
    textTarget(
      "offer in parts",
      [JSON.stringify(OFFER), JSON.stringify({ ...OFFER, last: false })],
      offered,
      MessageError,
      OfferError,
    ),
  ],
};

const texts = (...values: readonly unknown[]): string[] =>
  values.map((value) => JSON.stringify(value));

/** What clients and server send each other. */
export const signalling: Group = {
  name: "signalling",
  targets: [
    textTarget(
      "to the server",
      texts(
        { t: "join", role: "host", token: TOKEN },
        { t: "join", role: "guest", hello: HELLO },
        { t: "join", role: "back", member: MEMBER, token: TOKEN },
        { t: "to", member: MEMBER, blob: "AA" },
        { t: "dismiss", member: MEMBER },
        { t: "ping" },
        { t: "leave" },
      ),
      parseClientMessage,
    ),
    textTarget(
      "from the server",
      texts(
        {
          t: "welcome",
          member: MEMBER,
          token: TOKEN,
          expiresAt: 1,
          members: [{ member: MEMBER, role: "guest", hello: HELLO }],
        },
        { t: "joined", member: MEMBER, role: "host" },
        { t: "left", member: MEMBER },
        { t: "from", member: MEMBER, blob: "AAAA" },
        { t: "closed", reason: "ended" },
      ),
      parseServerMessage,
    ),
  ],
};

/** The bodies of REST calls, and the header of a place. */
export const rest: Group = {
  name: "REST",
  targets: [
    textTarget(
      "POST /rooms",
      texts({
        locator: "03beef",
        hostTokenHash: TOKEN,
        ttlSeconds: 600,
        maxMembers: 2,
      }),
      parseCreateRoom,
    ),
    textTarget("its answer", texts({ expiresAt: 5 }), parseRoomCreated),
    textTarget(
      "GET /rooms",
      texts({ exists: true, open: true, members: 1, expiresAt: 5 }),
      parseRoomFacts,
    ),
    textTarget(
      "GET /ice",
      texts({
        iceServers: [{ urls: ["turn:a"], username: "1:b", credential: "c" }],
        expiresAt: 5,
        relays: ["/api/relay", "wss://a.example/r"],
      }),
      parseIceAnswer,
    ),
    textTarget(
      "relay",
      texts(
        { t: "join", member: MEMBER, token: TOKEN },
        { t: "got", bytes: 5 },
      ),
      parseRelayMessage,
    ),
    textTarget(
      "Authorization",
      [formatPlace({ locator: "03beef", member: MEMBER, token: TOKEN })],
      parsePlace,
    ),
    textTarget(
      "a report",
      texts({
        counted: [
          { name: "transfers", state: "done", path: "direct", count: 2 },
          { name: "errors", type: "no-path", count: 1 },
        ],
        measured: [{ name: "file_size", bucket: 3, count: 1 }],
      }),
      parseReport,
    ),
    textTarget("an invitation", texts({ to: "ada@far.example" }), parseInvite),
    textTarget("its answer", texts({ token: TOKEN }), parseInvited),
  ],
};

/** What people type, paste and name. */
export const typed: Group = {
  name: "code, link and name",
  targets: [
    textTarget(
      "code",
      ["abacus-zoom-abdomen", "A7K9-P2M8", "A7K9P-2M8QR"],
      parseCode,
    ),
    textTarget("beginning of a word", ["ab", "zoo"], completeWord),
    textTarget("link", [`https://a.example/r#1.${TOKEN}`], parseLink),
    textTarget(
      "path",
      ["a/../b/con.txt", "\u202etxt.exe", "folder\\name:stream"],
      safePath,
    ),
  ],
};
