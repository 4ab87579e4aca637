import assert from "node:assert/strict";
import { type Bytes, concat, hex, unhex, utf8 } from "../../core/bytes.ts";
import { buildInner, FrameType } from "../../core/frame.ts";
import { paddedControlLength } from "../../core/padding.ts";
import type { SignalMessage } from "../../workers/command.ts";
import { type Member } from "../transfer/member.ts";
import { linkSecret, noise, PAIR, Room } from "../transfer/room.ts";
import { settled } from "../transfer/waiting.ts";
import { product } from "./product.ts";

const HELLO = 38;
const M1 = 1281;
const M2 = 1217;
const M3 = 65;
const ABORT = 2;
const FRAME_OVERHEAD = 32;

function sdpOf(sdp: string): SignalMessage {
  return { type: FrameType.sdp, body: { connection: 0, type: "offer", sdp } };
}

/** Blobs after which nobody speaks any more: each would be answered. */
const ENOUGH = 12;

interface Blob {
  readonly from: string;
  readonly bytes: Bytes;
}

/** Lets both sides speak whenever anything crosses, as a hasty page would. */
function hasty(room: Room, sdp: string): Blob[] {
  const seen: Blob[] = [];
  const speak = () => {
    if (seen.length > ENOUGH) return;
    for (const member of [room.host, room.guest]) {
      member.do({ do: "signal", pair: PAIR, message: sdpOf(sdp) });
    }
  };
  room.blobs = (bytes, { name }) => {
    seen.push({ from: name, bytes: bytes.slice() });
    setTimeout(speak, 0);
    return [bytes];
  };
  speak();
  return seen;
}

function sizes(seen: readonly Blob[], from: string): number[] {
  return seen.filter((it) => it.from === from).map((it) => it.bytes.length);
}

function includes(bytes: Bytes, part: Bytes): boolean {
  return hex(bytes).includes(hex(part));
}

Deno.test("mistake 3: nothing leaves before the other side is verified", async () => {
  const canary = "a=candidate:canary-3";
  using room = new Room().open(linkSecret());
  const seen = hasty(room, canary);
  room.knock(linkSecret());
  await Promise.all([room.host.heard("signal"), room.guest.heard("signal")]);
  assert.deepEqual(sizes(seen, "host").slice(0, 2), [HELLO + M1, M3]);
  assert.deepEqual(sizes(seen, "guest").slice(0, 2), [HELLO, M2]);
  const [first, second] = seen.filter(({ bytes }) => bytes[0] === 4);
  assert(first && !second, "one M3");
  const guests = seen.slice(0, seen.indexOf(first))
    .filter(({ from }) => from === "guest");
  assert.equal(guests.length, 2, "no frame of the guest before M3");
  for (const { bytes } of seen) assert(!includes(bytes, utf8("canary-3")));
});

Deno.test("mistake 3: to a guest who does not know the code nothing leaves", async () => {
  using room = new Room().open(linkSecret(1));
  const seen = hasty(room, "a=candidate:canary-3");
  room.knock(linkSecret(2));
  await Promise.all([room.host.heard("closed"), room.guest.heard("closed")]);
  await settled();
  const known = [HELLO, HELLO + M1, M2, ABORT];
  for (const { bytes } of seen) assert(known.includes(bytes.length));
});

/** A frame as somebody without the key would make one. */
function forged(header: Bytes, message: SignalMessage): Bytes {
  const body = utf8(JSON.stringify(message.body));
  const inner = buildInner(FrameType.sdp, body, 256);
  return concat(header, inner, new Uint8Array(16));
}

const replacements: Record<string, (frame: Bytes) => Bytes> = {
  "a clear SDP with its own fingerprint": (frame) =>
    forged(frame.slice(0, 16), sdpOf("a=fingerprint:sha-256 EV:IL")),
  "one bit of the sealed fingerprint": (frame) => {
    frame[60]! ^= 1;
    return frame;
  },
};

for (const [name, replace] of Object.entries(replacements)) {
  Deno.test(`mistake 15: a server that puts in ${name} is refused`, async () => {
    using room = await new Room().meet();
    let replaced = 0;
    room.blobs = (bytes, { name: from }) => {
      if (from !== "host") return [bytes];
      replaced++;
      return [replace(bytes)];
    };
    const message = sdpOf("a=fingerprint:sha-256 TR:UE");
    room.host.do({ do: "signal", pair: PAIR, message });
    const { problem } = await room.guest.heard("closed");
    assert.equal(problem, "tampered");
    assert.deepEqual(room.guest.all("signal"), []);
    assert.equal(replaced, 1);
  });
}

Deno.test("mistake 17: every label has one purpose", async () => {
  const found: string[] = [];
  for (const { path } of await product()) {
    const source = await Deno.readTextFile(path);
    for (const [, name] of source.matchAll(/\blabel\(\s*"([^"]+)"/g)) {
      found.push(`${path} ${name}`);
    }
    const expands = source.matchAll(/\bexpand\(\s*[\w.]+,\s*"([^"]+)"/g);
    for (const [, name] of expands) found.push(`${path} ${name}`);
  }
  const purposes = [
    "core/code.ts check",
    "core/keys.ts traffic",
    "core/media.ts screen",
    "core/rekey.ts rekey",
    // The same word under a key of another kind, and with a generation.
    "core/rekey.ts root",
    "core/resume.ts resume",
    "core/secret.ts code",
    "core/secret.ts key",
    "core/secret.ts locator",
    "core/secret.ts pbkdf2",
    "core/secret.ts prs",
    "core/secret.ts psk",
    // The salt of one derivation, in two functions.
    "core/secret.ts secret",
    "core/secret.ts secret",
    "core/transcript.ts confirm A",
    "core/transcript.ts confirm B",
    "core/transcript.ts device",
    "core/transcript.ts finished",
    "core/transcript.ts resume",
    "core/transcript.ts root",
    "core/transcript.ts sas",
    "core/transcript.ts sas commit",
    "core/transcript.ts session id",
    "core/transcript.ts sid",
    "core/transcript.ts transcript",
    "core/tree.ts file root",
    "core/vault.ts vault",
    "core/vault.ts vault record",
    "workers/doors.ts mark",
    "workers/society.ts who",
  ];
  assert.deepEqual(found.sort(), purposes.sort());
});

Deno.test("mistake 17: frames and messages are never compressed", async () => {
  const streams = ["CompressionStream", "DecompressionStream"];
  const users = (await product()).filter(({ uses }) =>
    streams.some((name) => uses.has(name))
  );
  // Whole files may be, before they are offered and after they are verified.
  assert.deepEqual(users.map(({ path }) => path).sort(), [
    "workers/gunzip.ts",
    "workers/tasks/compression.ts",
  ]);
});

Deno.test("what the server carries has the lengths of its kind only", async () => {
  using room = new Room().open(linkSecret());
  const lengths: number[] = [];
  room.blobs = (bytes) => {
    lengths.push(bytes.length);
    return [bytes];
  };
  room.knock(linkSecret());
  await Promise.all([room.host.heard("open"), room.guest.heard("open")]);
  const greeting = lengths.splice(0).sort((a, b) => a - b);
  assert.deepEqual(greeting, [HELLO, M3, M2, HELLO + M1]);
  const spoken = [1, 100, 300, 2000, 9000, 20_000, 40_000];
  for (const length of spoken) {
    const message = sdpOf("x".repeat(length));
    room.host.do({ do: "signal", pair: PAIR, message });
  }
  await room.guest.heard("signal", () => true, spoken.length);
  assert.deepEqual(
    lengths,
    [256, 256, 1024, 4096, 16_384, 20_480, 40_960]
      .map((length) => length + FRAME_OVERHEAD),
  );
  assert.equal(paddedControlLength(20_051), 20_480);
});

/** All that either way carries of a whole transfer. */
async function carried(content: Bytes, name: string): Promise<Bytes[]> {
  using room = new Room().open(linkSecret());
  const all: Bytes[] = [];
  const keep = (bytes: Bytes, _: Member) => {
    all.push(bytes.slice());
    return [bytes];
  };
  room.blobs = keep;
  room.frames = keep;
  room.knock(linkSecret());
  await Promise.all([room.host.heard("open"), room.guest.heard("open")]);
  room.connect();
  await Promise.all([room.host.heard("linked"), room.guest.heard("linked")]);
  const transfer = "33".repeat(16);
  room.offer(room.host, transfer, [new File([content], name)]);
  await room.guest.heard("offered");
  room.accept(room.guest, transfer, [0]);
  await room.guest.reached("done", transfer);
  return all;
}

Deno.test("mistake 33: no hash of a file is outside sealed frames", async () => {
  const content = noise(50_000);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const all = await carried(content, "canary-33.bin");
  assert(all.length > 8);
  const forms = [
    hash,
    utf8(hex(hash)),
    utf8(hash.toBase64()),
    utf8("canary-33"),
    content.slice(100, 116),
    utf8(hex(unhex("33".repeat(16)))),
  ];
  for (const bytes of all) {
    for (const form of forms) assert(!includes(bytes, form));
  }
});
