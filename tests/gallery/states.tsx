import type { VNode } from "preact";
import { Message } from "../../ui/components/Closed.tsx";
import { ForgetDialog } from "../../ui/components/Devices.tsx";
import { DropCurtain } from "../../ui/components/FilePicker.tsx";
import { useLanguage } from "../../ui/language/language.ts";
import {
  DEVICES,
  HARD,
  INVITATION,
  PEOPLE,
  PHOTOS,
  transfer,
} from "./facts.ts";
import { historyStates } from "./history_states.tsx";
import { groupStates } from "./group_states.tsx";
import { mailStates } from "./mail_states.tsx";
import { openStates } from "./open_states.tsx";
import { peopleStates } from "./people_states.tsx";
import { returnStates } from "./return_states.tsx";
import { home, nothing, room } from "./screens.tsx";
import { settingsStates } from "./settings_states.tsx";

/** Every state of the page, by name, from literal data. */
export const states: Readonly<Record<string, () => VNode>> = {
  ...openStates,
  ...returnStates,
  ...historyStates,
  ...peopleStates,
  ...groupStates,
  ...settingsStates,
  ...mailStates,
  "home": () => home(),
  "home-typing": () =>
    home({
      text: "amber-li",
      completions: ["library", "license", "lifeline", "lion", "liquid"],
    }),
  "home-word": () =>
    home({
      text: "amber-lyon-kite",
      problem: {
        kind: "code-word",
        word: "lyon",
        suggestions: ["lion", "loan"],
      },
    }),
  "home-gone": () =>
    home({ text: "amber-swan-kite", problem: { kind: "room-gone" } }),
  "home-password": () =>
    home({
      text: "amber-swan-kite",
      password: "quite secret",
      problem: { kind: "wrong-code", attemptsLeft: 2 },
    }),
  "home-devices": () => home({}, DEVICES),
  "home-forget": () => (
    <>
      {home({}, DEVICES)}
      {DEVICES[0] && (
        <ForgetDialog
          device={DEVICES[0]}
          onKeep={nothing}
          onForget={nothing}
        />
      )}
    </>
  ),
  "home-drop": () => (
    <>
      {home()}
      <DropCurtain />
    </>
  ),
  "creating": () => room({ is: "creating" }, { waitingFiles: PHOTOS }),
  "waiting": () =>
    room({ is: "waiting", invitation: INVITATION }, { waitingFiles: PHOTOS }),
  /** Photographed with its disclosure open. */
  "waiting-password": () =>
    room({ is: "waiting", invitation: INVITATION }, { waitingFiles: PHOTOS }),
  "waiting-several": () =>
    room({ is: "waiting", invitation: { ...INVITATION, guests: 4 } }),
  "waiting-long": () =>
    room({
      is: "waiting",
      invitation: {
        ...INVITATION,
        words: "abnormal-abrasion-abrasive",
      },
      notice: { kind: "wrong-code", attemptsLeft: 2 },
    }, { waitingFiles: HARD }),
  "waiting-unclean": () =>
    room({ is: "waiting", invitation: INVITATION }, {
      waitingFiles: PHOTOS,
      preparing: { done: 3, total: 3, unclean: ["Lake at dawn.jpg"] },
    }),
  "joining": () => room({ is: "joining", step: "checking" }),
  "joining-device": () =>
    room({ is: "joining", step: "finding" }, {}, { device: "Ada’s laptop" }),
  "closed": () =>
    room({ is: "closed", problem: { kind: "server-down" } }, {}, {
      again: { is: "retry" },
    }),
  "closed-differ": () =>
    room({ is: "closed", problem: { kind: "pictures-differ" } }),
  "closed-removed": () =>
    room({ is: "closed", problem: { kind: "removed" } }, {}, {
      seen: PEOPLE,
    }),
  "closed-no-relay": () =>
    room({ is: "closed", problem: { kind: "no-relay" } }),
  "closed-device": () =>
    room({ is: "closed", problem: { kind: "room-gone" } }, {}, {
      device: "Ada’s laptop",
      again: { is: "retry" },
    }),
  "closed-password": () =>
    room(
      { is: "closed", problem: { kind: "wrong-code", attemptsLeft: 2 } },
      {},
      { again: { is: "password", wrong: false, attemptsLeft: 2 } },
    ),
  "closed-done": () =>
    room({ is: "closed", problem: { kind: "member-left" } }, {
      transfers: [
        transfer({ direction: "receive", state: "done", bytes: 4_812_330 }),
      ],
    }),
  "lost": () => <Lost />,
  "missing-page": () => <Missing />,
};

function Lost(): VNode {
  const { say: { lost } } = useLanguage();
  return <Message title={lost.title} lead={lost.lead} home={lost.home} />;
}

function Missing(): VNode {
  const { say: { pages } } = useLanguage();
  return (
    <Message
      title={pages.notFoundTitle}
      lead={pages.notFound}
      home={pages.home}
    />
  );
}
