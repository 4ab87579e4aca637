import assert from "node:assert/strict";
import fc from "fast-check";
import { hex, unhex } from "./bytes.ts";
import {
  CHUNK_HEADER_BYTES,
  padBody,
  parseChunk,
  parsePad,
  writeChunkHeader,
} from "./chunk.ts";

Deno.test("a chunk's header is handle, file and 64-bit index", () => {
  const body = new Uint8Array(20);
  const header = { handle: 0x01020304, file: 0x05060708, index: 2 ** 32 + 5 };
  writeChunkHeader(body, 2, header);
  assert.equal(hex(body), "0000010203040506070800000001000000050000");
});

Deno.test("a chunk's header survives the way, also beyond 2^32", () => {
  const u32 = fc.nat(0xffff_ffff);
  const index = fc.oneof(u32, fc.maxSafeNat());
  fc.assert(fc.property(u32, u32, index, (handle, file, index) => {
    const body = new Uint8Array(CHUNK_HEADER_BYTES + 3).fill(7);
    writeChunkHeader(body, 0, { handle, file, index });
    const data = Uint8Array.of(7, 7, 7);
    assert.deepEqual(parseChunk(body), { handle, file, index, data });
  }));
});

Deno.test("a chunk's data is a view of its body, wherever that lies", () => {
  const buffer = unhex("ffff000000090000000800000000000000073132ff");
  const chunk = parseChunk(buffer.subarray(2, 20));
  assert.deepEqual(chunk, {
    handle: 9,
    file: 8,
    index: 7,
    data: Uint8Array.of(0x31, 0x32),
  });
  assert.equal(chunk.data.buffer, buffer.buffer);
});

Deno.test("a chunk without data, or with an index over 2^53, is refused", () => {
  for (const length of [0, 1, CHUNK_HEADER_BYTES]) {
    assert.throws(() => parseChunk(new Uint8Array(length)), /no data/);
  }
  const largest = unhex("0000000000000000001fffffffffffff00");
  assert.equal(parseChunk(largest).index, Number.MAX_SAFE_INTEGER);
  const beyond = unhex("0000000000000000002000000000000000");
  assert.throws(() => parseChunk(beyond), /over 2\^53/);
});

Deno.test("a padding body is its handle and nothing else", () => {
  assert.equal(hex(padBody(0x01020304)), "01020304");
  assert.equal(parsePad(unhex("00fffffffe00").subarray(1, 5)), 0xfffffffe);
  for (const length of [0, 3, 5]) {
    assert.throws(() => parsePad(new Uint8Array(length)), /expected 4/);
  }
});
