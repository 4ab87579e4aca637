import type { JSX } from "preact";
import Embed from "../islands/Embed.tsx";

export default function EmbedPage(): JSX.Element {
  return <Embed />;
}
