import * as z from "zod/mini";
import { base64urlOf, parse, type Parsed } from "./wire.ts";

/** The bodies of the calls that invite somebody by e-mail. */

/** Characters of the longest address that mail servers take (RFC 5321 §4.5.3.1.3). */
const MAX_ADDRESS_CHARS = 254;

/** The body of POST /invitations. */
export interface Invite {
  /** Whom to write to. */
  readonly to: string;
}

/** The answer of POST /invitations, the same whether the address exists. */
export interface Invited {
  /** base64url of 32 bytes; cancels the invitation while it waits. */
  readonly token: string;
}

/** Reads the body of POST /invitations. Never throws. */
export function parseInvite(text: string): Parsed<Invite> {
  return parse(invite, text);
}

/** Reads the answer of POST /invitations. Never throws. */
export function parseInvited(text: string): Parsed<Invited> {
  return parse(invited, text);
}

/** JSON Schema 2020-12 of a body, as it is validated here. */
export function invitationSchema(
  name: "Invite" | "Invited",
): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(shapes[name]);
  return schema;
}

const invite: z.ZodMiniType<Invite> = z.strictObject({
  to: z.email("expected a mail address").check(z.maxLength(MAX_ADDRESS_CHARS)),
});

const invited: z.ZodMiniType<Invited> = z.strictObject({
  token: z.string().check(
    z.regex(base64urlOf(32), "expected base64url of 32 bytes"),
  ),
});

const shapes = { Invite: invite, Invited: invited };
