import { type ReadonlySignal, signal } from "@preact/signals";
import type { Room } from "../transport/view.ts";
import type { Media } from "./media.ts";

/** What there is to see of a file. */
export type Sight =
  | { readonly is: "opening" }
  | { readonly is: "shown"; readonly media: Media; readonly url: string }
  /** Not what its name says, or more than this device should decode. */
  | { readonly is: "broken" | "large" };

/** The file that is looked at. */
export interface Viewing {
  /** Absent for files that wait to be sent. */
  readonly transfer: string | undefined;
  readonly index: number;
  readonly name: string;
  readonly sight: Sight;
  /** Among those of its transfer that can be looked at, from 1. */
  readonly place: number;
  readonly count: number;
  /** Whether it was received, and can be saved. */
  readonly received: boolean;
}

export interface PreviewActions {
  /** A small square of an image; `undefined` where there is none to show. */
  thumbnail(
    transfer: string | undefined,
    index: number,
  ): Promise<Blob | undefined>;
  look(transfer: string | undefined, index: number): void;
}

/** What can be done while looking at a file. */
export interface ViewerActions {
  /** To the next one, or the one before it; round at the ends. */
  step(by: 1 | -1): void;
  /** What is shown cannot be. */
  broken(): void;
  close(): void;
}

export interface PreviewModel extends PreviewActions {
  readonly viewing: ReadonlySignal<Viewing | undefined>;
  readonly viewer: ViewerActions;
  /** The room is left. */
  end(): void;
}

/** The model is fetched with the first file that can be looked at. */
export function createPreviews(room: () => Room | undefined): PreviewModel {
  const viewing = signal<Viewing | undefined>();
  let loading: Promise<PreviewModel> | undefined;
  const model = (): Promise<PreviewModel> =>
    loading ??= import("./preview_model.ts").then(
      ({ createPreviewModel }) => createPreviewModel(room, viewing),
    ).catch((error) => {
      // A failed download must not stay failed: the next press tries again.
      loading = undefined;
      throw error;
    });
  const tell = (what: (it: PreviewModel) => void): void => {
    model().then(what, () => {});
  };
  return {
    viewing,
    thumbnail: async (...file) => (await model()).thumbnail(...file),
    look: (...file) => tell((it) => it.look(...file)),
    viewer: {
      step: (by) => tell(({ viewer }) => viewer.step(by)),
      broken: () => tell(({ viewer }) => viewer.broken()),
      close: () => tell(({ viewer }) => viewer.close()),
    },
    end() {
      loading?.then((it) => it.end(), () => {});
      loading = undefined;
    },
  };
}
