import assert from "node:assert/strict";
import { unhex } from "./bytes.ts";
import { scoped, wipeRecord } from "./wipe.ts";

Deno.test("a scoped secret is zero after its scope, also after a throw", () => {
  const [kept, thrown] = [unhex("0102"), unhex("0304")];
  {
    using secret = scoped(kept);
    assert.deepEqual(secret.bytes, unhex("0102"));
  }
  assert.throws(() => {
    using secret = scoped(thrown);
    throw new Error(String(secret.bytes.length));
  }, { message: "2" });
  assert.deepEqual([kept, thrown], [unhex("0000"), unhex("0000")]);
});

Deno.test("of a record the buffers are wiped and nothing else", () => {
  const buffer = unhex("aabbccdd");
  const record = {
    id: "id",
    size: 7,
    view: buffer.subarray(1, 3),
    key: buffer,
  };
  wipeRecord({ ...record, key: undefined });
  assert.deepEqual(buffer, unhex("aa0000dd"));
  wipeRecord(record);
  assert.deepEqual(buffer, unhex("00000000"));
  assert.deepEqual([record.id, record.size], ["id", 7]);
});
