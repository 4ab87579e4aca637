import { pluralIn } from "../plural.ts";

const plural = pluralIn("pl");

export const files = (count: number): string =>
  plural(count, {
    one: "# plik",
    few: "# pliki",
    many: "# plików",
    other: "# pliku",
  });
