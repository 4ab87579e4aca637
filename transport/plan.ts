import type { FileFacts } from "./view.ts";

/** What a person wants done to files before they are offered. */
export interface Wishes {
  /** Take place, camera and time out of photos. */
  readonly strip: boolean;
  /** Send what compresses as a gzip stream. */
  readonly compress: boolean;
}

/** What is tried on a file; nothing at all for most. */
export type Plan = "strip" | "compress" | "nothing";

/** Below this a file costs less than looking at it. */
const LEAST_COMPRESSED_BYTES = 64 * 1024;

/** Compressing takes about a second for 50 MB, and people wait for it. */
const MOST_COMPRESSED_BYTES = 256 * 1024 * 1024;

const PHOTO_TYPES = /^image\/(jpeg|png|webp|hei[cf]|avif|tiff)$/;
const PHOTO_ENDINGS = /\.(jpe?g|jpe|jfif|png|webp|hei[cf]|avif|tiff?)$/i;

/** Compressed by their own formats; documents of today are zip files. */
const DENSE_TYPES =
  /^(image\/(?!bmp|svg)|video\/|audio\/(?!wav|x-wav|aiff|x-aiff)|application\/(zip|gzip|x-(7z|rar|xz|bzip2?|gzip)|zstd|vnd\.rar|epub|java-archive|vnd\.(openxmlformats|oasis)|font-woff)|font\/woff)/;
const DENSE_ENDINGS =
  /\.(zip|gz|tgz|7z|rar|xz|bz2|zst|br|lz4|jar|apk|docx|xlsx|pptx|od[tsp]|epub|mp[34]|m4[av]|mkv|mov|webm|og[gav]|opus|flac|aac|gif|woff2?)$/i;

/** What to try on a file, by its type and size alone: ten thousand are many. */
export function planOf(
  { name, size, type }: FileFacts,
  { strip, compress }: Wishes,
): Plan {
  if (PHOTO_TYPES.test(type) || PHOTO_ENDINGS.test(name)) {
    return strip && size > 0 ? "strip" : "nothing";
  }
  const fits = size >= LEAST_COMPRESSED_BYTES && size <= MOST_COMPRESSED_BYTES;
  const dense = DENSE_TYPES.test(type) || DENSE_ENDINGS.test(name);
  return compress && fits && !dense ? "compress" : "nothing";
}

/** What a file may become at most, of itself: both sides spend time on it. */
export const WORTH_RATIO = 0.8;
