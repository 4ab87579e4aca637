import assert from "node:assert/strict";
import type { Bytes } from "../../core/bytes.ts";
import { stripPhoto } from "../../workers/photo/strip.ts";
import { bytesOf } from "./photo.ts";

/** `before` becomes `after`, in which there is nothing left to remove. */
export async function check(
  before: Bytes,
  after: Bytes,
  removed: string,
): Promise<void> {
  const result = await stripPhoto(new Blob([before]));
  assert(result);
  assert.deepEqual(await bytesOf(result.blob), after);
  assert.equal(result.removed.join(), removed);
  assert.equal(await stripPhoto(result.blob), undefined);
}
