import { base64url, unbase64url } from "./bytes.ts";
import type { Problem } from "./problem.ts";
import type { KeySecret } from "./secret.ts";

/** Version of the fragment's grammar. */
const VERSION = "1";
const KEY_BYTES = 32;

/** A link's secret, or why the text is no link. */
export type ParsedLink =
  | { readonly ok: true; readonly secret: KeySecret }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The link of a secret. `origin` has no slash at its end. Only the fragment is
 * secret, and browsers do not send fragments.
 */
export function formatLink(origin: string, secret: KeySecret): string {
  return `${origin}/r#${VERSION}.${base64url(secret.key)}`;
}

/** Reads a whole link of any origin and path, or its fragment alone. */
export function parseLink(text: string): ParsedLink {
  const fragment = text.trim().replace(/^[^#]*#/, "");
  const [version, encoded, ...rest] = fragment.split(".");
  if (version !== VERSION || encoded === undefined || rest.length > 0) {
    return malformed;
  }
  const key = decoded(encoded);
  if (key?.length !== KEY_BYTES) return malformed;
  return { ok: true, secret: { mode: 2, key } };
}

const malformed: ParsedLink = {
  ok: false,
  problem: { kind: "link-malformed" },
};

function decoded(text: string): ReturnType<typeof unbase64url> | undefined {
  try {
    return unbase64url(text);
  } catch {
    return undefined;
  }
}
