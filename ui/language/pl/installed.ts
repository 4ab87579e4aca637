import type { Catalogue } from "../catalogues.ts";

export const installed = {} satisfies Catalogue["installed"];
