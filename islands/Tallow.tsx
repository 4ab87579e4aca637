import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { takeFragment } from "../ui/address.ts";
import { App } from "../ui/components/App.tsx";
import { useLanguage } from "../ui/language/language.ts";
import { createPage, type Page } from "../ui/page.ts";
import { attachWindow, narrate, stayAwake } from "../ui/window.ts";

/** The start page and the room: one island, so that chosen files survive. */
export default function Tallow({ place, watch }: {
  readonly place: "home" | "room";
  /** Given the page; its undo is called with the island's end. */
  readonly watch?: (page: Page) => () => void;
}): JSX.Element {
  // First of all: the secret leaves the address bar.
  const [fragment] = useState(takeFragment);
  const page = useMemo(() => createPage(place), [place]);
  const language = useLanguage();
  const [spoken, speak] = useState("");
  useEffect(() => {
    if (fragment !== undefined) page.follow(fragment);
    else if (place === "room") page.room.comeBack();
  }, [page]);
  const { is } = page.room.screen.value;
  useEffect(() => {
    if (is !== "home") return;
    page.devices.refresh();
    page.unfinished.refresh();
  }, [page, is]);
  useEffect(() => attachWindow(page, language), [page, language]);
  useEffect(() => narrate(page, language, speak), [page, language]);
  useEffect(() => stayAwake(page), [page]);
  useEffect(() => watch?.(page), [page, watch]);
  return (
    <App
      screen={page.room.screen.value}
      entry={page.code.entry.value}
      hovering={page.hovering.value}
      leaving={page.room.leaving.value}
      saves={page.room.saves.value}
      unfit={page.room.unfit.value}
      leftOut={page.room.leftOut.value}
      mail={page.room.mail.value}
      spoken={spoken}
      room={page.room}
      code={page.code}
      devices={page.devices.devices.value}
      deviceActions={page.devices}
      unfinished={page.unfinished.unfinished.value}
    />
  );
}
