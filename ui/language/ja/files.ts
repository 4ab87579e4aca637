import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("ja");

export const files = (count: number): string =>
  plural(count, { other: "ファイル#個" });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `「${isolated(name)}」`;
