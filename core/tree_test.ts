import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type Bytes, concat, hex, unhex, utf8 } from "./bytes.ts";
import { fileRoot, leafHash } from "./tree.ts";

function sha256(...parts: readonly Bytes[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest("hex");
}

/** Length and text of the label, as PROTOCOL §12 spells them. */
const LABEL = utf8("\x12tallow/1 file root");

Deno.test("a leaf is the SHA-256 of its chunk", async () => {
  // FIPS 180-2, App. B.1.
  assert.equal(
    hex(await leafHash(utf8("abc"))),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

Deno.test("the root binds size, chunk size and leaves in order", async () => {
  const leaves = concat(
    await leafHash(new Uint8Array(16384)),
    await leafHash(utf8("abc")),
  );
  assert.equal(
    hex(await fileRoot(16387, 16384, leaves)),
    sha256(LABEL, unhex("0000000000004003"), unhex("00004000"), leaves),
  );
});

Deno.test("an empty file has a root of no leaves", async () => {
  assert.equal(
    hex(await fileRoot(0, 16384, new Uint8Array(0))),
    sha256(LABEL, unhex("0000000000000000"), unhex("00004000")),
  );
});

Deno.test("leaves that do not fit the size are refused", async () => {
  for (
    const [size, bytes] of [[0, 32], [1, 0], [16384, 64], [16385, 32], [1, 31]]
  ) {
    await assert.rejects(
      () => fileRoot(size ?? 0, 16384, new Uint8Array(bytes ?? 0)),
      RangeError,
    );
  }
});
