import { type ReadonlySignal, signal } from "@preact/signals";
import type { RoomView } from "../transport/view.ts";
import type { Language } from "./language/language.ts";
import { newsOf } from "./news.ts";
import type { Notifications } from "./notifications.ts";

/** Whether this person is told; `blocked` by their browser, or by them there. */
export type NotifyState = "absent" | "off" | "on" | "blocked";

export interface NotifyModel {
  readonly state: ReadonlySignal<NotifyState>;
  /** They want to be told: the browser asks them, if it has not yet. */
  ask(): Promise<void>;
  /** They do not want it any more. */
  refuse(): void;
  /** The choice may have been made elsewhere. */
  refresh(): void;
  /** The room as it is now; tells of it what the page cannot show. */
  hear(view: RoomView | undefined, language: Language): void;
  /** The person sees the page again: what was told is seen there. */
  seen(): void;
}

/** The browser around the model, and where the choice is kept. */
interface NotifyOptions {
  readonly notifications: Notifications;
  readonly wanted: () => boolean;
  readonly want: (wanted: boolean) => void;
  readonly hidden: () => boolean;
}

/** Tells of what happens while the page is hidden, to who wants that. */
export function createNotifyModel(
  { notifications, wanted, want, hidden }: NotifyOptions,
): NotifyModel {
  const now = (): NotifyState => {
    switch (notifications.permission()) {
      case undefined:
        return "absent";
      case "denied":
        return "blocked";
      case "granted":
        return wanted() ? "on" : "off";
      default:
        return "off";
    }
  };
  const state = signal(now());
  const refresh = (): void => {
    state.value = now();
  };
  let before: RoomView | undefined;
  const shown: (() => void)[] = [];
  return {
    state,
    refresh,
    async ask() {
      // A question that is closed without an answer stays open.
      if (await notifications.ask() === "granted") want(true);
      refresh();
    },
    refuse() {
      want(false);
      refresh();
    },
    hear(view, language) {
      const earlier = before;
      before = view;
      if (!view || !earlier || state.value !== "on" || !hidden()) return;
      for (const { of, title, body } of newsOf(earlier, view, language)) {
        shown.push(notifications.show(title, body, of));
      }
    },
    seen() {
      for (const close of shown.splice(0)) close();
    },
  };
}
