import type { ComponentChildren, JSX } from "preact";
import type { SecurityWords } from "../language/en_security.ts";
import { useLanguage } from "../language/language.ts";
import type { Release } from "../release.ts";
import { Shell } from "./Shell.tsx";

/** The claims and their limits, and what can be checked of them. */
export function Security({ words, origin, release, list }: {
  readonly words: SecurityWords;
  readonly origin: string;
  readonly release: Release;
  /** Where the hashes are served. */
  readonly list: string;
}): JSX.Element {
  const { say } = useLanguage();
  const { holds, ends, learns, others, running } = words;
  return (
    <Shell kind="plain">
      <article class="reading">
        <header>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        {[holds, ends, learns].map(({ title, rows }) => (
          <Part key={title} title={title}>
            <ul class="claims">
              {rows.map((row) => <li key={row}>{row}</li>)}
            </ul>
          </Part>
        ))}
        <Part title={others.title}>
          <p>{others.lead}</p>
        </Part>
        <Part title={running.title}>
          <p>
            {say.app.name} {release.version}. {running.lead}
          </p>
          <pre dir="ltr"><code>{checkOf(`${origin}${list}`, origin)}</code></pre>
          <p>
            {running.compare} <a href={list}>{running.list}</a>
          </p>
          <pre dir="ltr"><code>{release.sha256}  {list.slice(1)}</code></pre>
        </Part>
        <p>
          <a href="/developers">{words.developers}</a>
        </p>
      </article>
    </Shell>
  );
}

function Part({ title, children }: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** For a shell: silent when all is as listed. */
function checkOf(list: string, origin: string): string {
  return [
    `curl -s ${list} | while read -r hash file; do`,
    `  curl -s "${origin}/$file" | sha256sum | grep -q "^$hash" || echo "$file"`,
    "done",
  ].join("\n");
}
