import type { VNode } from "preact";
import { Notify, type Notifying } from "../../ui/components/NotifyLine.tsx";
import { ScanDialog } from "../../ui/components/ScanDialog.tsx";
import Viewer from "../../ui/components/Viewer.tsx";
import type { Sight, Viewing } from "../../ui/previews.ts";
import type { ScanState } from "../../ui/scan_model.ts";
import { HARD, member, MOVING, PEOPLE, transfer } from "./facts.ts";
import { home, nothing, open, room } from "./screens.tsx";

/** A drawing stands for a photo, a film or what a camera sees. */
const PICTURE: string = `data:image/svg+xml,${
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="#8fb4cf"/>
    <circle cx="860" cy="240" r="110" fill="#ffe2a0"/>
    <path d="M0 520l260-240 210 190 240-280 490 400v210H0z" fill="#4c6a58"/>
    <rect y="640" width="1200" height="160" fill="#2f4a63"/></svg>`,
  )
}`;

function scan(state: ScanState): VNode {
  return (
    <>
      {home()}
      <ScanDialog
        state={state}
        onPicture={() => Promise.resolve()}
        onPhoto={nothing}
        onClose={nothing}
      />
    </>
  );
}

/** No camera is here: its place stays empty. */
const ON = { is: "on", stream: {} as MediaStream } as const;

function view(sight: Sight, facts: Partial<Viewing> = {}): VNode {
  return (
    <>
      {open()}
      <Viewer
        viewing={{
          transfer: "t1",
          index: 0,
          name: "Lake at dawn.jpg",
          sight,
          place: 2,
          count: 12,
          received: true,
          ...facts,
        }}
        actions={{ step: nothing, broken: nothing, close: nothing }}
        onSave={nothing}
      />
    </>
  );
}

function shown(kind: "image" | "video" | "audio"): Sight {
  const media = { kind, type: `${kind}/*` };
  return { is: "shown", media, url: kind === "image" ? PICTURE : "" };
}

const LONG = transfer({ ...MOVING, total: 4_000_000_000 });

function notify(state: Notifying["state"]): VNode {
  const value = { state, ask: () => Promise.resolve() };
  return <Notify.Provider value={value}>{open(LONG)}</Notify.Provider>;
}

/** All kinds of things that can be looked at, or not. */
const MEDIA = ["Lake at dawn.jpg", "The whole trip.mp4", "Talk.mp3", "Map.pdf"]
  .map((name) => ({ name, size: 4_812_330, type: "image/jpeg" }));

/** What the page does with the device it is on. */
export const handyStates: Readonly<Record<string, () => VNode>> = {
  "home-pasted": () => home({ text: "amber-swan-kite", pasted: true }),
  "scan-asking": () => scan({ camera: { is: "asking" }, seen: "nothing" }),
  "scan-looking": () => scan({ camera: ON, seen: "nothing" }),
  "scan-stranger": () => scan({ camera: ON, seen: "stranger" }),
  "scan-blocked": () => scan({ camera: { is: "blocked" }, seen: "nothing" }),
  "scan-no-code": () => scan({ camera: { is: "absent" }, seen: "no-code" }),
  "notify-ask": () => notify("off"),
  "notify-group": () => (
    <Notify.Provider
      value={{ state: "off", ask: () => Promise.resolve() }}
    >
      {room({ is: "open" }, {
        members: PEOPLE,
        transfers: PEOPLE.map(({ id }) => ({
          ...LONG,
          id: `t-${id}`,
          member: id,
          group: "g",
        })),
      })}
    </Notify.Provider>
  ),
  "preview-rows": () =>
    open(transfer({
      direction: "receive",
      state: "done",
      files: MEDIA,
      accepted: [0, 1, 2, 3],
    })),
  "preview-one": () =>
    open(transfer({
      direction: "receive",
      state: "done",
      files: MEDIA.slice(0, 1),
      accepted: [0],
    })),
  "preview-offered": () =>
    room({ is: "open" }, {
      members: [member()],
      transfers: [transfer({ direction: "send", state: "offered" })],
    }),
  "viewer-image": () => view(shown("image")),
  "viewer-video": () => view(shown("video")),
  "viewer-audio": () => view(shown("audio"), { place: 1, count: 1 }),
  "viewer-broken": () => view({ is: "broken" }, { name: HARD[0]?.name ?? "" }),
  "viewer-large": () => view({ is: "large" }, { received: false }),
};
