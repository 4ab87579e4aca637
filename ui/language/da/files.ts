import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("da");

export const files = (count: number): string =>
  plural(count, { one: "# fil", other: "# filer" });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name = ""): string => `”${isolated(name)}”`;
