import { type FunctionComponent, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component in a chunk of its own. */
interface Later<P> {
  (props: P): JSX.Element | null;
  /** Resolves when it can be drawn. */
  load(): Promise<void>;
}

/** Draws what `fetch` gives, and nothing until that is here. */
export function later<P extends object>(
  fetch: () => Promise<FunctionComponent<P>>,
): Later<P> {
  let here: FunctionComponent<P> | undefined;
  const load = async (): Promise<void> => {
    here ??= await fetch();
  };
  function Later(props: P): JSX.Element | null {
    const [, draw] = useState(here !== undefined);
    useEffect(() => {
      // Without the network it comes with the next room.
      load().then(() => draw(true), () => {});
    }, []);
    return here ? h(here, props) : null;
  }
  return Object.assign(Later, { load });
}
