import type { MediaTrack } from "../core/media.ts";
import type { Screens } from "./screens.ts";

/** What the page tells of a track whose frames pass here. */
export interface MediaWay {
  readonly pair: string;
  readonly watch: string;
  readonly track: MediaTrack;
  /** Before they leave, or after they came. */
  readonly does: "seal" | "open";
}

/** An encoded picture or piece of sound; of WebRTC Encoded Transform. */
interface EncodedFrame {
  data: ArrayBuffer;
}

/** `RTCRtpScriptTransformer`, of the same. */
export interface MediaTransformer {
  readonly readable: ReadableStream<EncodedFrame>;
  readonly writable: WritableStream<EncodedFrame>;
  readonly options: MediaWay;
}

/** Passes on what can be sealed or opened, and nothing else, until it ends. */
export async function pipeMedia(
  { readable, writable, options }: MediaTransformer,
  screens: () => Pick<Screens, "seal" | "open"> | undefined,
): Promise<void> {
  const { watch, track, does } = options;
  const change = new TransformStream<EncodedFrame, EncodedFrame>({
    async transform(frame, passed) {
      const data = await screens()?.[does](watch, track, frame.data);
      if (data === undefined) return;
      frame.data = data;
      passed.enqueue(frame);
    },
  });
  // The connection is closed in the middle of a frame.
  await readable.pipeThrough(change).pipeTo(writable).catch(() => {});
}
