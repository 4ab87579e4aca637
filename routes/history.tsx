import type { JSX } from "preact";
import History from "../islands/History.tsx";

export default function HistoryPage(): JSX.Element {
  return <History />;
}
