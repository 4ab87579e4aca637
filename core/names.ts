import { utf8 } from "./bytes.ts";

/**
 * Names of received files (PROTOCOL §12). The sender's wish is changed, never
 * refused, until it is harmless on every system: visible as it is, inside its
 * folder, of a sane length.
 */

const MAX_NAME_BYTES = 255;
const MAX_EXTENSION_BYTES = 32;
const MAX_DEPTH = 32;
/** Room for ` (100000)` behind a stem. */
const NUMBER_BYTES = 9;
/** Stands for a name of which nothing is left. */
const NAMELESS = "unnamed";
const SUBSTITUTE = "_";

/** Controls, invisible and direction-changing characters, lone surrogates. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu;
/** Where the zero-width joiner is part of an emoji. */
const JOINT =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu;
const JOINER = "\u200d";
/** Stands for a kept joiner while others are removed; nothing else maps to it. */
const KEPT = "/";
/** Separators, alternate data streams, wildcards, quotes and pipes of shells. */
const FORBIDDEN = /[/\\:*?"<>|]/g;
/** Look-alikes of separators and colons. */
const LOOKALIKES =
  /[\u2044\u2215\u2216\u29f5\u29f8\u29f9\ufe55\ufe68\uff0f\uff1a\uff3c\ua789\u2236]/g;
/** Devices of Windows, with any extension. */
const DEVICE =
  /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i;

/**
 * A harmless name for one file or folder, NFC, 1 to 255 bytes of UTF-8. The
 * same name for the same wish; two wishes may get one name, so the caller keeps
 * from overwriting.
 */
export function safeName(name: string): string {
  const visible = name.replace(FORBIDDEN, SUBSTITUTE).replace(JOINT, KEPT)
    .replace(UNSEEN, "").replaceAll(KEPT, JOINER).normalize("NFC")
    .replace(LOOKALIKES, SUBSTITUTE);
  const trimmed = trim(visible);
  const named = trimmed === "" ? NAMELESS : trimmed;
  const harmless = DEVICE.test(named) ? SUBSTITUTE + named : named;
  return shorten(harmless);
}

/** Whether an offered name is that of an empty folder. */
export function isFolder(name: string): boolean {
  return name.endsWith("/");
}

/**
 * A harmless relative path: {@link safeName} of each segment, joined with `/`.
 * Empty, `.` and `..` segments are dropped; at most 32 levels are kept, the
 * file's own name among them. A folder's keeps its `/` at the end.
 */
export function safePath(path: string): string {
  const segments = path.split(/[/\\]/)
    .filter((segment) => !/^\s*\.{0,2}\s*$/.test(segment)).map(safeName);
  const kept = segments.length > MAX_DEPTH
    ? [...segments.slice(0, MAX_DEPTH - 1), ...segments.slice(-1)]
    : segments;
  const joined = kept.length === 0 ? NAMELESS : kept.join("/");
  return isFolder(path) ? `${joined}/` : joined;
}

/** A safe name's next choice, `name (2).ext`, where it is taken. */
export function numberedName(name: string, number: number): string {
  const [stem, extension] = split(name);
  const room = MAX_NAME_BYTES - NUMBER_BYTES - utf8(extension).length;
  return `${trim(cut(stem, room))} (${number})${extension}`;
}

/** Without spaces around or dots and cut joiners behind; dots alone are nothing. */
function trim(name: string): string {
  const trimmed = name.replace(/^\s+/u, "").replace(/[\s.\u200d]+$/u, "");
  return trimmed.replaceAll(/\s/gu, " ");
}

/** At most 255 bytes, keeping the extension and whole characters. */
function shorten(name: string): string {
  if (utf8(name).length <= MAX_NAME_BYTES) return name;
  const [stem, extension] = split(name);
  const room = MAX_NAME_BYTES - utf8(extension).length;
  return trim(cut(stem, room)) + extension;
}

/** Stem and extension; one that is too long for it belongs to the stem. */
function split(name: string): readonly [string, string] {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot) : "";
  if (utf8(extension).length > MAX_EXTENSION_BYTES) return [name, ""];
  return [name.slice(0, name.length - extension.length), extension];
}

/** The longest run of whole characters in front that fits `bytes`. */
function cut(text: string, bytes: number): string {
  const room = new Uint8Array(bytes);
  return text.slice(0, new TextEncoder().encodeInto(text, room).read);
}
