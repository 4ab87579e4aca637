import assert from "node:assert/strict";
import { hex, unhex } from "./bytes.ts";
import {
  codeSecret,
  drawLink,
  type KeySecret,
  locatorOf,
  materialOf,
  withPassword,
} from "./secret.ts";

const code = codeSecret({ words: 3, locator: 0xabc, key: unhex("def123") });
const long = codeSecret({ words: 4, locator: 0xabcd, key: unhex("ef012345") });
const link: KeySecret = { mode: 2, key: new Uint8Array(32).fill(0x40) };

Deno.test("a code's locator is its words and first bits only", () => {
  assert.equal(locatorOf(code), "030abc");
  assert.equal(locatorOf(long), "04abcd");
  assert.equal(locatorOf({ ...code, key: unhex("000000") }), "030abc");
});

Deno.test("a code of four words has its own PRS", () => {
  assert.equal(
    hex(materialOf(long).prs),
    "0d" + "74616c6c6f772f3120636f6465" + "0104" + "04ef012345" + "00",
  );
});

Deno.test("locator, PRS and psk differ for every mode of one key", () => {
  const seen = new Set<string>();
  for (const mode of [2, 3, 4] as const) {
    const { locator, prs, psk } = materialOf({ ...link, mode });
    assert.deepEqual([locator.length, psk.length], [16, 32]);
    for (const bytes of [locator, prs, psk]) seen.add(hex(bytes));
  }
  assert.equal(seen.size, 9);
});

Deno.test("a link is 32 random bytes", () => {
  const drawn = drawLink((length) => new Uint8Array(length).fill(9));
  assert.deepEqual(drawn, { mode: 2, key: new Uint8Array(32).fill(9) });
});

Deno.test("a password changes the PRS and nothing else", async () => {
  // PBKDF2-HMAC-SHA-256, computed apart from this program.
  const secret = await withPassword(code, "p\u00e4ss");
  assert.equal(
    hex(secret.pwKey ?? unhex("")),
    "c8d2d818bd83264e6365f06743dbea84a6d222b7affaaf4f7c8f0d11d79357cd",
  );
  const same = await withPassword(code, "pa\u0308ss");
  assert.deepEqual(same, secret);
  assert.equal(locatorOf(secret), locatorOf(code));
  assert.equal(
    hex(materialOf(secret).prs),
    hex(materialOf(code).prs).slice(0, -2) +
      "20c8d2d818bd83264e6365f06743dbea84a6d222b7affaaf4f7c8f0d11d79357cd",
  );
});

Deno.test("an empty password is refused", async () => {
  await assert.rejects(() => withPassword(code, ""), RangeError);
});
