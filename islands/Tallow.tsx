import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { takeFragment } from "../ui/address.ts";
import { readClipboard } from "../ui/clipboard.ts";
import { App, Room } from "../ui/components/App.tsx";
import { takeEarly } from "../ui/early.ts";
import { takeLaunches, takeShared } from "../ui/handed.ts";
import { isFree, pageIsIdle } from "../ui/installed.ts";
import { type Language, useLanguage } from "../ui/language/language.ts";
import { Notify } from "../ui/components/NotifyLine.tsx";
import type { NotifyModel } from "../ui/notify_model.ts";
import { createPage, type Page } from "../ui/page.ts";
import { attachWindow, narrate, stayAwake, tellOutside } from "../ui/window.ts";

/** The start page and the room: one island, so that chosen files survive. */
export default function Tallow({ place, watch }: {
  readonly place: "home" | "room";
  /** Given the page; its undo is called with the island's end. */
  readonly watch?: (page: Page) => () => void;
}): JSX.Element {
  // First of all: the secret leaves the address bar.
  const [fragment] = useState(takeFragment);
  const [early] = useState(takeEarly);
  const page = useMemo(() => createPage(place, early?.text), [place]);
  const language = useLanguage();
  const [spoken, speak] = useState("");
  useEffect(() => {
    if (fragment !== undefined) page.follow(fragment);
    else if (early?.joins) page.code.join();
    else if (place === "room") page.room.comeBack();
    // What a room shows is fetched as soon as nothing waits for the network.
    pageIsIdle().then(() => Room.load()).catch(() => {});
  }, [page]);
  const { is } = page.room.screen.value;
  const notify = useNotify(page, is === "room", language);
  useEffect(() => {
    if (is !== "home") return;
    page.devices.refresh();
    page.unfinished.refresh();
  }, [page, is]);
  useEffect(() => attachWindow(page, language), [page, language]);
  useEffect(() => narrate(page, language, speak), [page, language]);
  useEffect(() => stayAwake(page), [page]);
  useEffect(() => watch?.(page), [page, watch]);
  useEffect(() => {
    // What is in a frame belongs to the site around it.
    if (watch !== undefined) return;
    takeLaunches(page);
    takeShared(page, language);
    page.installed.start();
  }, [page, watch]);
  return (
    <Notify.Provider
      value={notify && { state: notify.state.value, ask: notify.ask }}
    >
      <App
        screen={page.room.screen.value}
        entry={page.code.entry.value}
        hovering={page.hovering.value}
        leaving={page.room.leaving.value}
        saves={page.room.saves.value}
        viewing={page.room.viewing.value}
        unfit={page.room.unfit.value}
        leftOut={page.room.leftOut.value}
        mail={page.room.mail.value}
        spoken={spoken}
        room={page.room}
        code={page.code}
        onPaste={() =>
          readClipboard(navigator.clipboard)
            .then((pasted) => pasted && page.paste(pasted, language.say))}
        devices={page.devices.devices.value}
        deviceActions={page.devices}
        unfinished={page.unfinished.unfinished.value}
        renewal={page.installed.renewed.value
          ? {
            free: isFree(page.room.screen.value, page.room.isBusy()),
            release: page.installed.release.value,
            onRenew: () => page.installed.renew(),
          }
          : undefined}
      />
    </Notify.Provider>
  );
}

/** From the first room on; before there is nothing to tell. */
function useNotify(
  page: Page,
  wanted: boolean,
  language: Language,
): NotifyModel | undefined {
  const undo = useMemo(() => new AbortController(), [page]);
  const [notify, setNotify] = useState<NotifyModel>();
  useEffect(() => () => undo.abort(), [undo]);
  useEffect(() => {
    if (!wanted || notify) return;
    import("../ui/notify.ts")
      .then(({ openNotify }) => setNotify(openNotify(undo.signal)), () => {});
  }, [undo, wanted]);
  useEffect(
    () => notify && tellOutside(page, notify, language),
    [page, notify, language],
  );
  return notify;
}
