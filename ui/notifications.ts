/** What a browser tells people who look elsewhere with. */
export interface Notifications {
  /** `undefined` where there is no such thing. */
  permission(): NotificationPermission | undefined;
  /** Has the browser ask the person, for which they have to press a button. */
  ask(): Promise<NotificationPermission>;
  /** Answers what takes it away again. */
  show(title: string, body: string, tag: string): () => void;
}

/** Those of this browser; frames of other sites' pages have none. */
export function notificationsOf(page: typeof globalThis): Notifications {
  const there = "Notification" in page && page.self === page.top;
  return {
    permission: () => there ? page.Notification.permission : undefined,
    ask: () => page.Notification.requestPermission(),
    show(title, body, tag) {
      try {
        const shown = new page.Notification(title, { body, tag });
        shown.onclick = () => {
          page.focus();
          shown.close();
        };
        return () => shown.close();
      } catch {
        // On Android only a service worker may.
        page.navigator.serviceWorker?.getRegistration()
          .then((worker) => worker?.showNotification(title, { body, tag }))
          .catch(() => {});
        return () => {};
      }
    },
  };
}
