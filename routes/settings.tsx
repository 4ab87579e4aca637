import type { JSX } from "preact";
import Settings from "../islands/Settings.tsx";

export default function SettingsPage(): JSX.Element {
  return <Settings />;
}
