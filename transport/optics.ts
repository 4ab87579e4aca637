import { openBridge } from "../workers/bridge.ts";
import type { PictureSize } from "../workers/tasks/picture.ts";
import type { Pixels } from "../workers/tasks/qr.ts";

/** What looks at pictures, on other threads than the page's. */
export interface Optics {
  /** What the QR code in a picture says, if there is one. */
  readQr(pixels: Pixels): Promise<string | undefined>;
  /** What the header of an image says; `undefined` for anything else. */
  size(file: Blob): Promise<PictureSize | undefined>;
  /** A small square of an image, `side` pixels wide. */
  thumbnail(file: Blob, side: number): Promise<Blob | undefined>;
  /** Nothing will be asked for any more. */
  end(): void;
}

/** Nothing starts before the first picture. */
export function openOptics(): Optics {
  const bridge = openBridge();
  return {
    readQr: (pixels) =>
      bridge.call("picture", "readQr", pixels, {
        transfer: [pixels.data.buffer],
      }),
    size: (file) => bridge.call("picture", "size", file),
    thumbnail: (blob, side) =>
      bridge.call("picture", "thumbnail", { blob, side }),
    end: () => void bridge.end(0),
  };
}
