import { pluralIn } from "../plural.ts";

const plural = pluralIn("ar");
const numbers = new Intl.NumberFormat("ar");

export const number = (count: number): string => numbers.format(count);

export const files = (count: number): string =>
  plural(count, {
    zero: "# ملف",
    one: "ملف واحد",
    two: "ملفان",
    few: "# ملفات",
    many: "# ملفًا",
    other: "# ملف",
  });

/** As what follows another word. */
export const ofFiles = (count: number): string =>
  count === 2 ? "ملفين" : files(count);
