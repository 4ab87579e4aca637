import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("ru");

export const files = (count: number): string =>
  plural(count, {
    one: "#\u00a0файл",
    few: "#\u00a0файла",
    many: "#\u00a0файлов",
    other: "#\u00a0файла",
  });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `«${isolated(name)}»`;
