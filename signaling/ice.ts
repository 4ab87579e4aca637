import { createHmac } from "node:crypto";
import { Buffer } from "node:buffer";
import type { IceAnswer, IceServer } from "../core/call.ts";
import type { Random } from "./token.ts";

/** The operator's servers; nobody else's are ever named. */
export interface IceSettings {
  readonly stunUrls: readonly string[];
  readonly turnUrls: readonly string[];
  readonly turnSecret: string | undefined;
  readonly turnTtlSeconds: number;
}

const USER_BYTES = 8;

/**
 * The configured servers with TURN credentials that end by themselves
 * (draft-uberti-behave-turn-rest-00 §2.2). The user is nobody in particular.
 */
export function iceAnswer(
  settings: IceSettings,
  now: number,
  random: Random,
): IceAnswer {
  const { stunUrls, turnUrls, turnSecret, turnTtlSeconds } = settings;
  const iceServers: IceServer[] = [];
  if (stunUrls.length > 0) iceServers.push({ urls: stunUrls });
  if (turnUrls.length === 0 || turnSecret === undefined) {
    return { iceServers, expiresAt: 0 };
  }
  const endSeconds = Math.floor(now / 1000) + turnTtlSeconds;
  const user = Buffer.from(random(USER_BYTES)).toString("hex");
  const username = `${endSeconds}:${user}`;
  const credential = createHmac("sha1", turnSecret).update(username)
    .digest("base64");
  iceServers.push({ urls: turnUrls, username, credential });
  return { iceServers, expiresAt: endSeconds * 1000 };
}
