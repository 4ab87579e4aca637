import { type Bytes, viewOf } from "./bytes.ts";
import {
  encodeHeader,
  FRAME_OVERHEAD_BYTES,
  FrameError,
  type FrameHeader,
  HEADER_BYTES,
  MAX_INNER_BYTES,
} from "./frame.ts";
import type { TrafficKey } from "./keys.ts";
import { release } from "./release.ts";

/**
 * Encrypts an inner part into a whole frame: `inner.length` + 32 bytes, in
 * `frame` where the caller has a buffer of that length. The inner part may be
 * overwritten as soon as this returned.
 *
 * @throws {FrameError} when `key` is not the key of `header`, or the inner part
 * is over 1 MiB.
 */
export async function sealFrame(
  key: TrafficKey,
  header: FrameHeader,
  inner: Bytes,
  frame: Bytes = new Uint8Array(inner.length + FRAME_OVERHEAD_BYTES),
): Promise<Bytes> {
  requireKeyOf(key, header);
  if (inner.length > MAX_INNER_BYTES) {
    throw new FrameError(`an inner part of ${inner.length} bytes`);
  }
  encodeHeader(header, frame);
  const gcm = gcmOf(key, header, frame);
  const sealed = await crypto.subtle.encrypt(gcm, key.key, inner);
  const ciphertext = new Uint8Array(sealed);
  frame.set(ciphertext, HEADER_BYTES);
  release(ciphertext);
  return frame;
}

/**
 * Decrypts a frame whose `header` was read by {@link parseHeader} and admitted
 * by its lane; resolves with the inner part in a buffer of its own.
 *
 * @throws {FrameError} when it does not authenticate, or `key` is not the key
 * of `header`.
 */
export async function openFrame(
  key: TrafficKey,
  header: FrameHeader,
  frame: Bytes,
): Promise<Bytes> {
  requireKeyOf(key, header);
  const gcm = gcmOf(key, header, frame);
  const sealed = frame.subarray(HEADER_BYTES);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm, key.key, sealed));
  } catch (cause) {
    throw new FrameError("a frame does not authenticate", { cause });
  }
}

function requireKeyOf(key: TrafficKey, header: FrameHeader): void {
  if (key.class !== header.class || key.generation !== header.generation) {
    throw new FrameError("the key is of another class or generation");
  }
}

function gcmOf(
  key: TrafficKey,
  header: FrameHeader,
  frame: Bytes,
): AesGcmParams {
  const additionalData = frame.subarray(0, HEADER_BYTES);
  return { name: "AES-GCM", iv: nonceOf(key.iv, header), additionalData };
}

/** `iv XOR (u32 lane ‖ u64 seq)`, 12 bytes (PROTOCOL §8). */
export function nonceOf(
  iv: Bytes,
  { lane, seq }: Pick<FrameHeader, "lane" | "seq">,
): Bytes {
  const nonce = iv.slice();
  const view = viewOf(nonce);
  view.setUint32(0, view.getUint32(0) ^ lane);
  view.setUint32(4, view.getUint32(4) ^ Math.floor(seq / 2 ** 32));
  view.setUint32(8, view.getUint32(8) ^ seq);
  return nonce;
}
