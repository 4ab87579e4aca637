import assert from "node:assert/strict";
import { type Bytes, concat, hex, type RandomBytes, unhex } from "./bytes.ts";
import { type Dh, nobleDh } from "./dh.ts";
import { confirm, finish, initiate, respond } from "./handshake.ts";
import { parseHello } from "./hello.ts";
import {
  buildInner,
  FrameClass,
  FrameType,
  parseHeader,
  parseInner,
} from "./frame.ts";
import { openFrame, sealFrame } from "./seal.ts";
import { expand } from "./kdf.ts";
import type { Kem } from "./kem.ts";
import { trafficKey } from "./keys.ts";
import { padme } from "./padding.ts";
import { nextRoot } from "./rekey.ts";
import { codeSecret, locatorOf, materialOf, type Secret } from "./secret.ts";
import kat from "../tests/vectors/tallow_v1_kat.json" with { type: "json" };
import { nobleXWing } from "./xwing_noble.ts";

const [CODE, LINK] = kat.vectors;
assert(CODE !== undefined && LINK !== undefined);

const scenarios: readonly (typeof CODE & { readonly secret: Secret })[] = [
  {
    ...CODE,
    secret: codeSecret({ words: 3, locator: 0xabc, key: unhex("def123") }),
  },
  { ...LINK, secret: { mode: 2, key: unhex(LINK.link_secret ?? "") } },
];

/** Gives out the given values once, in order, and nothing else. */
function scripted(...values: readonly string[]): RandomBytes {
  const left = values.map(unhex);
  return (length) => {
    const next = left.shift();
    assert(next !== undefined, "more randomness than the vector has");
    assert.equal(next.length, length);
    return next;
  };
}

/** Tells what the primitives computed, which is secret otherwise. */
function spying(kem: Kem, seen: Bytes[]): Kem {
  return {
    ...kem,
    async encapsulate(ek) {
      const made = await kem.encapsulate(ek);
      seen.push(made.shared.slice());
      return made;
    },
  };
}

function withScalar(scalar: string): Dh {
  return nobleDh(scripted(scalar));
}

for (const v of scenarios) {
  Deno.test(`known answer ${v.name}: locator, PRS and psk`, () => {
    const { locator, prs, psk } = materialOf(v.secret);
    assert.equal(hex(locator), v.loc);
    assert.equal(locatorOf(v.secret), v.loc);
    assert.equal(hex(prs), v.prs);
    assert.equal(hex(psk), v.psk);
  });

  Deno.test(`known answer ${v.name}: M1, M2, M3 and both sessions`, async () => {
    const helloA = parseHello(unhex(v.hello_A));
    const helloB = parseHello(unhex(v.hello_B));
    const shared: Bytes[] = [];
    const a = await initiate(v.secret, helloA, helloB, scripted(v.n_A), {
      dh: withScalar(v.ya_bytes),
      kem: nobleXWing(scripted(v.xwing_seed_A)),
    });
    assert.equal(hex(a.message), v.M1);
    const b = await respond(
      v.secret,
      helloA,
      helloB,
      a.message,
      scripted(v.n_B),
      {
        dh: withScalar(v.yb_bytes),
        kem: spying(nobleXWing(scripted(v.xwing_eseed_B)), shared),
      },
    );
    assert.equal(hex(b.message), v.M2);
    assert.deepEqual(shared.map(hex), [v.xwing_ss]);
    const { message, session } = await confirm(a.state, b.message);
    assert.equal(hex(message), v.M3);
    const theirs = await finish(b.state, message);
    const expected = {
      id: v.session_id,
      root: v.root_0,
      resume: v.resume,
      device: v.device,
      sas: v.sas5,
    };
    for (const [side, got] of [["A", session], ["B", theirs]] as const) {
      assert.deepEqual({
        id: hex(got.id),
        root: hex(got.root),
        resume: hex(got.resume),
        device: hex(got.device),
        sas: hex(got.sas),
      }, expected);
      assert.equal(got.side, side);
    }
  });

  Deno.test(`known answer ${v.name}: traffic key and one frame`, async () => {
    const root = unhex(v.root_0);
    const material = expand(root, "traffic", unhex("020100000000"), 44);
    assert.equal(
      hex(material),
      v.traffic_class2_dirAB_gen0_key + v.traffic_class2_dirAB_gen0_iv,
    );
    const key = await trafficKey(root, FrameClass.peer, 1, 0);
    assert.equal(hex(key.iv), v.traffic_class2_dirAB_gen0_iv);
    assert.equal(key.key.extractable, false);
    const body = unhex(v.frame_class2_lane1_gen0_seq5_type20_body);
    const frame = await sealFrame(
      key,
      { class: FrameClass.peer, lane: 1, generation: 0, seq: 5 },
      buildInner(FrameType.chat, body, 256),
    );
    assert.equal(hex(frame), v.frame);
    const received = unhex(v.frame);
    const inner = await openFrame(key, parseHeader(received), received);
    assert.deepEqual(parseInner(inner), {
      type: FrameType.chat,
      body,
      length: 256,
    });
  });

  Deno.test(`known answer ${v.name}: root of generation 1`, async () => {
    const kem = nobleXWing(scripted(v.rekey_seed));
    const { ek, decapsulate } = await kem.generate();
    const generation = unhex("00000001");
    assert.equal(hex(concat(generation, ek)), v.R1);
    const { ct, shared } = await nobleXWing(scripted(v.rekey_eseed))
      .encapsulate(ek);
    assert.equal(hex(concat(generation, ct)), v.R2);
    assert.equal(hex(await decapsulate(ct)), v.rekey_ss);
    const next = nextRoot(
      unhex(v.root_0),
      shared,
      unhex(v.R1),
      unhex(v.R2),
      1,
    );
    assert.equal(hex(next), v.root_1);
  });
}

Deno.test("known answer: Padmé", () => {
  assert(kat.padme.length > 0);
  for (const [length, padded] of kat.padme) {
    assert.equal(padme(length ?? -1), padded);
  }
});
