import assert from "node:assert/strict";
import { ABORT } from "../../core/abort.ts";
import { type Bytes, concat, hex, unhex } from "../../core/bytes.ts";
import { cpaceShare, generator } from "../../core/cpace.ts";
import { confirm, initiate, respond } from "../../core/handshake.ts";
import { type CodeSecret, locatorOf, materialOf } from "../../core/secret.ts";
import type { Suite } from "../../core/suite.ts";
import { startKem } from "../../core/kem.ts";
import { nobleXWing } from "../../core/xwing_noble.ts";
import { helloA, helloB, random, secret, suite } from "../handshake.ts";
import { Room } from "../transfer/room.ts";
import { product } from "./product.ts";

/** Who takes `name` from `from`. */
async function takers(from: string, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const { path, taken } of await product()) {
    const takes = taken.some((it) =>
      it.from.endsWith(from) && it.name === name
    );
    if (takes) found.push(path);
  }
  return found.sort();
}

Deno.test("mistake 1: a code's secret enters CPace and no other exchange", async () => {
  assert.deepEqual(await takers("/cpace.ts", "generator"), [
    "core/handshake.ts",
  ]);
  // Doors make the byte by which a stored count knows its code.
  assert.deepEqual(await takers("/secret.ts", "materialOf"), [
    "core/handshake.ts",
    "workers/doors.ts",
  ]);
});

/** A handshake in which everything is the same but the secret. */
async function flight(by: CodeSecret): Promise<Bytes[]> {
  const fixed = (length: number) => new Uint8Array(length).fill(3);
  const scalar = await scalarOnce;
  const same: Suite = {
    dh: { generate: () => Promise.resolve(scalar) },
    kem: nobleXWing(fixed),
  };
  const m1 = await initiate(by, helloA, helloB, fixed, same);
  const m2 = await respond(by, helloA, helloB, m1.message, fixed, same);
  const m3 = await confirm(m1.state, m2.message);
  return [m1.message, m2.message, m3.message];
}
const scalarOnce = suite.dh.generate();

/** Where two messages differ, as `first–last`. */
function differences(one: Bytes, other: Bytes): number[] {
  return [...one.keys()].filter((i) => one[i] !== other[i]);
}

/** 12 bits for each of the two secret words. */
const WORDS_CHANGED = ["def124", "def223", "dff123", "0ef123", "210fed"];
const SHARES = 300;

Deno.test("mistake 2: the secret words never reach the server", async () => {
  const seen = await flight(secret);
  for (const key of WORDS_CHANGED) {
    const other: CodeSecret = { ...secret, key: unhex(key) };
    assert.equal(locatorOf(other), locatorOf(secret));
    const [m1 = [], m2 = [], m3 = []] = (await flight(other)).map((bytes, i) =>
      differences(seen[i]!, bytes)
    );
    // The CPace shares, and tags under a key that nobody else has.
    assert(m1.every((at) => at >= 1 && at < 33), `M1: ${m1}`);
    assert(m2.every((at) => at >= 1 && at < 33 || at >= 1185), `M2: ${m2}`);
    assert(m3.every((at) => at >= 33), `M3: ${m3}`);
  }
});

Deno.test("mistake 2: a share has the same distribution for every code", async () => {
  const ones = await Promise.all([secret, {
    ...secret,
    key: unhex("000000"),
  }].map(async (by) => {
    const counts = new Array<number>(256).fill(0);
    const { prs } = materialOf(by);
    const ci = new Uint8Array(4);
    for (let n = 0; n < SHARES; n++) {
      const base = generator(prs, ci, random(32));
      const { point } = await cpaceShare(suite.dh, base);
      for (let bit = 0; bit < 256; bit++) {
        counts[bit]! += point[bit >> 3]! >> bit % 8 & 1;
      }
    }
    return counts;
  }));
  const [one = [], other = []] = ones;
  // Both binomial: five and a half standard deviations of the difference.
  const most = 5.5 * Math.sqrt(SHARES / 2);
  for (let bit = 0; bit < 255; bit++) {
    const apart = Math.abs(one[bit]! - other[bit]!);
    assert(apart < most, `bit ${bit}: ${one[bit]} and ${other[bit]}`);
    assert(Math.abs(one[bit]! - SHARES / 2) < most, `bit ${bit}: ${one[bit]}`);
  }
  assert.deepEqual([one[255], other[255]], [0, 0]);
});

Deno.test("mistake 4: no program takes a code as an argument", async () => {
  for (const { path, uses } of await product()) {
    for (const name of ["Deno.args", "process.argv", "process"]) {
      assert(!uses.has(name), `${path} uses ${name}`);
    }
  }
});

Deno.test("mistake 7: whoever makes the code may be the one who receives", async () => {
  using room = await new Room().link();
  const transfer = "77".repeat(16);
  room.offer(room.guest, transfer, [new File(["asked for"], "x")]);
  await room.host.heard("offered");
  room.accept(room.host, transfer, [0]);
  const { content } = await room.host.heard("published");
  assert.equal(await content.text(), "asked for");
});

Deno.test("mistake 9: all randomness is the platform's, from three places", async () => {
  const drawing: string[] = [];
  for (const { path, uses } of await product()) {
    if (uses.has("crypto.getRandomValues")) drawing.push(path);
    for (const name of ["Math.random", "crypto.randomUUID"]) {
      assert(!uses.has(name), `${path} uses ${name}`);
    }
  }
  assert.deepEqual(drawing.sort(), [
    "main.ts",
    "transport/random.ts",
    "workers/crypto.ts",
  ]);
});

/** X-Wing's key with its `nth` coefficient over the modulus 3329. */
function overModulus(ek: Bytes, nth: number): Bytes {
  const bad = ek.slice();
  const at = 3 * (nth >> 1);
  const [first, second] = nth % 2 === 0 ? [at, at + 1] : [at + 1, at + 2];
  if (nth % 2 === 0) {
    bad[first] = 3329 & 0xff;
    bad[second] = bad[second]! & 0xf0 | 3329 >> 8;
  } else {
    bad[first] = bad[first]! & 0x0f | (3329 & 0xf) << 4;
    bad[second] = 3329 >> 4;
  }
  return bad;
}

Deno.test("mistake 12: a coefficient of the modulus is refused at every place", async () => {
  const noble = nobleXWing(random);
  for (const kem of [noble, await startKem(random)]) {
    const { ek } = await noble.generate();
    await kem.encapsulate(ek);
    for (const nth of [0, 1, 2, 255, 256, 511, 512, 766, 767]) {
      const bad = overModulus(ek, nth);
      assert(hex(bad) !== hex(ek));
      await assert.rejects(kem.encapsulate(bad), `coefficient ${nth}`);
    }
  }
});

Deno.test("mistake 5: a used code is dead even for whoever knows it", async () => {
  using room = await new Room().meet();
  const { host, guest } = room;
  const again = "second";
  room.blobs = (blob) => [blob];
  host.do({
    do: "greet",
    pair: again,
    door: "door",
    hello: concat(Uint8Array.of(1, 1, 1, 2, 2, 0), random(32)),
  });
  const closed = await host.heard("closed", ({ pair }) => pair === again);
  assert.equal(closed.guess, false);
  const answers = host.all("blob").filter(({ pair }) => pair === again);
  assert.deepEqual(answers.map(({ blob }) => blob), [ABORT], "not even M1");
  assert.equal(host.all("open").length, 1);
  assert.equal(guest.all("open").length, 1);
});
