import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "../browser.ts";
import { LOOPBACK, type Place } from "../place.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Parts of the browser's own frame that are pages themselves, and cost as much
 * as ours to start, although nobody sees them.
 */
const unseen = [
  "InitialWebUI",
  "PreloadTopChromeWebUI",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
  "WebUIReloadButton",
  "WebUIToolbar",
];

/** Off, Chromium tells pages the real quota and not a standard one. */
export const tellsQuota = "StaticStorageQuota";

/** Where a browser runs, and what else it is told when it starts. */
export interface Launch {
  readonly place?: Place;
  readonly more?: readonly string[];
  /**
   * Whether Tallow may install itself. Where that is not the point, it is as in
   * a private window: it would write all it consists of into every profile.
   */
  readonly installs?: boolean;
}

/** The path of a program that starts the browser at `place`. */
async function programAt(place: Place, folder: string): Promise<string> {
  const browser = await findBrowser();
  if (place.within.length === 0) return browser;
  const path = join(folder, "chromium");
  const line = `exec ${place.within.join(" ")} "${browser}" "$@"`;
  await Deno.writeTextFile(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return path;
}

/**
 * Starts a browser process with its profile and downloads in `folder`; `lacks`
 * names features of Chromium to switch off.
 */
export async function launchChromium(
  folder: string,
  lacks: readonly string[],
  { place = LOOPBACK, more = [], installs = false }: Launch = {},
): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: await programAt(place, folder),
    headless: true,
    serviceWorkers: installs ? "allow" : "block",
    // Without a UTF-8 locale Chromium finds no file with an odd name.
    env: { ...Deno.env.toObject(), LC_ALL: "C.UTF-8" },
    args: [
      ...flags,
      ...more,
      `--disable-features=${[...unseen, ...lacks].join()}`,
    ],
    acceptDownloads: true,
    downloadsPath: join(folder, "downloads"),
  });
}
