import { pictureSize } from "./picture.ts";

/** A decoded picture takes four bytes for each, however small it is drawn. */
const MOST_PIXELS = 50_000_000;

/** What a small picture is made of. */
export interface Scene {
  readonly blob: Blob;
  /** Of the square that is filled, in pixels. */
  readonly side: number;
}

/**
 * A picture cut to a square; `undefined` for what is none, or is too large to
 * be worth its memory. The header decides that before anything is decoded.
 */
export async function thumbnail(
  { blob, side }: Scene,
): Promise<Blob | undefined> {
  const size = await pictureSize(blob);
  if (!size || size.width * size.height > MOST_PIXELS) return undefined;
  const shorter = size.width < size.height ? "resizeWidth" : "resizeHeight";
  const image = await createImageBitmap(blob, {
    [shorter]: side,
    resizeQuality: "medium",
  }).catch(() => undefined);
  if (!image) return undefined;
  const canvas = new OffscreenCanvas(side, side);
  const { width, height } = image;
  canvas.getContext("2d")?.drawImage(
    image,
    (side - width) / 2,
    (side - height) / 2,
  );
  image.close();
  return await canvas.convertToBlob({ type: "image/webp" });
}
