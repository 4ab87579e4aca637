import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { states } from "./states.tsx";

/** A state of the page as text. */
export function html(name: string): string {
  const state = states[name];
  assert.ok(state, `no state named ${name}`);
  return renderToString(state());
}

/** How often `part` is in `text`. */
export function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The attribute by which something is found. */
export function handle(name: string): string {
  return `data-testid="${name}"`;
}
