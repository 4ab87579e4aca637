import type { ScreenQuality } from "../core/screen_body.ts";

export type { ScreenQuality };

/** How a screen may use the line. */
export interface ScreenWishes {
  readonly quality: ScreenQuality;
  /** Also while files move; otherwise it yields to them. */
  readonly first: boolean;
}

/**
 * Only TURN servers may be used and there is none; or the browser cannot seal
 * what it shows.
 */
export type Obstacle = "bare" | "unable";

/** The screen of a member, which can be watched. */
export interface ShownScreen {
  readonly member: string;
  /** Whether sound comes with it. */
  readonly audio: boolean;
  /** `lost` when no picture came, or none comes any more. */
  readonly state: "offered" | "connecting" | "watching" | "lost" | Obstacle;
  /** While it is watched. */
  readonly stream?: MediaStream;
}

/** Our own, while it is shown. */
export interface OwnScreen extends ScreenWishes {
  readonly audio: boolean;
  /** Members who watch. */
  readonly viewers: readonly string[];
  /** Whether somebody gets less, as files move. */
  readonly yields: boolean;
}

/** What is shown in a room. */
export interface ScreensView {
  readonly shown: readonly ShownScreen[];
  readonly own?: OwnScreen;
}

/** Showing screens, and watching. Nothing of it begins by itself. */
export interface Screens {
  /** Why nobody could watch. */
  obstacle(): Promise<Obstacle | undefined>;
  /** Lets everybody in the room watch this, in place of what was shown before. */
  show(stream: MediaStream, wishes: ScreenWishes): void;
  adjust(wishes: ScreenWishes): void;
  /** Nobody watches any more, and the stream ends. */
  end(): void;
  /** Asks a member for the picture it offers. */
  watch(member: string): void;
  unwatch(member: string): void;
}
