import type { PageProps } from "fresh";
import type { JSX } from "preact";
import { Developers } from "../ui/components/Developers.tsx";

export default function DevelopersPage({ url }: PageProps): JSX.Element {
  return <Developers origin={url.origin} />;
}
