import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * What leaves the page takes its buttons with it, one of them in focus. When
 * `count` of them shrinks, the nearest thing around what `ref` is given to that
 * may have the focus gets it: a card, or all of the page.
 */
export function useKeptFocus<Inside extends HTMLElement>(
  count: number,
): RefObject<Inside | null> {
  const before = useRef(count);
  const inside = useRef<Inside>(null);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (!fewer || document.activeElement !== document.body) return;
    const card = inside.current?.closest<HTMLElement>("[tabindex='-1']");
    const next = card ?? document.getElementById("main");
    next?.focus({ preventScroll: true });
  }, [count]);
  return inside;
}
