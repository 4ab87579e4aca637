import * as z from "zod/mini";

/** What messages and calls are made of: limits, patterns and the parser. */

// zod otherwise probes for `eval`, which a strict CSP blocks and reports.
z.config({ jitless: true });

/** Bytes of the largest blob one member may send another (PROTOCOL §4). */
export const MAX_BLOB_BYTES: number = 65_536;

/** Characters of the largest blob in base64url. */
export const MAX_BLOB_CHARS: number = Math.ceil(MAX_BLOB_BYTES * 4 / 3);

/** The longest envelope around a blob, with room for white space. */
const MAX_ENVELOPE_CHARS = 256;

/** Characters of the largest message in either direction. */
export const MAX_MESSAGE_CHARS: number = MAX_BLOB_CHARS + MAX_ENVELOPE_CHARS;

/** What a parser says of a text that may be anything. */
export type Parsed<T> =
  | { readonly is: "valid"; readonly value: T }
  /** `why` names field and expectation and never repeats a value. */
  | {
    readonly is: "refused";
    readonly fault: "too-large" | "malformed";
    readonly why: string;
  };

/** Whether a text is a locator: 6 or 32 lower-case hex digits. */
export function isLocator(text: string): boolean {
  return LOCATOR.test(text);
}

/** Lower-case hex of loc_bytes: 6 digits of a code, 32 of a link. */
export const LOCATOR: RegExp = /^(?:[0-9a-f]{6}|[0-9a-f]{32})$/;

/**
 * Canonical base64url of exactly that many bytes, without padding: bits that
 * carry nothing are zero (RFC 4648 §3.5).
 */
export function base64urlOf(bytes: number): RegExp {
  const chars = Math.ceil(bytes * 4 / 3);
  const last = { 0: "[\\w-]", 1: "[AQgw]", 2: "[AEIMQUYcgkosw048]" };
  const spare = bytes % 3 === 1 ? 1 : bytes % 3 === 2 ? 2 : 0;
  return new RegExp(`^[\\w-]{${chars - 1}}${last[spare]}$`);
}

/** What {@link parse} asks of a zod schema. */
export interface Shape<T> {
  /** As zod's. */
  safeParse(value: unknown): Outcome<T>;
}

/** What zod says of a value. */
export type Outcome<T> =
  | { readonly success: true; readonly data: T }
  | {
    readonly success: false;
    readonly error: { readonly issues: readonly Issue[] };
  };

/** One thing zod found wrong. */
export interface Issue {
  /** Which kind of thing. */
  readonly code: string;
  /** Where. */
  readonly path: readonly PropertyKey[];
  /** For a pattern: what it expects. */
  readonly message: string;
  /** For a wrong type: the right one. */
  readonly expected?: unknown;
  /** For what is too big: the limit. */
  readonly maximum?: unknown;
  /** For what is too small: the limit. */
  readonly minimum?: unknown;
}

/**
 * Reads JSON text of a shape. Never throws; a refusal repeats neither keys nor
 * values.
 */
export function parse<T>(shape: Shape<T>, text: string): Parsed<T> {
  if (text.length > MAX_MESSAGE_CHARS) {
    const why = `expected at most ${MAX_MESSAGE_CHARS} characters`;
    return { is: "refused", fault: "too-large", why };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { is: "refused", fault: "malformed", why: "expected JSON" };
  }
  const result = shape.safeParse(json);
  if (result.success) return { is: "valid", value: result.data };
  return {
    is: "refused",
    fault: "malformed",
    why: explain(result.error.issues[0]),
  };
}

/** The first issue, by field and expectation; keys and values stay out. */
function explain(issue: Issue | undefined): string {
  if (issue === undefined) return "expected another shape";
  const field = issue.path.length > 0 ? issue.path.join(".") : "message";
  switch (issue.code) {
    case "unrecognized_keys":
      return `${field}: expected no other fields`;
    case "invalid_type":
      return `${field}: expected ${issue.expected}`;
    case "invalid_union":
      return `${field}: expected a known kind`;
    case "too_big":
      return `${field}: expected at most ${issue.maximum}`;
    case "too_small":
      return `${field}: expected at least ${issue.minimum}`;
    case "invalid_format":
      return `${field}: ${issue.message}`;
    default:
      return `${field}: expected another value`;
  }
}
