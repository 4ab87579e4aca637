import { pluralIn } from "../plural.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("cs");

export const files = (count: number): string =>
  plural(count, {
    one: "# soubor",
    few: "# soubory",
    many: "# souboru",
    other: "# souborů",
  });

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name = ""): string => `„${isolated(name)}“`;
