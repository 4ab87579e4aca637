import { pluralIn } from "../plural.ts";

const plural = pluralIn("he");
const numbers = new Intl.NumberFormat("he");

export const number = (count: number): string => numbers.format(count);

export const files = (count: number): string =>
  plural(count, { one: "קובץ אחד", two: "שני קבצים", other: "# קבצים" });
