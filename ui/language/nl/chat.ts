import type { Catalogue } from "../catalogues.ts";

export const chat = {} satisfies Catalogue["chat"];
