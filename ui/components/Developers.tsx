import type { ComponentChildren, JSX } from "preact";
import { embedSnippet } from "../embed_snippet.ts";
import { developers as say } from "../language/en_developers.ts";
import { Shell } from "./Shell.tsx";

const DOCUMENT = "/api/openapi.json";

/** How others put rooms into their pages. */
export function Developers({ origin }: {
  readonly origin: string;
}): JSX.Element {
  const { frame, events, looks, links, calls } = say;
  const link = `${origin}/r#1.…`;
  return (
    <Shell kind="plain">
      <article class="reading">
        <header>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        <Part title={frame.title} lead={frame.lead}>
          <Code>{embedSnippet(origin, frame.site, frame.name)}</Code>
          <p class="soft">{frame.blocked}</p>
        </Part>
        <Part title={events.title} lead={events.lead}>
          <Table
            heads={[events.event, events.when, events.fields]}
            rows={events.rows}
          />
        </Part>
        <Part title={looks.title} lead={looks.lead}>
          <Table heads={[looks.parameter, looks.values]} rows={looks.rows} />
        </Part>
        <Part title={links.title} lead={links.lead}>
          <Code>{link}</Code>
        </Part>
        <Part
          title={calls.title}
          lead={
            <>
              {calls.lead}
              <a href={DOCUMENT}>{DOCUMENT}</a>
            </>
          }
        />
      </article>
    </Shell>
  );
}

function Part({ title, lead, children }: {
  readonly title: string;
  readonly lead: ComponentChildren;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
    </section>
  );
}

function Code({ children }: { readonly children: string }): JSX.Element {
  return (
    <pre
      dir="ltr"
      data-testid="snippet"
    ><code>{children}</code></pre>
  );
}

/** The first cell of a row is what is written in code. */
function Table({ heads, rows }: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): JSX.Element {
  return (
    <table>
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {cells.map((cell) => <td key={cell}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
