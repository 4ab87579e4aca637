import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Tells which of these elements, by their `data-unread` and in their order, come
 * into sight while the page is, and those before them.
 */
export function useSeen(
  list: RefObject<HTMLElement | null>,
  unread: readonly string[],
  onSeen: (ids: readonly string[]) => void,
): void {
  useEffect(() => {
    if (!list.current || unread.length === 0) return;
    const undo = new AbortController();
    const inSight = new Set<string>();
    const tell = (): void => {
      if (document.visibilityState !== "visible") return;
      // What several push past the eye at once is read with the last of them.
      const last = unread.findLastIndex((id) => inSight.has(id));
      if (last >= 0) onSeen(unread.slice(0, last + 1));
    };
    // Of the window, not of the list: that may be out of sight itself.
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = target.getAttribute("data-unread") ?? "";
        if (isIntersecting) inSight.add(id);
        else inSight.delete(id);
      }
      tell();
    });
    for (const element of list.current.querySelectorAll("[data-unread]")) {
      observer.observe(element);
    }
    const { signal } = undo;
    document.addEventListener("visibilitychange", tell, { signal });
    return () => {
      observer.disconnect();
      undo.abort();
    };
  }, [unread.join()]);
}
