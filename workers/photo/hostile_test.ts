import assert from "node:assert/strict";
import { dice, mutated } from "../../tests/fuzz/mutate.ts";
import { bytesOf, photo, PHOTOS } from "../../tests/photos/photo.ts";
import { PhotoError } from "./photo_error.ts";
import { stripPhoto } from "./strip.ts";

/** A file whose reads are counted, those of its slices too. */
class CountedBlob extends Blob {
  readonly #count: (bytes: number) => void;

  constructor(parts: BlobPart[], count: (bytes: number) => void) {
    super(parts);
    this.#count = count;
  }

  override slice(start?: number, end?: number): Blob {
    return new CountedBlob([super.slice(start, end)], this.#count);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.#count(this.size);
    return super.arrayBuffer();
  }
}

/** What may be read of a file of a few kilobytes, in times of its size. */
const MAX_TIMES = 8;

/** How it ends: with a photo, `undefined` or a PhotoError. */
async function end(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  let read = 0;
  const file = new CountedBlob([bytes], (some) => read += some);
  try {
    const result = await stripPhoto(file);
    if (result === undefined) return "nothing";
    const size = (await bytesOf(result.blob)).length;
    // An orientation may take more room than the block it stood in.
    assert(size <= bytes.length + 64, `${bytes.length} grew to ${size}`);
    return "photo";
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    assert.match(error.message, /^[a-z-]+: [A-Za-z' 0-9-]+$/);
    return error.reason;
  } finally {
    const most = MAX_TIMES * bytes.length;
    assert(read <= most, `${read} bytes read of ${bytes.length}`);
  }
}

for (const name of PHOTOS) {
  Deno.test(`${name}: a photo cut anywhere ends in a result or a reason`, async () => {
    const bytes = photo(name);
    const ends = new Set<string>();
    for (let length = 0; length < bytes.length; length += 29) {
      ends.add(await end(bytes.slice(0, length)));
    }
    assert(ends.has("nothing"), "too short to be a photo");
    assert(ends.has("truncated"), "cut in two");
  });

  Deno.test(`${name}: a mutated photo ends in a result or a reason`, async () => {
    const bytes = photo(name);
    const roll = dice(20_261_121 + name.length);
    const ends = new Map<string, number>();
    for (let n = 0; n < 300; n++) {
      const how = await end(mutated(bytes, roll));
      ends.set(how, (ends.get(how) ?? 0) + 1);
    }
    assert((ends.get("photo") ?? 0) > 20, JSON.stringify([...ends]));
    assert(ends.size > 1, JSON.stringify([...ends]));
  });
}

Deno.test("a mutated head of a photo ends in a result or a reason", async () => {
  // Structure stands in front: most changes there meet some.
  const roll = dice(7);
  const ends = new Set<string>();
  for (let n = 0; n < 4000; n++) {
    const bytes = photo(PHOTOS[n % PHOTOS.length]!);
    const head = mutated(bytes.slice(0, 256), roll);
    const whole = new Uint8Array(head.length + bytes.length);
    whole.set(head);
    whole.set(bytes.subarray(256), head.length);
    ends.add(await end(whole));
  }
  assert(ends.has("photo") && ends.has("malformed") && ends.has("truncated"));
});
