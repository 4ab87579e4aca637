import type { PageProps } from "fresh";
import type { JSX } from "preact";
import { Spoken } from "../ui/language/language.ts";
import { writeOffers } from "../ui/offers.ts";
import type { Served } from "../ui/language/served.ts";

export default function App(
  { Component, url, state: { language, offers } }: PageProps<unknown, Served>,
): JSX.Element {
  const { locale, direction, say: { app: say } } = language;
  return (
    <html lang={locale} dir={direction} data-offers={writeOffers(offers)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say.name}</title>
        <meta name="description" content={say.description} />
        <meta name="color-scheme" content="light dark" />
        <script src="/choices.js" />
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
        <meta property="og:title" content={say.name} />
        <meta property="og:description" content={say.description} />
        <meta property="og:url" content={url.origin} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* Credentials: the cookie tells the language. */}
        <link
          rel="manifest"
          href="/tallow.webmanifest"
          crossorigin="use-credentials"
        />
      </head>
      <body>
        <noscript>
          <p class="notice">{say.script}</p>
        </noscript>
        <Spoken.Provider value={language}>
          <Component />
        </Spoken.Provider>
      </body>
    </html>
  );
}
