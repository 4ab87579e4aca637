import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("fr");

export const files = (count: number): string =>
  plural(count, {
    one: "# fichier",
    many: "# de fichiers",
    other: "# fichiers",
  });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string =>
  `«\u00a0${isolated(name)}\u00a0»`;
