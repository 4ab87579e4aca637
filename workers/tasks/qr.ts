/** Pixels as a canvas gives them: four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Milliseconds for one picture; a camera soon has another. */
const PATIENCE_MS = 250;

/** What the QR code in a picture says; `undefined` where none is found. */
export async function readQr(pixels: Pixels): Promise<string | undefined> {
  // Loaded by those who ask, who are few.
  const { decodeQR } = await import("qr/decode.js");
  try {
    return decodeQR(pixels, { timeLimit: PATIENCE_MS });
  } catch {
    // It throws for a picture of anything else.
    return undefined;
  }
}
