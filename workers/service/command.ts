/** What a page may tell the service worker to do. */
export type Command =
  /** Takes the place of the version before: somebody said yes to it. */
  | "update"
  | "clear-caches"
  | "preload-pqc"
  /** Fetches everything that is kept anew: the language changed. */
  | "renew";

const COMMANDS: readonly Command[] = [
  "update",
  "clear-caches",
  "preload-pqc",
  "renew",
];

/** The command in a message, `{ do: "update" }`, if it has one. */
export function commandIn(message: unknown): Command | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const wish = "do" in message ? message.do : undefined;
  return COMMANDS.find((it) => it === wish);
}
