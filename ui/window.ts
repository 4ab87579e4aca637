import { effect } from "@preact/signals";
import { addressBar, takeFragment } from "./address.ts";
import { announcementOf, movedShare, tabTitle } from "./announcement.ts";
import { Badge } from "./badge.ts";
import { filesOf } from "./dropped.ts";
import type { Language } from "./language/language.ts";
import type { NotifyModel } from "./notify_model.ts";
import type { Page } from "./page.ts";
import { WakeLock } from "./wake_lock.ts";

/** Lets the whole window take files, links, Back and Close; returns the undo. */
export function attachWindow(page: Page, language: Language): () => void {
  const undo = new AbortController();
  const { signal } = undo;
  listenForFiles(page, language, signal);
  listenForSteps(page, signal);
  for (const sign of ["pointerdown", "keydown", "dragenter"]) {
    addEventListener(sign, () => page.wake(), { signal, once: true });
  }
  return () => undo.abort();
}

function listenForFiles(
  page: Page,
  { say }: Language,
  signal: AbortSignal,
): void {
  const { room, hover } = page;
  // Entering a child comes before leaving its parent: count, not toggle.
  let depth = 0;
  const holdsFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragenter", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth++;
    hover(true);
  }, { signal });
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  }, { signal });
  addEventListener("dragleave", (event) => {
    if (holdsFiles(event) && --depth <= 0) hover(false);
  }, { signal });
  addEventListener("drop", (event) => {
    depth = 0;
    hover(false);
    if (!event.dataTransfer || !holdsFiles(event)) return;
    event.preventDefault();
    filesOf(event.dataTransfer).then((files) => room.send(files));
  }, { signal });
  addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    if (!clipboardData) return;
    const text = clipboardData.getData("text/plain");
    const files = clipboardData.files.length > 0;
    // Files come with their names as text, and a text with a picture of it.
    const isText = text !== "" &&
      (!files || clipboardData.types.includes("text/html"));
    if (isTextField(target) && (isText || !files)) return;
    if (files) {
      filesOf(clipboardData).then((files) => page.paste({ files }, say));
    } else if (text !== "") page.paste({ text }, say);
  }, { signal });
}

function listenForSteps({ room, follow }: Page, signal: AbortSignal): void {
  addEventListener("hashchange", () => {
    const fragment = takeFragment();
    if (fragment !== undefined) follow(fragment);
  }, { signal });
  addEventListener("popstate", () => {
    if (room.screen.value.is !== "room") return addressBar.showHome();
    if (location.pathname !== "/") return;
    room.leave();
    // Still deciding: the address goes on naming what the page shows.
    if (room.leaving.value) addressBar.showRoom();
  }, { signal });
  // A page that is kept for going back must not go on showing.
  addEventListener("pagehide", () => room.screens.stop(), { signal });
  addEventListener("beforeunload", (event) => {
    if (room.isBusy()) event.preventDefault();
  }, { signal });
}

/** Keeps the tab's title, the badge and the spoken line in step with the room. */
export function narrate(
  { room }: Page,
  language: Language,
  speak: (text: string) => void,
): () => void {
  const quiet = {
    me: { name: "", colour: 0, role: "guest" },
    members: [],
    transfers: [],
    waitingFiles: [],
    canInvite: false,
    canRemove: false,
  } as const;
  let before: Parameters<typeof announcementOf>[0] = {
    stage: { is: "creating" },
    ...quiet,
  };
  let toldAt = performance.now();
  const badge = new Badge(navigator);
  return effect(() => {
    const { value } = room.screen;
    const after = value.is === "room" ? value.view : { ...before, ...quiet };
    document.title = tabTitle(after.transfers, language);
    badge.show(movedShare(after.transfers));
    const now = performance.now();
    const said = announcementOf(before, after, now - toldAt, language);
    before = after;
    if (said === undefined) return;
    if (said.progress) toldAt = now;
    speak(said.text);
  });
}

/** Tells those who look elsewhere of what happens in the room. */
export function tellOutside(
  { room }: Page,
  notify: NotifyModel,
  language: Language,
): () => void {
  return effect(() => {
    const { value } = room.screen;
    notify.hear(value.is === "room" ? value.view : undefined, language);
  });
}

/** Keeps the screen on while something moves. */
export function stayAwake({ room }: Page): () => void {
  const lock = new WakeLock(globalThis);
  const stop = effect(() => {
    const { value } = room.screen;
    const transfers = value.is === "room" ? value.view.transfers : [];
    lock.keep(
      transfers.some(({ state }) =>
        state === "moving" || state === "verifying"
      ),
    );
  });
  return () => {
    stop();
    lock.end();
  };
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement &&
    target.closest("input, textarea") !== null;
}
