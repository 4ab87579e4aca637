import { type FunctionComponent, h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component in a chunk of its own. */
interface Later<P> {
  (props: P): JSX.Element | null;
  /** Resolves when it can be drawn. */
  load(): Promise<void>;
}

/** Draws what `fetch` gives, and `meanwhile` until that is here. */
export function later<P extends object>(
  fetch: () => Promise<FunctionComponent<P>>,
  meanwhile: () => JSX.Element | null = () => null,
): Later<P> {
  let here: FunctionComponent<P> | undefined;
  const load = async (): Promise<void> => {
    here ??= await fetch();
  };
  function Later(props: P): JSX.Element | null {
    const [, draw] = useState(here !== undefined);
    useEffect(() => {
      // What the network did not give is asked for again by the next.
      load().then(() => draw(true), () => {});
    }, []);
    return here ? h(here, props) : meanwhile();
  }
  return Object.assign(Later, { load });
}
