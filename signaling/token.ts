import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { equalTokens } from "../core/compare.ts";

/** Randomness as it is handed in: that many bytes. */
export type Random = (length: number) => Uint8Array;

const TOKEN_BYTES = 32;
const MEMBER_BYTES = 12;

/** A member's token, base64url of 32 bytes. */
export function drawToken(random: Random): string {
  return Buffer.from(random(TOKEN_BYTES)).toString("base64url");
}

/** A member's id, base64url of 12 bytes. */
export function drawMember(random: Random): string {
  return Buffer.from(random(MEMBER_BYTES)).toString("base64url");
}

/** base64url of the SHA-256 of the token's bytes: all that is ever stored. */
export function hashToken(token: string): string {
  const bytes = Buffer.from(token, "base64url");
  return createHash("sha256").update(bytes).digest("base64url");
}

/** The token of an Authorization header; `undefined` when it is not one. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([\w-]{43})$/.exec(header ?? "")?.[1];
}

/** Whether a token has that hash, in time independent of both. */
export function tokenFits(token: string, hash: string): boolean {
  return equalTokens(hashToken(token), hash);
}
