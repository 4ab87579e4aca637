import type { JSX } from "preact";
import Tallow from "../islands/Tallow.tsx";

export default function Index(): JSX.Element {
  return <Tallow place="home" />;
}
