import { gzip, sampleRatio } from "../workers/gzip.ts";
import { stripPhoto } from "../workers/photo/strip.ts";
import type { Workshop } from "./preparation.ts";

/** Works where it is called. */
export const plainWorkshop: Workshop = {
  strip: (file) => stripPhoto(file),
  sample: (file) => sampleRatio(file),
  compress: (file, signal) => gzip(file, signal),
};
