import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where Chromium and its relatives are on the usual systems. */
const places: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  windows: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => {
      const folder = Deno.env.get(name);
      return folder === undefined ? [] : [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Chromium", "Application", "chrome.exe"),
        join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
      ];
    },
  ),
};

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then((it) => it.isFile, () => false);
}

async function installed(): Promise<string | undefined> {
  const { chromium } = await import("playwright-core");
  for (
    const path of [...places[Deno.build.os] ?? [], chromium.executablePath()]
  ) {
    if (await isFile(path)) return path;
  }
  return undefined;
}

async function run(program: string, args: readonly string[]): Promise<boolean> {
  try {
    const command = new Deno.Command(program, {
      args: [...args],
      stdin: "null",
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    return (await command.spawn().status).success;
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return false;
    throw cause;
  }
}

async function installWithApt(): Promise<boolean> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  if (!await isFile("/usr/bin/apt-get")) return false;
  return await run("apt-get", ["update"]) &&
    await run("apt-get", ["install", "-y", "chromium"]);
}

async function installWithPlaywright(): Promise<boolean> {
  const manifest = createRequire(import.meta.url).resolve(
    "playwright-core/package.json",
  );
  const cli = join(dirname(manifest), "cli.js");
  return await run(Deno.execPath(), ["run", "-A", cli, "install", "chromium"]);
}

/**
 * Path of a Chromium-like browser. `CHROME_PATH` decides when it is set;
 * otherwise one that is installed; otherwise one is installed, from Debian's
 * packages as root and from Playwright's download elsewhere. Throws with what
 * to do when none of this works.
 */
export async function findBrowser(): Promise<string> {
  const named = Deno.env.get("CHROME_PATH");
  if (named !== undefined && named !== "") {
    if (await isFile(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, but there is no such file`);
  }
  const found = await installed();
  if (found !== undefined) return found;
  for (const install of [installWithApt, installWithPlaywright]) {
    if (!await install()) continue;
    const path = await installed();
    if (path !== undefined) return path;
  }
  throw new Error(
    "no Chromium, Chrome or Edge found and none could be installed: install " +
      "one, or set CHROME_PATH to the browser's program file",
  );
}
