import type { PageProps } from "fresh";
import type { JSX } from "preact";
import Settings from "../islands/Settings.tsx";
import type { Served } from "../ui/language/served.ts";

export default function SettingsPage(
  { state: { offers } }: PageProps<unknown, Served>,
): JSX.Element {
  return <Settings counts={offers.reports} />;
}
