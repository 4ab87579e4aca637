import type { Catalogue } from "../catalogues.ts";

export const mail = {} satisfies Catalogue["mail"];

export const usage = {} satisfies Catalogue["usage"];
