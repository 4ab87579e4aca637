import assert from "node:assert/strict";
import {
  base64url,
  concat,
  equal,
  hex,
  lv,
  lvCat,
  u16,
  u32,
  u64,
  u8,
  unbase64url,
  unhex,
  utf8,
  wipe,
} from "./bytes.ts";

Deno.test("base64url is RFC 4648's, without padding", () => {
  for (
    const [plain, encoded] of [
      ["", ""],
      ["f", "Zg"],
      ["fo", "Zm8"],
      ["foo", "Zm9v"],
      ["foobar", "Zm9vYmFy"],
    ] as const
  ) {
    assert.equal(base64url(utf8(plain)), encoded);
    assert.deepEqual(unbase64url(encoded), utf8(plain));
  }
  assert.equal(base64url(unhex("fbff")), "-_8");
});

Deno.test("base64url has one spelling for each value", () => {
  for (const text of ["Zg==", "Zh", "Z", "Zm9", "+_8", "/w", "Zg ", "Zm\n8"]) {
    assert.throws(() => unbase64url(text), TypeError, text);
  }
});

Deno.test("integers are big-endian and stay in their range", () => {
  assert.equal(hex(u8(0xab)), "ab");
  assert.equal(hex(u16(0x0abc)), "0abc");
  assert.equal(hex(u32(0xdeadbeef)), "deadbeef");
  assert.equal(hex(u64(0x1fffffffffffff)), "001fffffffffffff");
  assert.equal(hex(u64(1)), "0000000000000001");
  for (
    const bad of [
      () => u8(256),
      () => u16(-1),
      () => u32(2 ** 32),
      () => u64(2 ** 53),
      () => u8(0.5),
      () => u8(NaN),
    ]
  ) assert.throws(bad, RangeError);
});

Deno.test("lv writes lengths as LEB128, draft-irtf-cfrg-cpace-21 App. A", () => {
  assert.equal(hex(lv(utf8("1234"))), "0431323334");
  assert.equal(hex(lv(new Uint8Array(128)).subarray(0, 3)), "800100");
  assert.equal(hex(lv(new Uint8Array(16384)).subarray(0, 4)), "80800100");
  assert.equal(
    hex(lvCat(utf8("1234"), utf8("5"), utf8(""), utf8("678"))),
    "04313233340135000336" + "3738",
  );
});

Deno.test("equal compares all of both", () => {
  assert(equal(unhex("00ff"), unhex("00ff")));
  assert(!equal(unhex("00ff"), unhex("00fe")));
  assert(!equal(unhex("00ff"), unhex("80ff")));
  assert(!equal(unhex("00"), unhex("0000")));
  assert(equal(unhex(""), unhex("")));
});

Deno.test("wipe zeroes in place and concat copies", () => {
  const secret = unhex("0102");
  const copy = concat(secret, unhex("03"));
  wipe(secret);
  assert.equal(hex(secret), "0000");
  assert.equal(hex(copy), "010203");
});

Deno.test("hex goes both ways", () => {
  assert.equal(hex(unhex("00aBfF")), "00abff");
  for (const text of ["0", "zz", "0x00", " 00"]) {
    assert.throws(() => unhex(text), text);
  }
});
