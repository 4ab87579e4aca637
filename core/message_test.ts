import assert from "node:assert/strict";
import { screenBodies } from "../tests/screen_bodies.ts";
import { utf8 } from "./bytes.ts";
import type { MessageType } from "./body.ts";
import { FrameType } from "./frame.ts";
import {
  decodeBody,
  encodeBody,
  isMessageType,
  MessageError,
} from "./message.ts";

const ID = "00112233445566778899aabbccddeeff";
const ROOT = ID + ID;

/** One body of every type, in the order in which it is written. */
const valid: readonly (readonly [MessageType, Record<string, unknown>])[] = [
  [FrameType.encHello, { session: ID }],
  [FrameType.sdp, { connection: 1, type: "answer", sdp: "v=0\r\n" }],
  [FrameType.ice, { connection: 1, candidate: "", mid: null, index: 0 }],
  [FrameType.offer, {
    handle: 0,
    transfer: ID,
    chunk: 131072,
    first: 0,
    last: true,
    files: [
      { name: "ä/b", size: 0, type: "", modified: -1 },
      { name: "c", size: 30, type: "", modified: 0, unpacked: 900 },
    ],
  }],
  [FrameType.accept, { handle: 4294967295, files: [[0, 2], [3, 4]] }],
  [FrameType.end, { handle: 0, file: 1, root: ROOT }],
  [FrameType.done, { handle: 0, files: [[1, 2]] }],
  [FrameType.cancel, { handle: 0, reason: "cancelled" }],
  [FrameType.cancel, { handle: 0, reason: "hash-mismatch", file: 1 }],
  [FrameType.credit, { handle: 0, received: 1, stored: 2, granted: 3 }],
  [FrameType.pause, { handle: 0, paused: true }],
  [FrameType.resume, {
    handle: 0,
    transfer: ID,
    files: [[0, 1], [2, 4]],
    at: { file: 1, chunk: 3 },
    received: 4,
    stored: 3,
    granted: 9,
    published: 1,
    paused: false,
  }],
  [FrameType.ice, {
    connection: 1,
    part: 16,
    candidate: "",
    mid: null,
    index: 0,
  }],
  [FrameType.introduce, { who: "0".repeat(16), secret: ROOT, role: "guest" }],
  [FrameType.about, { name: "", colour: 11 }],
  [FrameType.remove, { who: "f".repeat(16) }],
  [FrameType.remove, { who: null }],
  [FrameType.chat, { id: ID, at: 0, text: "x".repeat(4000) }],
  [FrameType.chat, { id: ID, at: 1, text: "👩‍🚀\n\u202e" }],
  [FrameType.chatAck, { ids: [ID, ID], state: "delivered" }],
  [FrameType.chatAck, { ids: Array(500).fill(ID), state: "read" }],
  [FrameType.typing, { on: false }],
  [FrameType.take, { epoch: 1 }],
  [FrameType.move, { lane: 65535 }],
  [FrameType.remember, { label: "Desk" }],
  [FrameType.close, {}],
  ...screenBodies,
];

Deno.test("an example of every message is tried here", () => {
  const types = Object.values(FrameType).filter(isMessageType);
  const tried = new Set(valid.map(([type]) => type));
  assert.deepEqual(new Set(types), tried);
});

function decode(type: MessageType, json: unknown): unknown {
  return decodeBody(type, utf8(JSON.stringify(json))).body;
}

Deno.test("every message is read as it was written", () => {
  for (const [type, body] of valid) {
    assert.deepEqual(decode(type, body), body, `type ${type}`);
  }
  const text = `{"handle":0,"received":1,"stored":2,"granted":3}`;
  const body = { handle: 0, received: 1, stored: 2, granted: 3 };
  assert.deepEqual(encodeBody(FrameType.credit, body), utf8(text));
});

Deno.test("no message may have a field more, or one less", () => {
  for (const [type, body] of valid) {
    assert.throws(() => decode(type, { ...body, more: 1 }), MessageError);
    const hidden = `{"__proto__":1,${JSON.stringify(body).slice(1)}`
      .replace(",}", "}");
    assert.throws(() => decodeBody(type, utf8(hidden)), MessageError, hidden);
    for (const field of Object.keys(body)) {
      if (field === "part" || type === FrameType.cancel && field === "file") {
        continue;
      }
      const { [field]: _, ...rest } = body;
      assert.throws(() => decode(type, rest), MessageError, field);
    }
  }
});

/** Fields that may be any text. */
const texts = new Set([
  `${FrameType.chat} text`,
  `${FrameType.remember} label`,
  `${FrameType.about} name`,
  `${FrameType.sdp} sdp`,
  `${FrameType.ice} candidate`,
  `${FrameType.ice} mid`,
  `${FrameType.screenSdp} sdp`,
  `${FrameType.screenIce} candidate`,
  `${FrameType.screenIce} mid`,
]);

const nullable = new Set([
  `${FrameType.ice} mid`,
  `${FrameType.ice} index`,
  `${FrameType.screenIce} mid`,
  `${FrameType.screenIce} index`,
  `${FrameType.remove} who`,
]);

Deno.test("no field may be of another type", () => {
  for (const [type, body] of valid) {
    for (const field of Object.keys(body)) {
      for (const wrong of [{}, [{}], -1, 0.5, 2 ** 53, "?", null]) {
        if (wrong === "?" && texts.has(`${type} ${field}`)) continue;
        if (wrong === null && nullable.has(`${type} ${field}`)) continue;
        const changed = { ...body, [field]: wrong };
        const says = `type ${type} ${JSON.stringify(changed)}`;
        assert.throws(() => decode(type, changed), MessageError, says);
      }
    }
  }
  for (const body of [null, [], "", 1, true]) {
    assert.throws(() => decode(FrameType.close, body), MessageError);
  }
});

Deno.test("a message has 1 to 4,000 characters, all of them whole", () => {
  for (const text of ["", "x".repeat(4001), "\ud800", "a\udc00b"]) {
    const body = { id: ID, at: 0, text };
    assert.throws(() => decode(FrameType.chat, body), /text/);
  }
  for (const ids of [[], Array(501).fill(ID)]) {
    const body = { ids, state: "read" };
    assert.throws(() => decode(FrameType.chatAck, body), /ids/);
  }
});

Deno.test("a proof is left out, or 32 bytes in hex", () => {
  const resume = Object(valid.find(([type]) => type === FrameType.resume)?.[1]);
  assert(!("proof" in resume));
  const proven = { ...resume, proof: "0a".repeat(32) };
  assert.deepEqual(decode(FrameType.resume, proven), proven);
  for (const proof of ["", "0a".repeat(31), "0A".repeat(32), 1, null]) {
    const wrong = { ...resume, proof };
    assert.throws(() => decode(FrameType.resume, wrong), /proof/);
  }
});

Deno.test("a chunk size is a power of two from 16 KiB to 1 MiB", () => {
  const offer = Object(valid.find(([type]) => type === FrameType.offer)?.[1]);
  for (const chunk of [16384, 32768, 65536, 131072, 262144, 524288, 1048576]) {
    assert.deepEqual(decode(FrameType.offer, { ...offer, chunk }), {
      ...offer,
      chunk,
    });
  }
  for (const chunk of [0, 1, -16384, 8192, 16385, 49152, 131071, 2097152]) {
    assert.throws(() => decode(FrameType.offer, { ...offer, chunk }), /chunk/);
  }
});

Deno.test("an offered file is checked like the offer", () => {
  const offer = Object(valid.find(([type]) => type === FrameType.offer)?.[1]);
  const good = { name: "x", size: 1, type: "", modified: 0 };
  for (
    const file of [
      { ...good, name: "" },
      { ...good, name: "x".repeat(4097) },
      { ...good, size: -1 },
      { ...good, size: 2 ** 53 },
      { ...good, type: "x".repeat(256) },
      { ...good, modified: 0.5 },
      { ...good, unpacked: -1 },
      { ...good, unpacked: 1.5 },
      { ...good, unpacked: 2 ** 53 },
      { ...good, unpacked: null },
      { ...good, path: "/etc" },
    ]
  ) {
    const files = [good, file];
    assert.throws(() => decode(FrameType.offer, { ...offer, files }), /files/);
  }
  assert.throws(
    () => decode(FrameType.offer, { ...offer, files: [] }),
    /files/,
  );
});

Deno.test("ranges are ascending, disjoint, not adjacent and not empty", () => {
  for (
    const files of [
      [],
      [[1, 1]],
      [[2, 1]],
      [[0, 2], [1, 3]],
      [[0, 2], [2, 3]],
      [[3, 4], [0, 1]],
      [[0]],
      [[0, 1, 2]],
      [[0, 2 ** 32]],
      [[-1, 1]],
    ]
  ) {
    for (const type of [FrameType.accept, FrameType.done]) {
      assert.throws(
        () => decode(type, { handle: 0, files }),
        MessageError,
        JSON.stringify(files),
      );
    }
  }
});
