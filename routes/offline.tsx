import type { JSX } from "preact";
import { Offline } from "../ui/components/Offline.tsx";

export default function OfflinePage(): JSX.Element {
  return <Offline />;
}
