import type { RandomBytes } from "../core/bytes.ts";
import { hex } from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import {
  mediaKey,
  MediaOpener,
  MediaSealer,
  type MediaTrack,
} from "../core/media.ts";
import type { Message } from "../core/message.ts";
import type { ScreenBodies } from "../core/screen_body.ts";

/** Messages by which screens are shown and watched. */
export type ScreenMessage = Extract<
  Message,
  { type: keyof ScreenBodies }
>;

const TYPES: readonly number[] = [
  FrameType.screen,
  FrameType.watch,
  FrameType.screenSdp,
  FrameType.screenIce,
];

export function isScreen(message: Message): message is ScreenMessage {
  return TYPES.includes(message.type);
}

const SECRET_BYTES = 32;

/** What the screens of a session need of it. */
interface ScreenEnds {
  /** Nothing is said while no way carries the session. */
  say(message: ScreenMessage): void;
  heard(message: ScreenMessage): void;
}

/**
 * Screens between the members of a session (PROTOCOL §11.6). The page has the
 * connections; what they carry is sealed here, and the secrets that travel
 * with the offers never reach it.
 */
export class Screens {
  /** Watches that we asked for; later what opens them. */
  readonly #watched = new Map<string, Promise<MediaOpener> | undefined>();
  /** Watches that we show. */
  readonly #shown = new Map<string, Promise<MediaSealer>>();
  /** What was said last of our screen. */
  #said: ScreenMessage | undefined;

  constructor(
    private readonly random: RandomBytes,
    private readonly ends: ScreenEnds,
  ) {}

  say(message: ScreenMessage): void {
    switch (message.type) {
      case FrameType.screen:
        this.#said = message;
        if (message.body.state === "ended") this.#shown.clear();
        break;
      case FrameType.watch:
        if (message.body.on) this.#watched.set(message.body.watch, undefined);
        else this.#watched.delete(message.body.watch);
        break;
      case FrameType.screenSdp:
        if (message.body.type === "offer") return this.#offer(message);
    }
    this.ends.say(message);
  }

  hear(message: ScreenMessage): void {
    switch (message.type) {
      case FrameType.screen:
        if (message.body.state === "ended") this.#watched.clear();
        break;
      case FrameType.watch:
        if (!message.body.on) this.#shown.delete(message.body.watch);
        break;
      case FrameType.screenSdp:
        if (message.body.type === "offer") return this.#offered(message);
    }
    this.ends.heard(message);
  }

  /** A new way carries; what was said on the one before may be lost. */
  linked(): void {
    if (this.#said) this.ends.say(this.#said);
  }

  /** A frame as it may leave; nothing once the watch has ended. */
  async seal(
    watch: string,
    track: MediaTrack,
    frame: ArrayBuffer,
  ): Promise<ArrayBuffer | undefined> {
    const sealer = await this.#shown.get(watch);
    return (await sealer?.seal(track, frame))?.buffer;
  }

  /** A frame as it was before it was sealed; nothing of any other. */
  async open(
    watch: string,
    track: MediaTrack,
    frame: ArrayBuffer,
  ): Promise<ArrayBuffer | undefined> {
    const opener = await this.#watched.get(watch);
    return (await opener?.open(track, new Uint8Array(frame)))?.buffer;
  }

  /** Drops every key. */
  clear(): void {
    this.#watched.clear();
    this.#shown.clear();
  }

  #offer(message: ScreenMessage & { type: typeof FrameType.screenSdp }): void {
    const { watch } = message.body;
    // A second offer would begin to count again.
    if (this.#shown.has(watch)) return;
    const secret = hex(this.random(SECRET_BYTES));
    const key = mediaKey(secret, watch);
    this.#shown.set(watch, key.then((key) => new MediaSealer(key)));
    this.ends.say({ ...message, body: { ...message.body, secret } });
  }

  /** One that was not asked for, or not any more, is nobody's. */
  #offered(
    message: ScreenMessage & { type: typeof FrameType.screenSdp },
  ): void {
    const { secret, ...body } = message.body;
    const { watch } = body;
    if (secret === undefined || !this.#watched.has(watch)) return;
    if (this.#watched.get(watch)) return;
    const key = mediaKey(secret, watch);
    this.#watched.set(watch, key.then((key) => new MediaOpener(key)));
    this.ends.heard({ ...message, body });
  }
}
