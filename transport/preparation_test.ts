import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { localWorkshop } from "../tests/fakes/workshop.ts";
import { entryOf, prepare } from "./preparation.ts";
import type { Workshop } from "./workshop.ts";

const both = { strip: true, compress: true };
const never = new AbortController().signal;

/** JPEG marker segments: start, application data, scan, end. */
const START = [0xff, 0xd8];
const END = [0xff, 0xd9];

function named(content: Uint8Array<ArrayBuffer> | string, name: string) {
  const file = new File([content], name, { type: "x/y", lastModified: 86_400 });
  return { file, name: `folder/${name}` };
}

async function made(
  content: Uint8Array<ArrayBuffer> | string,
  name: string,
  wishes = both,
) {
  const original = named(content, name);
  const entry = await prepare(original, wishes, localWorkshop, never);
  return { original, entry };
}

const text = "the quick brown fox\n".repeat(10_000);

Deno.test("text becomes a gzip stream with the original's name and time", async () => {
  const { entry } = await made(text, "a.txt");
  assert(entry.is === "ready");
  const { file, name, unpacked } = entry.file;
  assert.equal(unpacked, text.length);
  assert.equal(name, "folder/a.txt");
  assert.equal(file.name, "a.txt");
  assert.equal(file.type, "x/y");
  assert.equal(file.lastModified, 86_400);
  assert.equal(gunzipSync(await file.bytes()).toString(), text);
});

Deno.test("noise is sent as it is, and so is what nobody wants compressed", async () => {
  const noise = await made(new Uint8Array(randomBytes(200_000)), "a.bin");
  assert(noise.entry.is === "ready");
  assert.equal(noise.entry.file, noise.original);
  const unwanted = await made(text, "a.txt", { strip: true, compress: false });
  assert(unwanted.entry.is === "ready");
  assert.equal(unwanted.entry.file, unwanted.original);
});

Deno.test("a sample of noise is all that is taken from it", async () => {
  const done: string[] = [];
  const workshop: Workshop = {
    ...localWorkshop,
    compress: (file, ...rest) => {
      done.push(file.name);
      return localWorkshop.compress(file, ...rest);
    },
  };
  const noise = new Uint8Array(randomBytes(200_000));
  await prepare(named(noise, "a.bin"), both, workshop, never);
  await prepare(named(text, "b.txt"), both, workshop, never);
  assert.deepEqual(done, ["b.txt"]);
});

Deno.test("a sample that was too hopeful is not believed", async () => {
  // The samples are text; all between them is noise.
  const quarter = 1_000_000;
  const bytes = new Uint8Array(randomBytes(4 * quarter));
  const words = new TextEncoder().encode(text).subarray(0, 65_536);
  for (let at = 0; at < bytes.length; at += quarter) bytes.set(words, at);
  const { entry, original } = await made(bytes, "a.bin");
  assert(entry.is === "ready");
  assert.equal(entry.file, original);
});

Deno.test("a photo that says nothing is sent as it is", async () => {
  const { entry, original } = await made("not a photo at all", "a.jpg");
  assert(entry.is === "ready");
  assert.equal(entry.file, original);
});

Deno.test("a photo that cannot be cleaned waits for its person", async () => {
  // The segment announces more than there is.
  const broken = Uint8Array.of(...START, 0xff, 0xe1, 0x40, 0x00, ...END);
  const { entry, original } = await made(broken, "a.jpg");
  assert.deepEqual(entry, { is: "unclean", original });
  const unwanted = await made(broken, "a.jpg", { ...both, strip: false });
  assert.equal(unwanted.entry.is, "ready");
});

Deno.test("what is small or of no known use is ready without a look", () => {
  assert.equal(entryOf(named("small", "a.txt"), both).is, "ready");
  assert.equal(entryOf(named(text, "a.zip"), both).is, "ready");
  assert.equal(entryOf(named(text, "a.txt"), both).is, "raw");
});

Deno.test("what is not wanted any more is not made", async () => {
  const left = AbortSignal.abort();
  await assert.rejects(
    prepare(named(text, "a.txt"), both, localWorkshop, left),
    { name: "AbortError" },
  );
});
