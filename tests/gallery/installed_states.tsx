import type { VNode } from "preact";
import { Message } from "../../ui/components/Closed.tsx";
import { KeptPages } from "../../ui/components/KeptPages.tsx";
import { Offline } from "../../ui/components/Offline.tsx";
import { Renewal } from "../../ui/components/Renewal.tsx";
import { Shell } from "../../ui/components/Shell.tsx";
import { useLanguage } from "../../ui/language/language.ts";
import { RELEASE, transfer } from "./facts.ts";
import { home, nothing, open } from "./screens.tsx";

/** What being installed adds: a newer version, what is kept, no network. */
export const installedStates: Readonly<Record<string, () => VNode>> = {
  "renewal": () => (
    <>
      {home()}
      <Renewal free release={RELEASE} onRenew={nothing} />
    </>
  ),
  "renewal-later": () => (
    <>
      {open(transfer({ state: "moving", bytes: 2_406_165 }))}
      <Renewal free={false} release={RELEASE} onRenew={nothing} />
    </>
  ),
  "kept-pages": () => <Kept state="idle" />,
  "kept-pages-fetching": () => <Kept state="fetching" />,
  "kept-pages-fetched": () => <Kept state="fetched" />,
  "kept-pages-failed": () => <Kept state="failed" />,
  "offline": () => <Offline />,
  "not-shared": () => <NotShared />,
};

function NotShared(): VNode {
  const { say: { installed: { share }, closed } } = useLanguage();
  return <Message title={share.title} lead={share.lead} home={closed.home} />;
}

function Kept({ state }: {
  readonly state: "idle" | "fetching" | "fetched" | "failed";
}): VNode {
  const { say: { settings } } = useLanguage();
  return (
    <Shell kind="settings">
      <div class="settings">
        <h1>{settings.title}</h1>
        <KeptPages state={state} onReplace={() => Promise.resolve(true)} />
      </div>
    </Shell>
  );
}
