import assert from "node:assert/strict";
import { stripPhoto } from "../../workers/photo/strip.ts";
import { bytesOf, photo, PHOTOS } from "../photos/photo.ts";
import { launchChromium } from "./chromium.ts";
import { scratch } from "./file.ts";

/** A decoded picture: its sides and the digest of its pixels. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly digest: string;
}

/** Runs in the page, and stands on its own. */
async function decode(base64: string, type: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
  const blob = new Blob([bytes], { type });
  const image = await createImageBitmap(blob, {
    imageOrientation: "from-image",
  });
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  // FNV-1a: a page that is not secure has no digests.
  let digest = 0x811c9dc5;
  for (const byte of data) digest = Math.imul(digest ^ byte, 0x01000193);
  return { width, height, digest: (digest >>> 0).toString(16) };
}

const types: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
};

/** Photos on their side, 48 by 32 or 24 by 16 as stored. */
const turned: Readonly<Record<string, readonly [number, number]>> = {
  "animated.png": [16, 24],
  "baseline.jpg": [32, 48],
  "deep.png": [16, 24],
  "ffmpeg.jpg": [32, 48],
};

Deno.test("a stripped photo looks the same in a browser", async (t) => {
  await using folder = await scratch();
  await using browser = await launchChromium(folder.path, []);
  const page = await browser.newPage();
  const look = (bytes: Uint8Array<ArrayBuffer>, type: string) =>
    page.evaluate(
      `(${decode})(${JSON.stringify(bytes.toBase64())}, "${type}")`,
    );
  for (const name of PHOTOS) {
    const type = types[name.slice(name.indexOf(".") + 1)];
    if (type === undefined) continue;
    await t.step(name, async () => {
      const bytes = photo(name);
      const stripped = await stripPhoto(new Blob([bytes]));
      assert(stripped);
      const before = await look(bytes, type);
      const after = await look(await bytesOf(stripped.blob), type);
      assert.deepEqual(after, before);
      const [width, height] = turned[name] ?? [];
      if (width === undefined) return;
      assert.partialDeepStrictEqual(after, { width, height });
    });
  }
});
