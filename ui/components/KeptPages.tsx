import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useLanguage } from "../language/language.ts";
import { SettingGroup } from "./SettingParts.tsx";

/** What this device keeps of the site, to be had anew. */
export function KeptPages({ state: start = "idle", onReplace }: {
  readonly state?: "idle" | "fetching" | "fetched" | "failed";
  /** Tells whether it worked. */
  readonly onReplace: () => Promise<boolean>;
}): JSX.Element {
  const { say: { installed: say } } = useLanguage();
  const [state, setState] = useState(start);
  const replace = async (): Promise<void> => {
    setState("fetching");
    const worked = await onReplace().catch(() => false);
    setState(worked ? "fetched" : "failed");
  };
  return (
    <SettingGroup title={say.kept.title} lead={say.kept.lead}>
      <div class="kept-pages">
        <button
          type="button"
          class="button"
          data-testid="replace-pages"
          disabled={state === "fetching"}
          onClick={replace}
        >
          {say.kept.fetch}
        </button>
        <p role="status" class="soft" data-testid="replaced-pages">
          {state !== "idle" && say.kept[state]}
        </p>
      </div>
    </SettingGroup>
  );
}
