import { type Bytes, concat, u32, u8 } from "./bytes.ts";
import { expand } from "./kdf.ts";
import type { FrameClass } from "./frame.ts";
import { scoped } from "./wipe.ts";

/** Which side of a session a member is; A sent M1 (PROTOCOL §5.1). */
export type Side = "A" | "B";

/** Which way frames travel (PROTOCOL §7). */
export type Direction = 1 | 2;

/** Seals or opens the frames of one class, direction and generation. */
export interface TrafficKey {
  /** The only class of frames it is for. */
  readonly class: FrameClass;
  /** The only way in which its frames travel. */
  readonly direction: Direction;
  /** 0 after the handshake, one more with every rotation. */
  readonly generation: number;
  /** AES-256-GCM, not extractable. */
  readonly key: CryptoKey;
  /** 12 bytes, secret; XORed with lane and sequence number into the nonce. */
  readonly iv: Bytes;
}

/** The direction in which `side` sends. */
export function sendingDirection(side: Side): Direction {
  return side === "A" ? 1 : 2;
}

/** The direction in which `side` receives. */
export function receivingDirection(side: Side): Direction {
  return side === "A" ? 2 : 1;
}

/**
 * One traffic key of PROTOCOL §7. `root` is the 32-byte root of `generation`;
 * it is left intact. Raw key bytes are wiped before this resolves.
 */
export async function trafficKey(
  root: Bytes,
  cls: FrameClass,
  direction: Direction,
  generation: number,
): Promise<TrafficKey> {
  const context = concat(u8(cls), u8(direction), u32(generation));
  using material = scoped(expand(root, "traffic", context, 44));
  const iv = material.bytes.slice(32);
  const key = await crypto.subtle.importKey(
    "raw",
    material.bytes.subarray(0, 32),
    "AES-GCM",
    false,
    ["encrypt", "decrypt"],
  );
  return { class: cls, direction, generation, key, iv };
}
