import { join } from "node:path";
import { type BrowserContext, firefox } from "playwright-core";

const places = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** The program of a Firefox; `FIREFOX_PATH` names it when it is elsewhere. */
async function findFirefox(): Promise<string | undefined> {
  for (const path of [Deno.env.get("FIREFOX_PATH") ?? "", ...places]) {
    if (await Deno.stat(path).then((it) => it.isFile, () => false)) return path;
  }
  return undefined;
}

/** That of this machine. */
export const found: string | undefined = await findFirefox();

/** Starts a Firefox with its profile and downloads in `folder`. */
export async function launchFirefox(folder: string): Promise<BrowserContext> {
  if (found === undefined) throw new Error("no Firefox found");
  const downloadsPath = join(folder, "downloads");
  await Deno.mkdir(downloadsPath, { recursive: true });
  return await firefox.launchPersistentContext(join(folder, "profile"), {
    // A Firefox as it is released, not one built for Playwright.
    channel: "moz-firefox",
    executablePath: found,
    headless: true,
    acceptDownloads: true,
    // As on a phone: they take nothing of the width.
    firefoxUserPrefs: { "widget.gtk.overlay-scrollbars.enabled": true },
    downloadsPath,
  });
}
