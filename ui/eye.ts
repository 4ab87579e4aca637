import { openOptics, type Optics } from "../transport/optics.ts";
import type { Picture } from "./scan_model.ts";

/** Not in every browser, and not in the DOM library's types. */
interface Detector {
  detect(picture: Picture): Promise<
    readonly { readonly rawValue: string }[]
  >;
}

interface DetectorGlobals {
  readonly BarcodeDetector?: {
    new (options: { readonly formats: readonly string[] }): Detector;
    getSupportedFormats(): Promise<readonly string[]>;
  };
}

/** Pixels of the longer side: what a link's modules need at arm's length. */
const SHARP = 960;

/** What reads QR codes in pictures. */
export interface Eye {
  read(picture: Picture): Promise<string | undefined>;
  /** Nothing will be asked for any more. */
  end(): void;
}

/** The browser's own where it has one, otherwise a worker's. */
export function openEye(page: typeof globalThis & DetectorGlobals): Eye {
  let optics: Optics | undefined;
  const own = detectorOf(page);
  return {
    async read(picture) {
      const detector = await own;
      if (detector) return (await detector.detect(picture))[0]?.rawValue;
      optics ??= openOptics();
      const pixels = pixelsOf(picture);
      return pixels && await optics.readQr(pixels);
    },
    end: () => optics?.end(),
  };
}

async function detectorOf(
  { BarcodeDetector: Own }: DetectorGlobals,
): Promise<Detector | undefined> {
  const formats = await Own?.getSupportedFormats().catch(() => []) ?? [];
  return Own && formats.includes("qr_code")
    ? new Own({ formats: ["qr_code"] })
    : undefined;
}

/** `undefined` before the first picture of a camera. */
function pixelsOf(picture: Picture): ImageData | undefined {
  const { width, height } = picture instanceof HTMLVideoElement
    ? { width: picture.videoWidth, height: picture.videoHeight }
    : picture;
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, SHARP / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pen?.getImageData(0, 0, canvas.width, canvas.height);
}
