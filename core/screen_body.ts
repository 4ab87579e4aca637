import * as z from "zod/mini";
import { FrameType } from "./frame.ts";

// zod otherwise probes for `eval`, which a strict CSP blocks and reports.
z.config({ jitless: true });

/** How much of the line a picture may take. */
export type ScreenQuality = "low" | "medium" | "high";

/** Who shows → everybody: their screen can be watched, or not any more. */
export interface ScreenBody {
  /** Drawn anew each time somebody begins to show; 8 bytes in hex. */
  readonly share: string;
  /** Whether it can be watched. */
  readonly state: "offered" | "ended";
  /** Whether sound comes with it. */
  readonly audio: boolean;
  /** As who shows chose it. */
  readonly quality: ScreenQuality;
}

/** Who watches → who shows. */
export interface WatchBody {
  /** Of SCREEN. */
  readonly share: string;
  /** Drawn anew for each press; 8 bytes in hex. */
  readonly watch: string;
  /** Whether it begins or ends. */
  readonly on: boolean;
}

/** Who shows → who watches an offer, back its answer (RFC 9429). */
export interface ScreenSdpBody {
  /** Of WATCH. */
  readonly watch: string;
  /** Which of the two. */
  readonly type: "offer" | "answer";
  /** RFC 8866. */
  readonly sdp: string;
  /** What picture and sound are sealed with; 32 bytes in hex, in offers only. */
  readonly secret?: string;
}

/** Both ways; an empty candidate ends the list (RFC 8838 §13). */
export interface ScreenIceBody {
  /** Of WATCH. */
  readonly watch: string;
  /** The attribute's value (RFC 8839 §5.1). */
  readonly candidate: string;
  /** Media stream identification tag. */
  readonly mid: string | null;
  /** Index of the media description. */
  readonly index: number | null;
}

/** The frames by which screens are shown (PROTOCOL §11.6). */
export interface ScreenBodies {
  /** Session, from who shows. */
  readonly [FrameType.screen]: ScreenBody;
  /** Session, from who watches. */
  readonly [FrameType.watch]: WatchBody;
  /** Watch, an offer from who shows alone. */
  readonly [FrameType.screenSdp]: ScreenSdpBody;
  /** Watch. */
  readonly [FrameType.screenIce]: ScreenIceBody;
}

// Not from message.ts, which needs this file.
const hex = (bytes: number) =>
  z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));

/** What was read: a body, or where it is not of the grammar, and why. */
export type ReadBody<T> =
  | { readonly success: true; readonly data: T }
  | {
    readonly success: false;
    readonly error: {
      readonly issues: readonly {
        readonly path: readonly PropertyKey[];
        readonly message: string;
      }[];
    };
  };

/** The grammar of the body of one type of frame. */
export interface BodyGrammar<T> {
  /** Reads what JSON gave; never throws. */
  safeParse(json: unknown): ReadBody<T>;
}

/** The grammars of {@link ScreenBodies}. */
export const screenGrammars: {
  readonly [T in keyof ScreenBodies]: BodyGrammar<ScreenBodies[T]>;
} = {
  [FrameType.screen]: z.strictObject({
    share: hex(8),
    state: z.enum(["offered", "ended"]),
    audio: z.boolean(),
    quality: z.enum(["low", "medium", "high"]),
  }),
  [FrameType.watch]: z.strictObject({
    share: hex(8),
    watch: hex(8),
    on: z.boolean(),
  }),
  [FrameType.screenSdp]: z.union([
    z.strictObject({
      watch: hex(8),
      type: z.literal("offer"),
      sdp: z.string(),
      secret: hex(32),
    }),
    z.strictObject({
      watch: hex(8),
      type: z.literal("answer"),
      sdp: z.string(),
    }),
  ]),
  [FrameType.screenIce]: z.strictObject({
    watch: hex(8),
    candidate: z.string(),
    mid: z.nullable(z.string()),
    index: z.nullable(
      z.int().check(z.minimum(0), z.maximum(0xffff_ffff)),
    ),
  }),
};
