import { pictureSize } from "./picture.ts";

/** A decoded picture takes four bytes for each, however small it is drawn. */
const MOST_PIXELS = 50_000_000;

/** A longer stripe would be mostly cut away, after much was made of it. */
const MOST_RATIO = 8;

/** What a small picture is made of. */
export interface Scene {
  readonly blob: Blob;
  /** Of the square that is filled, in pixels. */
  readonly side: number;
}

/**
 * A picture cut to a square; `undefined` for what is none, or is not worth its
 * memory. The header decides that before anything is decoded.
 */
export async function thumbnail(
  { blob, side }: Scene,
): Promise<Blob | undefined> {
  const size = await pictureSize(blob);
  if (!size || !isWorthIt(size)) return undefined;
  const shorter = size.width < size.height ? "resizeWidth" : "resizeHeight";
  const image = await createImageBitmap(blob, {
    [shorter]: side,
    resizeQuality: "medium",
  }).catch(() => undefined);
  if (!image) return undefined;
  // A camera held upright stores its width as its height.
  const scale = side / Math.min(image.width, image.height);
  const width = image.width * scale;
  const height = image.height * scale;
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext("2d")?.drawImage(
    image,
    (side - width) / 2,
    (side - height) / 2,
    width,
    height,
  );
  image.close();
  return await canvas.convertToBlob({ type: "image/webp" });
}

function isWorthIt(
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const [short, long] = width < height ? [width, height] : [height, width];
  return short > 0 && short * long <= MOST_PIXELS &&
    long <= MOST_RATIO * short;
}
