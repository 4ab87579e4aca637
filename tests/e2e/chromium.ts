import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "../browser.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Off, Chromium tells pages the real quota and not a standard one. */
export const tellsQuota = "StaticStorageQuota";

/**
 * Starts a browser process with its profile and downloads in `folder`; `lacks`
 * names features of Chromium to switch off.
 */
export async function launchChromium(
  folder: string,
  lacks: readonly string[],
): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: await findBrowser(),
    headless: true,
    // Without a UTF-8 locale Chromium finds no file with an odd name.
    env: { ...Deno.env.toObject(), LC_ALL: "C.UTF-8" },
    args: lacks.length === 0
      ? flags
      : [...flags, `--disable-features=${lacks.join()}`],
    acceptDownloads: true,
    downloadsPath: join(folder, "downloads"),
  });
}
