/** What can be looked at or heard where it stands. */
export interface Media {
  readonly kind: "image" | "video" | "audio";
  /** MIME type under which it is shown, whatever its sender called it. */
  readonly type: string;
}

/**
 * By the end of a name. Pixels and sound only: nothing here can hold a script,
 * as SVG, HTML and PDF can. Images are those whose size `workers/` reads
 * before they are decoded.
 */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["mp4", "video/mp4"],
  ["m4v", "video/mp4"],
  ["mov", "video/quicktime"],
  ["webm", "video/webm"],
  ["mp3", "audio/mpeg"],
  ["m4a", "audio/mp4"],
  ["ogg", "audio/ogg"],
  ["opus", "audio/ogg"],
  ["wav", "audio/wav"],
  ["flac", "audio/flac"],
]);

const KINDS = ["image", "video", "audio"] as const;

/** What a file of that name may be; `undefined` for what is only saved. */
export function mediaOf(name: string): Media | undefined {
  const [, ending = ""] = /\.(\w+)$/.exec(name) ?? [];
  const type = TYPES.get(ending.toLowerCase());
  const kind = KINDS.find((it) => type?.startsWith(it));
  return type && kind ? { kind, type } : undefined;
}
