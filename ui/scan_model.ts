import { type ReadonlySignal, signal } from "@preact/signals";

/** One of a camera, or a photo. */
export type Picture = HTMLVideoElement | ImageBitmap;

/** What the dialog shows. */
export interface ScanState {
  readonly camera:
    /** The browser asks the person, or the camera starts. */
    | { readonly is: "asking" }
    | { readonly is: "on"; readonly stream: MediaStream }
    /** By the person or a rule, or because there is none to use. */
    | { readonly is: "blocked" }
    | { readonly is: "absent" };
  /** What was seen last is another code; or in the photo was none. */
  readonly seen: "nothing" | "stranger" | "no-code";
}

export const NEW_SCAN: ScanState = {
  camera: { is: "asking" },
  seen: "nothing",
};

export interface ScanModel {
  readonly state: ReadonlySignal<ScanState>;
  /** Reads the next picture; never rejects. */
  look(
    /** `undefined` for a photo that cannot be shown. */
    picture: Picture | undefined,
    of: "camera" | "photo",
  ): Promise<void>;
  /** A hidden page has no camera; it comes back with the page. */
  show(visible: boolean): void;
  /** The camera goes off for good. */
  end(): void;
}

/** The browser around a scan. */
export interface ScanOptions {
  /** Rejects with a DOMException. */
  readonly open: () => Promise<MediaStream>;
  /** What a code in a picture says. */
  readonly read: (picture: Picture) => Promise<string | undefined>;
  /** Whether it leads into a room. */
  readonly accepts: (text: string) => Promise<boolean>;
  /** Told once, after the camera went off. */
  readonly found: (text: string) => void;
}

/** Looks for a code until one is found that leads into a room. */
export function createScanModel(
  { open, read, accepts, found }: ScanOptions,
): ScanModel {
  const state = signal(NEW_SCAN);
  const change = (facts: Partial<ScanState>): void => {
    state.value = { ...state.value, ...facts };
  };
  /** Counts what turns the camera on or off: late answers are of no use. */
  let turn = 0;
  let over = false;

  const off = (): void => {
    turn++;
    const { camera } = state.value;
    if (camera.is !== "on") return;
    stop(camera.stream);
    change({ camera: { is: "asking" } });
  };

  const on = async (): Promise<void> => {
    const mine = ++turn;
    try {
      const stream = await open();
      if (mine !== turn) return stop(stream);
      for (const track of stream.getTracks()) {
        // Unplugged, or the permission was taken back.
        track.addEventListener("ended", () => {
          if (mine === turn) change({ camera: { is: "absent" } });
        });
      }
      change({ camera: { is: "on", stream } });
    } catch (error) {
      const refused = error instanceof DOMException &&
        error.name === "NotAllowedError";
      if (mine === turn) {
        change({ camera: { is: refused ? "blocked" : "absent" } });
      }
    }
  };
  void on();

  return {
    state,
    async look(picture, of) {
      const text = picture && await read(picture).catch(() => undefined);
      const leads = text !== undefined &&
        await accepts(text).catch(() => false);
      if (over) return;
      if (leads) {
        over = true;
        off();
        found(text);
      } else if (text !== undefined) change({ seen: "stranger" });
      else if (of === "photo") change({ seen: "no-code" });
    },
    show(visible) {
      if (over) return;
      if (!visible) off();
      else if (state.value.camera.is === "asking") void on();
    },
    end() {
      over = true;
      off();
    },
  };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
