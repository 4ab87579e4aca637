import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");

export const files = (count: number): string =>
  plural(count, {
    one: "# fichier",
    many: "# de fichiers",
    other: "# fichiers",
  });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string =>
  `«\u00a0\u2068${name}\u2069\u00a0»`;
