import assert from "node:assert/strict";
import * as z from "zod/mini";
import { hex, unhex } from "../../core/bytes.ts";
import { KNOWN_ANSWER } from "../../core/kem_known_answer.ts";
import { nobleXWing } from "../../core/xwing_noble.ts";
import { bulk } from "./bulk.ts";

const text = z.string();

interface Vector {
  readonly seed: string;
  readonly randomness: string;
  readonly pk: string;
  readonly ct: string;
  readonly ss: string;
}

async function check(vector: Vector): Promise<void> {
  const { ek, decapsulate } = await nobleXWing(() => unhex(vector.seed))
    .generate();
  assert.equal(hex(ek), vector.pk);
  const { ct, shared } = await nobleXWing(() => unhex(vector.randomness))
    .encapsulate(ek);
  assert.equal(hex(ct), vector.ct);
  assert.equal(hex(shared), vector.ss);
  assert.equal(hex(await decapsulate(ct)), vector.ss);
}

bulk(
  "X-Wing, noble, draft-connolly-cfrg-xwing-kem",
  "xwing_draft_test-vectors.json",
  z.array(
    z.object({ seed: text, eseed: text, pk: text, ct: text, ss: text }),
  ),
  (vector) => check({ ...vector, randomness: vector.eseed }),
);

bulk(
  "X-Wing, noble, draft-irtf-cfrg-concrete-hybrid-kems",
  "concrete_hybrid_kems_MLKEM768-X25519.json",
  z.array(
    z.object({ seed: text, randomness: text, pk: text, ct: text, ss: text }),
  ),
  check,
);

let first = true;
bulk(
  "the start-up known answer is the draft's first",
  "xwing_draft_test-vectors.json",
  z.array(z.object({ seed: text, pk: text, ct: text, ss: text })),
  (vector) => {
    if (!first) return;
    first = false;
    const { seed, ek, ct, shared } = KNOWN_ANSWER;
    assert.deepEqual([seed, ek, ct, shared].map(hex), [
      vector.seed,
      vector.pk,
      vector.ct,
      vector.ss,
    ]);
  },
);
