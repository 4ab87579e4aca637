import { page, type PageProps, type RouteHandler } from "fresh";
import type { JSX } from "preact";
import { Security } from "../ui/components/Security.tsx";
import type { SecurityWords } from "../ui/language/en_security.ts";
import { securityIn } from "../ui/language/security.ts";
import type { Served } from "../ui/language/served.ts";
import type { Release } from "../ui/release.ts";
import { readRelease } from "./_running.ts";

interface Facts {
  readonly words: SecurityWords;
  readonly release: Release;
}

export const handler: RouteHandler<Facts, Served> = {
  GET: async ({ state }) =>
    page({
      words: await securityIn(state.language.locale),
      release: await readRelease(),
    }),
};

export default function SecurityPage(
  { url, data: { words, release } }: PageProps<Facts, Served>,
): JSX.Element {
  return (
    <Security
      words={words}
      origin={url.origin}
      release={release}
      list="/sha256.txt"
    />
  );
}
