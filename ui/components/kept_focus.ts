import { useEffect, useRef } from "preact/hooks";

/** What leaves a list takes its buttons with it, one of them in focus. */
export function useKeptFocus(count: number): void {
  const before = useRef(count);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    if (!fewer || document.activeElement !== document.body) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [count]);
}
