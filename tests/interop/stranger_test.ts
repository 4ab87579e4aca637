import assert from "node:assert/strict";
import { join } from "node:path";
import {
  ascii,
  type Bytes,
  cat,
  expand,
  extract,
  H,
  hex,
  hmac,
  int,
  L,
  lv,
  lvCat,
  unhex,
} from "./notation.ts";
import {
  characters,
  generator,
  isk,
  type Material,
  nonceOf,
  ofCode,
  ofLink,
  padme,
  seal,
  x25519,
  xWing,
} from "./stranger.ts";
import kat from "../vectors/tallow_v1_kat.json" with { type: "json" };

const [CODE, LINK] = kat.vectors;
assert(CODE !== undefined && LINK !== undefined);

type Vector = typeof CODE;

/** Every value of a vector that follows from its random inputs, in hex. */
async function walk(
  v: Vector,
  { loc, prs, psk }: Material,
): Promise<Record<string, string>> {
  const given = (name: keyof Vector): Bytes => unhex(String(v[name]));
  const [helloA, helloB] = [given("hello_A"), given("hello_B")];
  const [nA, nB] = [given("n_A"), given("n_B")];

  const sid = H(lvCat(L("sid"), helloA, helloB));
  const ci = lvCat(ascii("tallow/1"), loc, helloA, helloB);
  const g = generator(prs, ci, sid);
  const Ya = await x25519(given("ya_bytes"), g);
  const Yb = await x25519(given("yb_bytes"), g);
  const kem = await xWing(given("xwing_seed_A"));
  // Encapsulation draws inside WebCrypto: B's ciphertext is the vector's.
  const ct = given("M2").slice(33, 33 + 1120);
  const ss = await kem.decapsulate(ct);

  const cA = H(lvCat(L("sas commit"), nA));
  const K = await x25519(given("ya_bytes"), Yb);
  const ISK = isk(K, sid, [Ya, cat(kem.ek, cA)], [Yb, cat(ct, nB)]);
  const M1 = cat(int(2, 1), Ya, kem.ek, cA);
  const m2Body = cat(int(3, 1), Yb, ct, nB);
  const TH = H(lvCat(L("transcript"), loc, helloA, helloB, M1, m2Body));
  const prk = extract(TH, cat(ISK, ss, psk));
  const tagB = hmac(expand(prk, "confirm B", TH, 32), TH);
  const tagA = hmac(expand(prk, "confirm A", TH, 32), cat(TH, tagB, nA));
  const M3 = cat(int(4, 1), nA, tagA);
  const TF = H(lvCat(L("finished"), TH, tagB, M3));
  const root = expand(prk, "root", TF, 32);

  const context = cat(int(2, 1), int(1, 1), int(0, 4));
  const traffic = expand(root, "traffic", context, 44);
  const [key, iv] = [traffic.slice(0, 32), traffic.slice(32)];
  const header = cat(int(0x0102, 2), int(1, 2), int(0, 4), int(5, 8));
  const body = given("frame_class2_lane1_gen0_seq5_type20_body");
  const start = cat(unhex("20000000"), int(body.length, 4), body);
  const inner = cat(start, new Uint8Array(256 - start.length));

  const fresh = await xWing(given("rekey_seed"));
  const R1 = cat(int(1, 4), fresh.ek);
  const R2 = given("R2");
  const rekeySs = await fresh.decapsulate(R2.slice(4));
  const mixed = cat(rekeySs, H(lvCat(L("rekey"), R1, R2)));

  const all = {
    loc,
    prs,
    psk,
    M1,
    M2: cat(m2Body, tagB),
    M3,
    ISK,
    xwing_ss: ss,
    TH,
    prk,
    root_0: root,
    sas5: expand(prk, "sas", cat(nA, nB), 5),
    resume: expand(prk, "resume", TF, 32),
    device: expand(prk, "device", TF, 32),
    session_id: expand(prk, "session id", TF, 16),
    traffic_class2_dirAB_gen0_key: key,
    traffic_class2_dirAB_gen0_iv: iv,
    frame: await seal(key, iv, header, inner),
    R1,
    rekey_ss: rekeySs,
    root_1: expand(extract(root, mixed), "root", int(1, 4), 32),
    sid,
    g,
    Ya,
    Yb,
    c_A: cA,
    T_B: tagB,
    T_A: tagA,
    TF,
    header,
    nonce: nonceOf(iv, header),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, bytes]) => [name, hex(bytes)]),
  );
}

const root = join(import.meta.dirname ?? ".", "../..");
const document = await Deno.readTextFile(join(root, "docs/PROTOCOL.md"));
const code = BigInt(CODE.code36 ?? "0");

/** `name = value` of the worked example; a value may go on in more lines. */
function example(): ReadonlyMap<string, string> {
  const section = document.slice(document.indexOf("### 20.2"));
  const lines = section.replaceAll(/\n {2,}(?=[0-9a-f…]+$)/gm, "");
  return new Map(
    [...lines.matchAll(/^ *(\w+) += (\S+)$/gm)].map(([, name, value]) =>
      [name!, value!] as const
    ),
  );
}

for (
  const [v, material] of [
    [CODE, ofCode(code)],
    [LINK, ofLink(unhex(LINK.link_secret ?? ""))],
  ] as const
) {
  Deno.test(`a stranger reproduces the known answer ${v.name}`, async () => {
    const values = await walk(v, material);
    let compared = 0;
    for (const [name, expected] of Object.entries(v)) {
      if (values[name] === undefined) continue;
      assert.equal(values[name], expected, name);
      compared++;
    }
    assert.equal(compared, 21);
  });
}

Deno.test("the worked example of PROTOCOL §20 is the known answer", async () => {
  const values = await walk(CODE, ofCode(code));
  const shown = example();
  assert.ok(shown.size >= 20, `${shown.size} values shown`);
  for (const [name, value] of shown) {
    const [head = "", tail = ""] = value.split("…");
    const whole = values[name] ?? "";
    assert.ok(whole !== "", `nobody computes ${name}`);
    if (!value.includes("…")) assert.equal(value, whole, name);
    else assert.ok(whole.startsWith(head) && whole.endsWith(tail), name);
  }
});

Deno.test("the words and characters of PROTOCOL §20 are the code's", async () => {
  const source = await Deno.readTextFile(join(root, "core/words.ts"));
  const words = source.split("`")[1]!.trim().split(/\s+/);
  const list = ascii(words.map((word) => `${word}\n`).join(""));
  assert.ok(document.includes(hex(H(list))), "SHA-256 of the list");
  const spoken = [24n, 12n, 0n]
    .map((shift) => words[Number(code >> shift & 0xfffn)]).join("-");
  assert.ok(document.includes(`\`${spoken}\``), spoken);
  assert.ok(document.includes(`\`${characters(code)}\``), characters(code));
});

Deno.test("the pictures of PROTOCOL §20 are those of §13", () => {
  const section = document.slice(document.indexOf("## 13."));
  const pictures = [...(section.split("```")[1] ?? "").replace(/^text/, "")]
    .filter((picture) => picture.trim() !== "");
  assert.equal(new Set(pictures).size, 64);
  const sas = BigInt(`0x${CODE.sas5}`);
  const shown = [34n, 28n, 22n, 16n, 10n, 4n]
    .map((shift) => pictures[Number(sas >> shift & 63n)]).join("");
  assert.ok(document.includes(`\`${shown}\``), shown);
});

Deno.test("the tree hash of PROTOCOL §20 is its file's", () => {
  const leaf = H(ascii("hello"));
  const parts = [lv(L("file root")), int(5, 8), int(131072, 4), leaf];
  assert.ok(document.includes(hex(leaf)), "the leaf");
  assert.ok(document.includes(hex(H(cat(...parts)))), hex(H(cat(...parts))));
});

Deno.test("a stranger pads as the known answer", () => {
  for (const [length, padded] of kat.padme) {
    assert.equal(padme(length ?? -1), padded);
  }
});
