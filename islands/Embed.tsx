import type { JSX } from "preact";
import { embedPage } from "../ui/embed.ts";
import Tallow from "./Tallow.tsx";

/** The start page and the room, in the frame of another page. */
export default function Embed(): JSX.Element {
  return <Tallow place="home" watch={embedPage} />;
}
