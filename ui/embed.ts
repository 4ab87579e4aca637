import { effect } from "@preact/signals";
import {
  type EmbedEvent,
  embedEvents,
  type EmbedFacts,
} from "./embed_events.ts";
import { parseTheme, themeTokens } from "./embed_theme.ts";
import type { Page } from "./page.ts";

/** Grows when what is told changes so that older pages notice. */
const VERSION = 1;

const NOTHING: EmbedFacts = {
  stage: { is: "creating" },
  members: [],
  transfers: [],
};

/**
 * Makes a page one that stands in another's frame: it looks as its address says
 * and tells the page around it what happens. The browser delivers to the origin
 * that the address names only, which is the one the server lets frame this page.
 */
export function embedPage({ room }: Page): () => void {
  const { search } = location;
  dress(search);
  const undo = new AbortController();
  stayInside(undo.signal);
  const origin = new URLSearchParams(search).get("origin");
  if (origin === null || parent === globalThis.window) {
    return () => undo.abort();
  }
  const tell = (event: EmbedEvent): void =>
    parent.postMessage({ tallow: VERSION, ...event }, origin);
  let before = NOTHING;
  const stop = effect(() => {
    const { value } = room.screen;
    const after = value.is === "room" ? value.view : NOTHING;
    for (const event of embedEvents(before, after)) tell(event);
    before = after;
  });
  tell({ event: "ready" });
  return () => {
    undo.abort();
    stop();
  };
}

function dress(search: string): void {
  const theme = parseTheme(search);
  const { dataset, style } = document.documentElement;
  dataset.embed = "";
  if (theme.theme !== undefined) dataset.theme = theme.theme;
  for (const [name, value] of themeTokens(theme)) {
    style.setProperty(name, value);
  }
}

/** No other page of ours may be framed: its links begin this one anew. */
function stayInside(signal: AbortSignal): void {
  addEventListener("click", (event) => {
    const link = event.target instanceof Element
      ? event.target.closest("a[href^='/']")
      : null;
    if (link === null || link.getAttribute("target") === "_blank") return;
    event.preventDefault();
    location.reload();
  }, { signal });
}
