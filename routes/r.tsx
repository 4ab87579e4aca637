import type { JSX } from "preact";
import Tallow from "../islands/Tallow.tsx";

export default function Room(): JSX.Element {
  return <Tallow place="room" />;
}
