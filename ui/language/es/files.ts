import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("es");

export const files = (count: number): string =>
  plural(count, {
    one: "# archivo",
    many: "# de archivos",
    other: "# archivos",
  });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `«${isolated(name)}»`;
