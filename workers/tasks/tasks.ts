import { stripPhoto } from "../photo/strip.ts";
import { compress, decompress, sample } from "./compression.ts";
import { digest, root } from "./crypto.ts";
import { chunk, detectType, merge, readMetadata } from "./file.ts";
import { bandwidth, ice, latency, reachability } from "./network.ts";
import { pictureSize } from "./picture.ts";
import { readQr } from "./qr.ts";
import { thumbnail } from "./thumbnail.ts";

/** What the workers of the pool serve, or the page where there are none. */
export const tasks = {
  crypto: { digest, root },
  file: {
    hash: digest,
    chunk,
    merge,
    detectType,
    readMetadata,
    strip: stripPhoto,
  },
  picture: { size: pictureSize, readQr, thumbnail },
  network: { reachability, ice, latency, bandwidth },
  compression: { compress, decompress, sample },
};

export type Tasks = typeof tasks;
