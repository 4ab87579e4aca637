import type { VNode } from "preact";
import type { PathCheck } from "../../transport/preflight_view.ts";
import { Settings } from "../../ui/components/Settings.tsx";
import { nothing } from "./screens.tsx";

function settings(
  checks: readonly PathCheck[],
  counting: Parameters<typeof Settings>[0]["counting"] = "chosen",
): VNode {
  return (
    <Settings
      choices={{
        name: "Ada",
        colour: 5,
        relayOnly: false,
        relay: true,
        stripMetadata: true,
        padding: false,
        compress: true,
        limitTotal: 12_500_000,
        usage: true,
        theme: "system",
        language: "system",
      }}
      checks={checks}
      counting={counting}
      onChange={nothing}
      onCheck={nothing}
      onClose={nothing}
    />
  );
}

/** What a person chooses once, and the check of their connection. */
export const settingsStates: Readonly<Record<string, () => VNode>> = {
  "settings": () => settings([]),
  "settings-uncounted": () => settings([], "none"),
  "settings-refused": () => settings([], "refused"),
  "settings-checking": () =>
    settings([
      { path: "server", state: "works" },
      { path: "direct", state: "checking" },
      { path: "turn-udp", state: "checking" },
      { path: "turn-tcp", state: "absent", why: "none" },
      { path: "turn-tls", state: "checking" },
      { path: "relay", state: "works" },
    ]),
  "settings-checked": () =>
    settings([
      { path: "server", state: "works" },
      { path: "direct", state: "fails", why: "no-address" },
      { path: "turn-udp", state: "fails", why: "no-relay-address" },
      { path: "turn-tcp", state: "absent", why: "none" },
      { path: "turn-tls", state: "works" },
      { path: "relay", state: "absent", why: "off" },
    ]),
  "settings-offline": () =>
    settings([{ path: "server", state: "fails", why: "no-answer" }]),
};
