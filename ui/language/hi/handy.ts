import type { Catalogue } from "../catalogues.ts";

export const scan = {} satisfies Catalogue["scan"];

export const notify = {} satisfies Catalogue["notify"];

export const preview = {} satisfies Catalogue["preview"];
