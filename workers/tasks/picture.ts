/** Pixels as stored, before any orientation is applied. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** JPEG keeps its size behind its metadata; farther than this nobody looks. */
const HEAD_BYTES = 512 * 1024;

/** The size that the header of a PNG, GIF, WebP or JPEG file names. */
export async function pictureSize(
  blob: Blob,
): Promise<PictureSize | undefined> {
  const head = new DataView(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  try {
    if (reads(head, 0, "\x89PNG\r\n\x1a\n")) return png(head);
    if (reads(head, 0, "GIF8")) return gif(head);
    if (reads(head, 0, "RIFF") && reads(head, 8, "WEBP")) return webp(head);
    if (head.byteLength > 2 && head.getUint16(0) === 0xffd8) return jpeg(head);
  } catch (error) {
    // The file ends within its header.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function reads(head: DataView, at: number, text: string): boolean {
  return at + text.length <= head.byteLength &&
    [...text].every((char, i) => head.getUint8(at + i) === char.charCodeAt(0));
}

/** PNG §11.2.1: IHDR is the first chunk. */
function png(head: DataView): PictureSize {
  return { width: head.getUint32(16), height: head.getUint32(20) };
}

/** GIF89a §18: the logical screen. */
function gif(head: DataView): PictureSize {
  return { width: head.getUint16(6, true), height: head.getUint16(8, true) };
}

/** WebP container: RFC 9649 §2.5 to §2.7, lossless §3.4, VP8 RFC 6386 §9.1. */
function webp(head: DataView): PictureSize | undefined {
  if (reads(head, 12, "VP8X")) {
    return { width: u24(head, 24) + 1, height: u24(head, 27) + 1 };
  }
  if (reads(head, 12, "VP8L")) {
    const bits = head.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: (bits >> 14 & 0x3fff) + 1 };
  }
  if (reads(head, 12, "VP8 ")) {
    return {
      width: head.getUint16(26, true) & 0x3fff,
      height: head.getUint16(28, true) & 0x3fff,
    };
  }
  return undefined;
}

function u24(head: DataView, at: number): number {
  return head.getUint16(at, true) | head.getUint8(at + 2) << 16;
}

/** JPEG, ITU-T T.81 §B.2.2: the frame header, behind any other segments. */
function jpeg(head: DataView): PictureSize | undefined {
  for (let at = 2;;) {
    const marker = head.getUint16(at);
    if (marker === 0xffff) at++;
    else if (isFrame(marker)) {
      return { width: head.getUint16(at + 7), height: head.getUint16(at + 5) };
    } else if (marker < 0xff01 || marker === START_OF_SCAN) return undefined;
    else at += 2 + head.getUint16(at + 2);
  }
}

const START_OF_SCAN = 0xffda;

/** SOF0 to SOF15, among which DHT, JPG and DAC are not frames. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf &&
    ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}
