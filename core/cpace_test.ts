import assert from "node:assert/strict";
import * as z from "zod/mini";
import { bulk } from "../tests/vectors/bulk.ts";
import { hex, lv, lvCat, unhex, utf8 } from "./bytes.ts";
import { cpaceShare, generator, sessionKey } from "./cpace.ts";
import { nativeDh, nobleDh } from "./dh.ts";

const FILE = "cpace_draft21_ristretto_x25519.json";
const text = z.string();

bulk(
  "CPace-X25519, draft-21: generator, shares and ISK of both sides",
  FILE,
  z.pipe(
    z.object({
      G_25519: z.object({
        PRS: text,
        CI: text,
        sid: text,
        g: text,
        ya: text,
        ADa: text,
        Ya: text,
        yb: text,
        ADb: text,
        Yb: text,
        ISK_IR: text,
      }),
    }),
    z.transform((file) => [file.G_25519]),
  ),
  async (v) => {
    const sid = unhex(v.sid);
    const base = generator(unhex(v.PRS), unhex(v.CI), sid);
    assert.equal(hex(base), v.g.toLowerCase());
    const a = await cpaceShare(nobleDh(() => unhex(v.ya)), base);
    const b = await cpaceShare(nobleDh(() => unhex(v.yb)), base);
    assert.equal(hex(a.point), v.Ya.toLowerCase());
    assert.equal(hex(b.point), v.Yb.toLowerCase());
    const transcript = {
      ya: a.point,
      ada: unhex(v.ADa),
      yb: b.point,
      adb: unhex(v.ADb),
    };
    const isk = v.ISK_IR.toLowerCase();
    const ofA = await sessionKey(a.scalar, b.point, sid, transcript);
    const ofB = await sessionKey(b.scalar, a.point, sid, transcript);
    assert.equal(hex(ofA), isk);
    assert.equal(hex(ofB), isk);
  },
);

/** After RFC 7748's masking of the top bit the other five have high order. */
const NEUTRAL = [0, 1, 2, 3, 4, 5, 7].map((i) => `Invalid Y${i}`);

bulk(
  "CPace-X25519, draft-21: low-order points, native and noble",
  FILE,
  z.pipe(
    z.object({ X25519_points: z.record(text, text) }),
    z.transform((file) => Object.entries(file.X25519_points)),
  ),
  async ([name, point]) => {
    const transcript = {
      ya: unhex(point),
      ada: utf8("a"),
      yb: utf8("b"),
      adb: utf8("c"),
    };
    for (
      const dh of [
        nativeDh(crypto.subtle),
        nobleDh(() => new Uint8Array(32).fill(7)),
      ]
    ) {
      const scalar = await dh.generate();
      const key = sessionKey(scalar, unhex(point), utf8("sid"), transcript);
      if (NEUTRAL.includes(name)) await assert.rejects(key, name);
      else assert.equal((await key).length, 64);
    }
  },
);

bulk(
  "CPace strings, draft-21 App. A: prepend_len and lv_cat",
  FILE,
  z.pipe(
    z.object({
      embedded: z.array(
        z.object({ vectors: z.record(text, z.unknown()) }),
      ),
    }),
    z.transform(({ embedded }) => [
      Object.assign({}, ...embedded.slice(0, 2).map((it) => it.vectors)),
    ]),
  ),
  (vectors) => {
    const expected = z.parse(z.record(text, text), vectors);
    const computed = {
      "prepend_len(b'')": lv(utf8("")),
      "prepend_len(b'1234')": lv(utf8("1234")),
      "prepend_len(bytes(range(127)))": lv(
        Uint8Array.from({ length: 127 }, (_, i) => i),
      ),
      "prepend_len(bytes(range(128)))": lv(
        Uint8Array.from({ length: 128 }, (_, i) => i),
      ),
      "lv_cat(b'1234',b'5',b'',b'678')": lvCat(
        utf8("1234"),
        utf8("5"),
        utf8(""),
        utf8("678"),
      ),
    };
    for (const [name, bytes] of Object.entries(computed)) {
      assert.equal(hex(bytes), expected[name]?.toLowerCase(), name);
    }
  },
);
