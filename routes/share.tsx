import { page, type PageProps, type RouteHandler } from "fresh";
import type { JSX } from "preact";
import { Message } from "../ui/components/Closed.tsx";
import type { Served } from "../ui/language/served.ts";

/**
 * What is shared with Tallow is taken by the service worker and never comes
 * here. Where there is none, its body is not read.
 */
export const handler: RouteHandler<undefined, Served> = {
  GET: () => Response.redirect("/", 303),
  POST: () => page(undefined, { status: 503 }),
};

export default function NotShared(
  { state }: PageProps<undefined, Served>,
): JSX.Element {
  const { installed: say, closed } = state.language.say;
  return (
    <Message title={say.share.title} lead={say.share.lead} home={closed.home} />
  );
}
