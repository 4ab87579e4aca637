import assert from "node:assert/strict";
import { createCipheriv, createHmac } from "node:crypto";
import { unhex } from "./bytes.ts";
import { mediaKey, MediaOpener, MediaSealer, MediaTrack } from "./media.ts";

const SECRET = "000102030405060708090a0b0c0d0e0f".repeat(2);
const WATCH = "fedcba9876543210";
const FRAME = Uint8Array.of(1, 2, 3, 4, 5);

const { picture, sound } = MediaTrack;

async function ends(): Promise<[MediaSealer, MediaOpener]> {
  const key = await mediaKey(SECRET, WATCH);
  return [new MediaSealer(key), new MediaOpener(key)];
}

Deno.test("a frame is sealed as the protocol says", async () => {
  const [sealer] = await ends();
  await sealer.seal(sound, FRAME);
  const sealed = await sealer.seal(sound, FRAME);

  // §11.6 with another implementation: info = u16(44) ‖ lv(label) ‖ lv(watch).
  const info = new Uint8Array([
    0,
    44,
    15,
    ...new TextEncoder().encode("tallow/1 screen"),
    8,
    ...unhex(WATCH),
  ]);
  // RFC 5869 §2.3, in two blocks.
  const first = createHmac("sha256", unhex(SECRET)).update(info)
    .update(Uint8Array.of(1)).digest();
  const second = createHmac("sha256", unhex(SECRET)).update(first)
    .update(info).update(Uint8Array.of(2)).digest();
  const nonce = second.subarray(0, 12);
  nonce[3]! ^= 1;
  nonce[11]! ^= 1;
  const gcm = createCipheriv("aes-256-gcm", first, nonce);
  const expected = [
    ...gcm.update(FRAME),
    ...gcm.final(),
    ...gcm.getAuthTag(),
    ...[0, 0, 0, 1],
  ];
  assert.deepEqual([...sealed], expected);
});

Deno.test("what was sealed is opened, in any order within the window", async () => {
  const [sealer, opener] = await ends();
  const sealed = [];
  for (let i = 0; i < 70; i++) {
    sealed.push(await sealer.seal(picture, Uint8Array.of(i)));
  }
  for (const i of [0, 6, 69]) {
    assert.deepEqual(await opener.open(picture, sealed[i]!), Uint8Array.of(i));
  }
  assert.deepEqual(await opener.open(picture, sealed[7]!), Uint8Array.of(7));
  assert.equal(await opener.open(picture, sealed[5]!), undefined, "too late");
  assert.equal(await opener.open(picture, sealed[69]!), undefined, "again");
  assert.equal(await opener.open(picture, sealed[7]!), undefined, "again");
});

Deno.test("no bit of a frame can be changed, nor its track", async () => {
  const [sealer, opener] = await ends();
  const sealed = await sealer.seal(picture, FRAME);
  for (let bit = 0; bit < 8 * sealed.length; bit++) {
    const changed = sealed.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    assert.equal(await opener.open(picture, changed), undefined, `bit ${bit}`);
  }
  assert.equal(await opener.open(sound, sealed), undefined);
  assert.equal(await opener.open(picture, new Uint8Array(3)), undefined);
  // Nothing of that counts as having come.
  assert.deepEqual(await opener.open(picture, sealed), FRAME);
});

Deno.test("each secret and each watch has a key of its own", async () => {
  const [sealer] = await ends();
  const sealed = await sealer.seal(picture, FRAME);
  for (
    const [secret, watch] of [
      [SECRET, "0".repeat(16)],
      ["1".repeat(64), WATCH],
    ] as const
  ) {
    const opener = new MediaOpener(await mediaKey(secret, watch));
    assert.equal(await opener.open(picture, sealed), undefined);
  }
});

Deno.test("the same frame never looks the same", async () => {
  const [sealer] = await ends();
  const looks = new Set<string>();
  for (const track of [picture, sound, picture, sound]) {
    looks.add((await sealer.seal(track, FRAME)).slice(0, 21).join());
  }
  assert.equal(looks.size, 4);
});
