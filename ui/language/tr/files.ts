import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("tr");

export const files = (count: number): string =>
  plural(count, { one: "# dosya", other: "# dosya" });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `“${isolated(name)}”`;
