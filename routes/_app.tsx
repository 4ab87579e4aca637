import type { PageProps } from "fresh";
import type { JSX } from "preact";
import { en } from "../ui/language/en.ts";

export default function App({ Component, url }: PageProps): JSX.Element {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{en.app.name}</title>
        <meta name="description" content={en.app.description} />
        <meta name="color-scheme" content="light dark" />
        <script src="/theme.js" />
        <meta
          name="theme-color"
          content="#faf7f0"
          media="(prefers-color-scheme: light)"
        />
        <meta
          name="theme-color"
          content="#15120d"
          media="(prefers-color-scheme: dark)"
        />
        <meta property="og:title" content={en.app.name} />
        <meta property="og:description" content={en.app.description} />
        <meta property="og:url" content={url.origin} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/tallow.webmanifest" />
      </head>
      <body>
        <noscript>
          <p class="notice">{en.app.script}</p>
        </noscript>
        <Component />
      </body>
    </html>
  );
}
