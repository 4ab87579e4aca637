import {
  type Context,
  HttpError,
  page,
  type PageProps,
  type PageResponse,
} from "fresh";
import type { JSX } from "preact";
import { Message } from "../ui/components/Closed.tsx";
import { headersOf, type Served } from "../ui/language/served.ts";

/** What is thrown passes by the middleware, which gives these otherwise. */
export function handler({ state }: Context<Served>): PageResponse<undefined> {
  return page(undefined, { headers: headersOf(state.language) });
}

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
