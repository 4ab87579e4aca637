import assert from "node:assert/strict";
import { utf8 } from "./bytes.ts";
import { FrameType } from "./frame.ts";
import { decodeBody, isMessageType, MAX_BODY_BYTES } from "./message.ts";

Deno.test("a body over 64 KiB is not even read", () => {
  const padded = (length: number) => utf8("{}".padEnd(length));
  assert.equal(MAX_BODY_BYTES, 64 * 1024);
  decodeBody(FrameType.close, padded(MAX_BODY_BYTES));
  assert.throws(
    () => decodeBody(FrameType.close, padded(MAX_BODY_BYTES + 1)),
    /65537 bytes/,
  );
});

Deno.test("what is not JSON in UTF-8 is refused", () => {
  for (const text of ["", "{", "{}{}", "undefined", "{'a':1}"]) {
    assert.throws(() => decodeBody(FrameType.close, utf8(text)), /not JSON/);
  }
  const latin1 = Uint8Array.of(0x22, 0xe4, 0x22);
  assert.throws(() => decodeBody(FrameType.close, latin1), /not JSON/);
});

Deno.test("chunks and padding are not messages", () => {
  assert(isMessageType(FrameType.credit));
  for (const type of [FrameType.pad, FrameType.chunk, 0x7f, 0xff, -1]) {
    assert.equal(isMessageType(type), false, String(type));
  }
});
