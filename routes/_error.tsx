import { type HandlerFn, HttpError, page, type PageProps } from "fresh";
import type { JSX } from "preact";
import { Message } from "../ui/components/Closed.tsx";
import { headersOf, type Served } from "../ui/language/served.ts";

/** What is thrown passes the middleware by, which else adds the headers. */
export const handler: HandlerFn<undefined, Served> = ({ state }) => ({
  ...page(),
  headers: headersOf(state.language),
});

export default function ErrorPage(
  { error, state }: PageProps<undefined, Served>,
): JSX.Element {
  const { pages: say } = state.language.say;
  const lost = error instanceof HttpError && error.status === 404;
  return (
    <Message
      title={lost ? say.notFoundTitle : say.brokenTitle}
      lead={lost ? say.notFound : say.broken}
      home={say.home}
    />
  );
}
