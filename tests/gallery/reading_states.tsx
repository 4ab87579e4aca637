import type { VNode } from "preact";
import { Message } from "../../ui/components/Closed.tsx";
import { Developers } from "../../ui/components/Developers.tsx";
import { Security } from "../../ui/components/Security.tsx";
import { TRANSLATED } from "../../ui/language/catalogues.ts";
import { useLanguage } from "../../ui/language/language.ts";
import { securityIn } from "../../ui/language/security.ts";
import { RELEASE } from "./facts.ts";

const ORIGIN = "https://tallow.example";

const claims = new Map(
  await Promise.all(
    TRANSLATED.map(async (tag) => [tag, await securityIn(tag)] as const),
  ),
);

/** Pages that are only read, and what stands where none is. */
export const readingStates: Readonly<Record<string, () => VNode>> = {
  "security": () => <Claims />,
  "developers": () => <Developers origin={ORIGIN} />,
  "missing-page": () => <Missing />,
  "broken-page": () => <Broken />,
};

function Claims(): VNode | null {
  const words = claims.get(useLanguage().locale);
  return words
    ? (
      <Security
        words={words}
        origin={ORIGIN}
        release={RELEASE}
        list="/sha256.txt"
      />
    )
    : null;
}

function Missing(): VNode {
  const { say: { pages } } = useLanguage();
  return (
    <Message
      title={pages.notFoundTitle}
      lead={pages.notFound}
      home={pages.home}
    />
  );
}

function Broken(): VNode {
  const { say: { pages } } = useLanguage();
  return (
    <Message title={pages.brokenTitle} lead={pages.broken} home={pages.home} />
  );
}
