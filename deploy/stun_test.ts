import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import {
  decodeStun,
  encodeStun,
  ERROR_CODE,
  LIFETIME,
  NONCE,
  REALM,
  stunBytes,
} from "./stun.ts";

/** RFC 5769 §2.4: a Binding request with long-term credentials. */
const SAMPLE = Buffer.from(
  "000100602112a44278ad3433c6ad72c029da412e" +
    "00060012e3839ee38388e383aae38383e382afe382b90000" +
    "0015001c662f2f3439396b393534643" +
    "64f4c33346f4c3946535476793634734100140" +
    "00b6578616d706c652e6f726700" +
    "00080014f67024656dd64a3e02b8e0712e85c9a28ca89666",
  "hex",
);
const ID = Buffer.from("78ad3433c6ad72c029da412e", "hex");

Deno.test("a request with credentials is that of RFC 5769", () => {
  const encoded = encodeStun(1, ID, [], {
    user: "マトリックス",
    password: "TheMatrIX",
    realm: "example.org",
    nonce: new TextEncoder().encode("f//499k954d6OL34oL9FSTvy64sA"),
  });
  assert.equal(Buffer.from(encoded).toString("hex"), SAMPLE.toString("hex"));
});

Deno.test("attributes are read, whatever their length", () => {
  const message = decodeStun(SAMPLE) ?? assert.fail();
  assert.equal(message.type, 1);
  assert.equal(message.id, "78ad3433c6ad72c029da412e");
  const text = (name: number) =>
    new TextDecoder().decode(message.attributes.get(name));
  assert.equal(text(REALM), "example.org");
  assert.equal(text(NONCE), "f//499k954d6OL34oL9FSTvy64sA");
  assert.equal(message.attributes.has(ERROR_CODE), false);
  assert.equal(stunBytes(SAMPLE.subarray(0, 20)), SAMPLE.length);
});

Deno.test("without credentials nothing is proven", () => {
  const encoded = encodeStun(4, ID, [[LIFETIME, new Uint8Array(4)]]);
  assert.equal(
    Buffer.from(encoded).toString("hex"),
    "000400082112a44278ad3433c6ad72c029da412e000d000400000000",
  );
});

Deno.test("what is no message is none", () => {
  assert.equal(decodeStun(SAMPLE.subarray(0, 19)), undefined);
  assert.equal(decodeStun(SAMPLE.subarray(0, 40)), undefined);
  const other = Uint8Array.from(SAMPLE).with(4, 0);
  assert.equal(decodeStun(other), undefined);
});
