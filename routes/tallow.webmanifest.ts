import type { RouteHandler } from "fresh";
import type { Served } from "../ui/language/served.ts";

/** Of the files that other programs offer to open with Tallow. */
const OPENED = {
  "image/*": [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".avif"],
  "video/*": [".mp4", ".mov", ".mkv", ".webm"],
  "audio/*": [".mp3", ".m4a", ".flac", ".ogg", ".wav"],
  "application/pdf": [".pdf"],
  "application/zip": [".zip"],
};

/** What a device needs to know to install Tallow. */
export const handler: RouteHandler<unknown, Served> = {
  GET: ({ state: { language: { locale, direction, say } } }) =>
    new Response(
      JSON.stringify({
        id: "/",
        name: say.app.name,
        short_name: say.app.name,
        description: say.app.description,
        lang: locale,
        dir: direction,
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#faf7f0",
        theme_color: "#15120d",
        categories: ["productivity", "utilities"],
        icons: [
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
          icon(192, "any"),
          icon(512, "any"),
          icon(512, "maskable"),
        ],
        screenshots: [
          screenshot("wide", "1280x800", say.home.title),
          screenshot("narrow", "390x844", say.home.title),
        ],
        shortcuts: [
          { name: say.history.title, url: "/history" },
          { name: say.settings.title, url: "/settings" },
        ],
        // A window of its own: nothing that moves in another is disturbed.
        launch_handler: { client_mode: "navigate-new" },
        file_handlers: [{ action: "/", accept: OPENED }],
        // Taken by the service worker, workers/service/inbox.ts.
        share_target: {
          action: "/share",
          method: "POST",
          enctype: "multipart/form-data",
          params: {
            title: "title",
            text: "text",
            url: "url",
            files: [{ name: "files", accept: ["*/*"] }],
          },
        },
      }),
      { headers: { "content-type": "application/manifest+json" } },
    ),
};

function icon(size: number, purpose: "any" | "maskable") {
  const name = purpose === "any" ? `icon-${size}` : `icon-${purpose}`;
  const sizes = `${size}x${size}`;
  return { src: `/${name}.png`, sizes, type: "image/png", purpose };
}

function screenshot(form_factor: string, sizes: string, label: string) {
  const src = `/screenshot-${form_factor}.jpg`;
  return { src, sizes, type: "image/jpeg", form_factor, label };
}
