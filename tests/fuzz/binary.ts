import { HandshakeError, isAbort } from "../../core/abort.ts";
import { type Bytes, concat, u32, u8 } from "../../core/bytes.ts";
import { padBody, parseChunk, parsePad } from "../../core/chunk.ts";
import { parseM1, parseM2, parseM3 } from "../../core/flight.ts";
import {
  buildInner,
  FrameError,
  FrameType,
  parseHeader,
  parseInner,
} from "../../core/frame.ts";
import { encodeHello, parseHello, Role } from "../../core/hello.ts";
import { VaultError } from "../../core/vault.ts";
import { decodeRecord, encodeRecord } from "../../core/vault_codec.ts";
import type { VaultRecord } from "../../core/vault_record.ts";
import type { Group } from "./campaign.ts";
import { bytesTarget } from "./target.ts";

const filled = (length: number): Bytes =>
  Uint8Array.from({ length }, (_, i) => i);
const message = (type: number, length: number): Bytes =>
  concat(u8(type), filled(length - 1));
const ID = "00112233445566778899aabbccddeeff";

/** HELLO, M1, M2, M3 and ABORT. */
export const handshake: Group = {
  name: "handshake",
  targets: [
    bytesTarget(
      "HELLO",
      [Role.host, Role.guest, Role.peer].map((role) =>
        encodeHello({ mode: role, role, nonce: filled(32) })
      ),
      parseHello,
      HandshakeError,
    ),
    bytesTarget("M1", [message(2, 1281)], parseM1, HandshakeError),
    bytesTarget("M2", [message(3, 1217)], parseM2, HandshakeError),
    bytesTarget("M3", [message(4, 65)], parseM3, HandshakeError),
    bytesTarget("ABORT", [Uint8Array.of(15, 0)], isAbort),
  ],
};

const header = concat(Uint8Array.of(1, 2, 0, 3), u32(1), u32(0), u32(9));

/** The clear header and the decrypted part. */
export const frame: Group = {
  name: "frame",
  targets: [
    bytesTarget(
      "header",
      [concat(header, filled(40))],
      parseHeader,
      FrameError,
    ),
    bytesTarget(
      "inner",
      [
        buildInner(FrameType.chat, filled(20), 256),
        buildInner(FrameType.pad, filled(0), 8),
      ],
      parseInner,
      FrameError,
    ),
  ],
};

/** CHUNK and PAD. */
export const chunk: Group = {
  name: "chunk",
  targets: [
    bytesTarget("CHUNK", [filled(16 + 100)], parseChunk, FrameError),
    bytesTarget("PAD", [padBody(7)], parsePad, FrameError),
  ],
};

const server = {
  urls: ["turn:turn.example:3478"],
  username: "1:a",
  credential: "c",
};

const records: readonly VaultRecord[] = [
  { is: "turn", id: "a", server },
  {
    is: "bond",
    id: ID,
    label: "desk",
    side: "A",
    handles: 4,
    since: 5,
    secret: filled(32),
    old: filled(32),
  },
  {
    is: "transfer",
    id: ID,
    bond: ID,
    label: "desk",
    direction: "send",
    handle: 2,
    chunk: 131072,
    files: [{ name: "x", size: 9, type: "", modified: 0 }],
    accepted: [[0, 1]],
    padded: true,
    paused: false,
    state: "done",
    bytes: 9,
    total: 9,
    since: 5,
    ended: 6,
    originals: [{ name: "x", size: 20, modified: 0 }],
  },
  {
    is: "chat",
    id: ID,
    changed: 5,
    messages: [
      { id: ID, mine: true, at: 3, came: 3, text: "x", mark: "sent" },
    ],
  },
  {
    is: "device",
    id: "b",
    label: "phone",
    verified: true,
    since: 5,
    secret: filled(32),
    old: filled(32),
  },
  {
    is: "admission",
    id: "03beef",
    mark: 4,
    until: 9,
    admission: { is: "dead", limit: "guesses" },
  },
  { is: "attempts", id: "03beef", attempts: [1, 2] },
];

/** Opened vault records, as a damaged or hostile backup holds them. */
export const vault: Group = {
  name: "vault record",
  targets: records.map((record) =>
    bytesTarget(
      record.is,
      [encodeRecord(record)],
      (bytes) => decodeRecord(record.is, record.id, bytes),
      VaultError,
    )
  ),
};
