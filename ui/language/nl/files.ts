import { pluralIn } from "../plural.ts";

const plural = pluralIn("nl");

export const files = (count: number): string =>
  plural(count, { one: "# bestand", other: "# bestanden" });
