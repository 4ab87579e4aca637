import { pluralIn } from "../plural.ts";

const plural = pluralIn("it");

export const files = (count: number): string =>
  plural(count, { one: "# file", many: "# di file", other: "# file" });
