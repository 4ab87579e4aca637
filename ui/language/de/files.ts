import { pluralIn } from "../plural.ts";

const plural = pluralIn("de");

export const files = (count: number): string =>
  plural(count, { one: "# Datei", other: "# Dateien" });
