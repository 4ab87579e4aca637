import { equal, utf8 } from "./bytes.ts";

/**
 * Whether two tokens, session ids or other strings of ASCII are the same. Takes
 * the same time for any two strings of one length; strings of unequal length
 * are unequal at once.
 */
export function equalTokens(a: string, b: string): boolean {
  return equal(utf8(a), utf8(b));
}
