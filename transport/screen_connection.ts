import { FrameType } from "../core/frame.ts";
import { MediaTrack } from "../core/media.ts";
import type { ScreenQuality } from "../core/screen_body.ts";
import type { MediaWay } from "../workers/media_pipe.ts";
import type { ScreenMessage } from "../workers/screens.ts";
import {
  type Means,
  Negotiation,
  type NegotiationListener,
} from "./negotiation.ts";
import { encodingOf } from "./screen_level.ts";

/** What a connection of a watch needs and tells. */
export interface ScreenConnectionListener
  extends Pick<NegotiationListener, "changed"> {
  say(message: ScreenMessage): void;
  /** Has the frames of a track sealed or opened. */
  transform(
    way: Pick<MediaWay, "watch" | "track" | "does">,
  ): RTCRtpScriptTransform;
}

/** Descriptions and candidates of a watch. */
export type WatchMessage = Extract<
  ScreenMessage,
  { type: typeof FrameType.screenSdp | typeof FrameType.screenIce }
>;

/**
 * Codecs whose frames travel whole, so that they can be sealed whole: of the
 * others some parts are read on the way into packets.
 */
const CODECS = { video: ["video/vp9", "video/rtx"], audio: ["audio/opus"] };

/** The connection of one watch: media one way, and nothing else. */
export class ScreenConnection {
  readonly #negotiation: Negotiation;
  /** What comes, on the side that watches. */
  readonly stream: MediaStream = new MediaStream();
  #picture: RTCRtpSender | undefined;
  #adjusting: Promise<void> = Promise.resolve();

  constructor(
    private readonly watch: string,
    means: Means,
    private readonly listener: ScreenConnectionListener,
  ) {
    const { say, changed } = listener;
    this.#negotiation = new Negotiation(means, {
      described: (body) =>
        say({ type: FrameType.screenSdp, body: { watch, ...body } }),
      found: (body) =>
        say({ type: FrameType.screenIce, body: { watch, ...body } }),
      changed,
    });
    this.#connection.ontrack = ({ track, receiver }) => {
      receiver.transform = this.#transform(track, "open");
      this.stream.addTrack(track);
    };
  }

  /** Sends this, on the side that shows. */
  send(stream: MediaStream, quality: ScreenQuality, yields: boolean): void {
    for (const track of stream.getTracks()) {
      const isPicture = track.kind === "video";
      const { sender } = this.#add(
        track,
        isPicture ? [encodingOf(quality, linesOf(track), yields)] : [],
      );
      if (isPicture) this.#picture = sender;
    }
    this.#negotiation.offer();
  }

  /** Changes what the picture may take. */
  adjust(quality: ScreenQuality, yields: boolean): void {
    const sender = this.#picture;
    this.#adjusting = this.#adjusting.then(async () => {
      if (!sender?.track) return;
      const parameters = sender.getParameters();
      const lines = linesOf(sender.track);
      for (const encoding of parameters.encodings) {
        Object.assign(encoding, encodingOf(quality, lines, yields));
      }
      await sender.setParameters(parameters);
      // Closed meanwhile.
    }).catch(() => {});
  }

  hear(message: WatchMessage): void {
    if (message.type === FrameType.screenSdp) {
      this.#negotiation.describe(message.body);
    } else this.#negotiation.find(message.body);
  }

  close(): void {
    this.#connection.ontrack = null;
    this.#negotiation.close();
  }

  get #connection(): RTCPeerConnection {
    return this.#negotiation.connection;
  }

  #add(
    track: MediaStreamTrack,
    sendEncodings: RTCRtpEncodingParameters[],
  ): RTCRtpTransceiver {
    const transceiver = this.#connection.addTransceiver(track, {
      direction: "sendonly",
      streams: [this.stream],
      sendEncodings,
    });
    transceiver.setCodecPreferences(codecsOf(track.kind));
    // Before anything is negotiated: no frame leaves unsealed.
    transceiver.sender.transform = this.#transform(track, "seal");
    return transceiver;
  }

  #transform(
    { kind }: MediaStreamTrack,
    does: MediaWay["does"],
  ): RTCRtpScriptTransform {
    const track = kind === "video" ? MediaTrack.picture : MediaTrack.sound;
    return this.listener.transform({ watch: this.watch, track, does });
  }
}

/** Whether this browser can seal a picture, and another open it. */
export function canSealScreens(): boolean {
  return "RTCRtpScriptTransform" in globalThis &&
    codecsOf("video").length > 0 && codecsOf("audio").length > 0;
}

function codecsOf(kind: string): RTCRtpCodec[] {
  const wanted = kind === "video" ? CODECS.video : CODECS.audio;
  const codecs = RTCRtpReceiver.getCapabilities(kind)?.codecs ?? [];
  const found = codecs.filter(({ mimeType }) =>
    wanted.includes(mimeType.toLowerCase())
  );
  return found.some(({ mimeType }) => mimeType.toLowerCase() === wanted[0])
    ? found
    : [];
}

function linesOf(track: MediaStreamTrack): number {
  return track.getSettings().height ?? 0;
}
