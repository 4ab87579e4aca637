import type { JSX } from "preact";
import { useLanguage } from "../language/language.ts";
import { Shell } from "./Shell.tsx";

/** Kept on a device, and shown there in place of a page that is not. */
export function Offline(): JSX.Element {
  const { say: { installed: say, closed } } = useLanguage();
  return (
    <Shell kind="plain">
      <section class="plain">
        <div>
          <h1>{say.offline.title}</h1>
          <p class="lead">{say.offline.lead}</p>
        </div>
        <div class="row">
          <a class="button button-flame" href="/">{closed.home}</a>
          {/* The address is that of the page that was asked for. */}
          <a class="button" href="">{closed.again.retry}</a>
        </div>
      </section>
    </Shell>
  );
}
