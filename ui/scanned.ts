import { type CodeTools, looksLikeLink } from "./code_model.ts";

/**
 * What leads into a room of this site: a link of its own with the secret in
 * its fragment, or a code. Anything else that a picture may say is none.
 */
export function isTicket(
  text: string,
  origin: string,
  { parseLink, parseCode }: Pick<CodeTools, "parseLink" | "parseCode">,
): boolean {
  if (!looksLikeLink(text)) return parseCode(text).ok;
  const url = URL.parse(text);
  return url?.origin === origin && url.pathname === "/r" &&
    url.search === "" && parseLink(url.hash).ok;
}
