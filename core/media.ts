import { type Bytes, unhex, viewOf } from "./bytes.ts";
import { expand } from "./kdf.ts";
import { nonceOf } from "./seal.ts";
import { scoped } from "./wipe.ts";

/** Which of the two streams of a watch: the lane of its nonces. */
export const MediaTrack = { picture: 0, sound: 1 } as const;
/** Value of {@link MediaTrack}. */
export type MediaTrack = typeof MediaTrack[keyof typeof MediaTrack];

/** What one member watches of another's screen is sealed with. */
export interface MediaKey {
  /** AES-256-GCM, not extractable. */
  readonly key: CryptoKey;
  /** 12 bytes, secret. */
  readonly iv: Bytes;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
/** The number behind each sealed frame, `u32`. */
const NUMBER_BYTES = 4;
/** At 60 pictures a second more than two years. */
const MOST_FRAMES = 2 ** 32;
/** How far behind later ones a frame may come; as in RFC 3711 §3.3.2. */
const WINDOW_FRAMES = 64;

/**
 * The key of one watch (PROTOCOL §11.6), from the secret of its offer and its
 * name, 32 and 8 bytes in hex.
 */
export async function mediaKey(
  secret: string,
  watch: string,
): Promise<MediaKey> {
  using drawn = scoped(unhex(secret));
  const length = KEY_BYTES + IV_BYTES;
  using material = scoped(expand(drawn.bytes, "screen", unhex(watch), length));
  const iv = material.bytes.slice(KEY_BYTES);
  const raw = material.bytes.subarray(0, KEY_BYTES);
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  return { key, iv };
}

/** Seals what is watched. One for each key: it counts the nonces. */
export class MediaSealer {
  readonly #next: Record<MediaTrack, number> = { 0: 0, 1: 0 };

  /** From its first number on. */
  constructor(private readonly key: MediaKey) {}

  /**
   * `AES-256-GCM(frame) ‖ u32 number`, 20 bytes longer.
   *
   * @throws {RangeError} when the track has no number left.
   */
  async seal(track: MediaTrack, frame: BufferSource): Promise<Bytes> {
    const number = this.#next[track]++;
    if (number >= MOST_FRAMES) throw new RangeError("no nonce is left");
    const gcm = gcmOf(this.key, track, number);
    const sealed = await crypto.subtle.encrypt(gcm, this.key.key, frame);
    const at = sealed.byteLength;
    const numbered = new Uint8Array(at + NUMBER_BYTES);
    numbered.set(new Uint8Array(sealed));
    viewOf(numbered).setUint32(at, number);
    return numbered;
  }
}

/** Opens what a {@link MediaSealer} sealed. One for each key. */
export class MediaOpener {
  readonly #windows: Record<MediaTrack, Window> = {
    0: new Window(),
    1: new Window(),
  };

  /** None of its numbers came yet. */
  constructor(private readonly key: MediaKey) {}

  /** Nothing for a frame that is not authentic, or is repeated or too late. */
  async open(track: MediaTrack, numbered: Bytes): Promise<Bytes | undefined> {
    const at = numbered.length - NUMBER_BYTES;
    if (at < 0) return undefined;
    const number = viewOf(numbered).getUint32(at);
    const gcm = gcmOf(this.key, track, number);
    const sealed = numbered.subarray(0, at);
    try {
      const frame = await crypto.subtle.decrypt(gcm, this.key.key, sealed);
      return this.#windows[track].takes(number)
        ? new Uint8Array(frame)
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Which numbers of a track came. */
class Window {
  #highest = -1;
  readonly #taken = new Set<number>();

  /** Whether one that is authentic is new. */
  takes(number: number): boolean {
    if (number <= this.#highest - WINDOW_FRAMES || this.#taken.has(number)) {
      return false;
    }
    this.#taken.add(number);
    this.#highest = Math.max(this.#highest, number);
    for (const taken of this.#taken) {
      if (taken <= this.#highest - WINDOW_FRAMES) this.#taken.delete(taken);
    }
    return true;
  }
}

function gcmOf({ iv }: MediaKey, lane: number, seq: number): AesGcmParams {
  return { name: "AES-GCM", iv: nonceOf(iv, { lane, seq }) };
}
