import {
  type ComponentType,
  createContext,
  Fragment,
  type FunctionComponent,
  h,
  options,
  type VNode,
} from "preact";
import { useContext } from "preact/hooks";

type Props = Record<string, unknown>;

/** One place on a page where an island stands. */
export interface IslandUse {
  readonly name: string;
  readonly props: Props;
}

/**
 * The list a page collects its islands in. It is `null` inside an island,
 * where further islands are ordinary components, and outside of documents.
 */
export const IslandUses = createContext<IslandUse[] | null>(null);

const boundaries = new Map<unknown, FunctionComponent<Props>>();

/** From now on `component` renders on the server between island marks. */
export function registerIsland(
  name: string,
  component: FunctionComponent<Props>,
): void {
  // Not in `boundaries` itself, so that the hook below leaves it alone.
  const Inner: FunctionComponent<Props> = (props) => component(props);
  boundaries.set(component, (props) => {
    const uses = useContext(IslandUses);
    if (uses === null) return h(Inner, props);
    const index = uses.push({ name, props }) - 1;
    return h(
      Fragment,
      null,
      mark(`island:${index}`),
      h(IslandUses.Provider, { value: null }, h(Inner, props)),
      mark(`/island:${index}`),
    );
  });
}

/** preact-render-to-string's spelling of an HTML comment. */
function mark(text: string): VNode<{ UNSTABLE_comment: string }> {
  return h<{ UNSTABLE_comment: string }>(Fragment, { UNSTABLE_comment: text });
}

const previous = options.vnode;
options.vnode = (vnode) => {
  const boundary = boundaries.get(vnode.type);
  if (boundary !== undefined) vnode.type = boundary as ComponentType;
  previous?.(vnode);
};
