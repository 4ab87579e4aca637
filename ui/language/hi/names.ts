import { isolated } from "../isolated.ts";

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `“${isolated(name)}”`;
