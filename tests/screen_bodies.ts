import type { MessageType } from "../core/body.ts";
import { FrameType } from "../core/frame.ts";

const WATCH = "fedcba9876543210";

/** One body of each kind by which screens are shown. */
export const screenBodies: readonly (readonly [
  MessageType,
  Record<string, unknown>,
])[] = [
  [FrameType.screen, {
    share: "0123456789abcdef",
    state: "offered",
    audio: true,
    quality: "medium",
  }],
  [FrameType.watch, { share: "0123456789abcdef", watch: WATCH, on: true }],
  [FrameType.screenSdp, {
    watch: WATCH,
    type: "offer",
    sdp: "v=0\r\n",
    secret: "00112233445566778899aabbccddeeff".repeat(2),
  }],
  [FrameType.screenSdp, { watch: WATCH, type: "answer", sdp: "v=0\r\n" }],
  [FrameType.screenIce, {
    watch: WATCH,
    candidate: "candidate:1",
    mid: null,
    index: 0,
  }],
];
