import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A module's component, fetched when it is wanted first. What cannot be
 * fetched is not there; wanted anew, it is tried again.
 */
export function useLater<Props>(
  wanted: boolean,
  load: () => Promise<{ readonly default: FunctionComponent<Props> }>,
): FunctionComponent<Props> | undefined {
  const [found, find] = useState<FunctionComponent<Props>>();
  useEffect(() => {
    if (!wanted || found) return;
    load().then((module) => find(() => module.default), () => {});
  }, [wanted]);
  return found;
}
