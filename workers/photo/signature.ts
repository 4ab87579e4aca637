import type { Bytes } from "../../core/bytes.ts";

/** Whether the bytes at `at` are these characters, one byte each. */
export function isAt(bytes: Bytes, at: number, characters: string): boolean {
  if (at + characters.length > bytes.length) return false;
  for (let i = 0; i < characters.length; i++) {
    if (bytes[at + i] !== characters.charCodeAt(i)) return false;
  }
  return true;
}

/** Four characters that name a part. */
export function fourCc(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
