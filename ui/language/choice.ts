import { readSettings } from "../settings.ts";
import { isTranslated } from "./catalogues.ts";
import { speak } from "./language.ts";
import type { Tag } from "./languages.ts";

/** Has this page speak what was just chosen; the next ones come in it. */
export async function speakAsChosen(choice: Tag | "system"): Promise<void> {
  const tag = choice === "system" ? await served() : choice;
  const changedAgain = readSettings().language !== choice;
  if (tag !== undefined && !changedAgain) await speak(tag);
}

/** The language in which the server answers this browser now. */
async function served(): Promise<Tag | undefined> {
  const answer = await fetch(location.pathname, { method: "HEAD" })
    .catch(() => undefined);
  const tag = answer?.headers.get("content-language") ?? undefined;
  return isTranslated(tag) ? tag : undefined;
}
