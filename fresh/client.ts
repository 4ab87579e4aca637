import { type ComponentType, type ContainerNode, h, render } from "preact";
import type { IslandUse } from "./island.ts";
import { decodeProps } from "./props.ts";

type Props = Record<string, unknown>;
type Island = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * Brings the islands of this page to life, and then says so on the document's
 * element, as `data-awake`; called once by the entry.
 */
export async function wake(islands: Record<string, Island>): Promise<void> {
  const block = document.getElementById("fresh-islands")?.textContent ?? "[[]]";
  // Written by `renderDocument`.
  const uses = decodeProps(block) as IslandUse[];
  await Promise.all(uses.map(async ({ name, props }, index) => {
    const root = rootBetween(mark(`island:${index}`), mark(`/island:${index}`));
    const module = await islands[name]?.();
    if (module === undefined) throw new Error(`no island ${name} in the build`);
    // Not `hydrate`: it keeps server attributes that differ.
    render(h(module.default, props), root);
  }));
  document.documentElement.dataset.awake = "";
}

function mark(text: string): Node {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeValue === text) return walker.currentNode;
  }
  throw new Error(`no mark ${text} on the page`);
}

/** The nodes between two marks, in the form of a parent Preact renders into. */
function rootBetween(start: Node, end: Node): ContainerNode {
  const childNodes: Node[] = [];
  for (let node = start.nextSibling; node && node !== end;) {
    childNodes.push(node);
    node = node.nextSibling;
  }
  const parent = end.parentNode ?? document;
  return {
    nodeType: Node.ELEMENT_NODE,
    parentNode: parent,
    firstChild: childNodes[0] ?? null,
    childNodes,
    insertBefore: (node: Node, before: Node | null) =>
      parent.insertBefore(node, before ?? end),
    appendChild: (node: Node) => parent.insertBefore(node, end),
    removeChild: (node: Node) => parent.removeChild(node),
  };
}
