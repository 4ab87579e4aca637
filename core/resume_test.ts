import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type Bytes, concat, hex, unhex, utf8 } from "./bytes.ts";
import { resumeProof } from "./resume.ts";

/** Length and text of the label, as PROTOCOL §12.6 spells them. */
const LABEL = utf8("\x0ftallow/1 resume");

function sha256(...parts: readonly Bytes[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest("hex");
}

Deno.test("a proof binds how many leaves there are, and them in order", async () => {
  const one = new Uint8Array(32).fill(1);
  const other = new Uint8Array(32).fill(2);
  assert.equal(
    hex(await resumeProof(concat(one, other))),
    sha256(LABEL, unhex("0000000000000002"), one, other),
  );
});

Deno.test("of no chunk there is a proof too", async () => {
  assert.equal(
    hex(await resumeProof(new Uint8Array(0))),
    sha256(LABEL, unhex("0000000000000000")),
  );
});
