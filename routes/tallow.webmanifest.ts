import type { RouteHandler } from "fresh";
import type { Served } from "../ui/language/served.ts";

/** What a device needs to know to install Tallow. */
export const handler: RouteHandler<unknown, Served> = {
  GET: ({ state: { language: { locale, direction, say } } }) =>
    new Response(
      JSON.stringify({
        name: say.app.name,
        short_name: say.app.name,
        description: say.app.description,
        lang: locale,
        dir: direction,
        start_url: "/",
        display: "standalone",
        background_color: "#faf7f0",
        theme_color: "#15120d",
        icons: [{
          src: "/icon.svg",
          sizes: "any",
          type: "image/svg+xml",
          purpose: "any",
        }],
      }),
      { headers: { "content-type": "application/manifest+json" } },
    ),
};
