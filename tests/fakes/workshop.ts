import { Work } from "../../workers/ipc/work.ts";
import { compress, sample } from "../../workers/tasks/compression.ts";
import { stripPhoto } from "../../workers/photo/strip.ts";
import type { Workshop } from "../../transport/workshop.ts";

const alone = new Work(undefined, undefined);

/** The real work, on the thread of the test: only the workers are missing. */
export const localWorkshop: Workshop = {
  strip: (file) => stripPhoto(file),
  sample: (file) => sample(file, alone),
  compress: (blob, maxBytes, signal) => {
    signal.throwIfAborted();
    return compress({ blob, maxBytes }, alone);
  },
  end: () => {},
};
