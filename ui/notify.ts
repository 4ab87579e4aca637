import { notificationsOf } from "./notifications.ts";
import { createNotifyModel, type NotifyModel } from "./notify_model.ts";
import { keepSettings, onSettings, readSettings } from "./settings.ts";

/** The model of this page; its choice is kept with the others. */
export function openNotify(signal: AbortSignal): NotifyModel {
  const model = createNotifyModel({
    notifications: notificationsOf(globalThis),
    wanted: () => readSettings().notifications,
    want: (notifications) => keepSettings({ ...readSettings(), notifications }),
    hidden: () => document.visibilityState === "hidden",
  });
  onSettings(() => model.refresh(), signal);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") model.seen();
  }, { signal });
  return model;
}
