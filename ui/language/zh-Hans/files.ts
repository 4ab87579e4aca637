import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("zh-Hans");

export const files = (count: number): string =>
  plural(count, { other: "# 个文件" });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `“${isolated(name)}”`;
