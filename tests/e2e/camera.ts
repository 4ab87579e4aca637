import { correction, generate } from "lean-qr";
import type { Launch } from "./chromium.ts";

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels of a module, and of the margin before the first. */
const MODULE = 7;
const MARGIN = 90;

/** Brightness of paper and ink, of 255. */
const LIGHT = 215;
const DARK = 25;

/** Frames that each code is held before the camera, two a second. */
const HELD = 4;

/** One frame: brightness for each pixel, then no colour for four each. */
function frameOf(text: string): Uint8Array {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const frame = new Uint8Array(WIDTH * HEIGHT * 3 / 2).fill(128);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const column = Math.floor((x - MARGIN) / MODULE);
      const row = Math.floor((y - MARGIN) / MODULE);
      frame[y * WIDTH + x] = code.get(column, row) ? DARK : LIGHT;
    }
  }
  return frame;
}

/** A film (YUV4MPEG2) of one QR code after the other. */
export function filmOf(texts: readonly string[]): Blob {
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F2:1 Ip A1:1 C420jpeg\n`;
  const frames = texts.flatMap((text) => {
    const frame = frameOf(text);
    return Array.from({ length: HELD }, () => ["FRAME\n", frame.slice()]);
  });
  return new Blob([head, ...frames.flat()]);
}

/** A browser before whose camera that film is shown, over and over. */
export function seeing(film: string): Launch {
  return {
    more: [
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  };
}
