import type { FreshConfig } from "./fresh/config.ts";

const root = import.meta.dirname;
if (root === undefined) throw new Error("The page host runs from local files.");

export default {
  root,
  dist: "dist",
  styles: "ui/styles/tallow.css",
  words: (language) => `ui/language/${language}/catalogue.ts`,
  serviceWorker: "workers/service/sw.ts",
} satisfies FreshConfig;
