import { pluralIn } from "../plural.ts";

const plural = pluralIn("hi");
const numbers = new Intl.NumberFormat("hi");

export const number = (count: number): string => numbers.format(count);

export const files = (count: number): string =>
  plural(count, { one: "# फ़ाइल", other: "# फ़ाइलें" });
