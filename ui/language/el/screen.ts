import type { Catalogue } from "../catalogues.ts";

export const screen = {} satisfies Catalogue["screen"];
