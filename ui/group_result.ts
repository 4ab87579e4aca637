import type { GroupView } from "../transport/group_view.ts";
import type { Language } from "./language/language.ts";

/** Who has everything and who does not, in one line. */
export function resultOf(
  { state, transfers: { length }, done, failed }: GroupView,
  { say: { group: say } }: Language,
): string {
  if (state === "done") return say.all(length);
  if (state === "failed") return say.none;
  const have = say.have(done.length, length);
  return failed.length === 0 ? have : say.both(have, say.missed(failed.length));
}
