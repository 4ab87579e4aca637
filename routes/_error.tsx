import { HttpError, type PageProps } from "fresh";
import type { JSX } from "preact";
import { Message } from "../ui/components/Closed.tsx";
import { en } from "../ui/language/en.ts";

export default function ErrorPage({ error }: PageProps): JSX.Element {
  const lost = error instanceof HttpError && error.status === 404;
  return (
    <Message
      title={lost ? en.pages.notFoundTitle : en.pages.brokenTitle}
      lead={lost ? en.pages.notFound : en.pages.broken}
      home={en.pages.home}
    />
  );
}
