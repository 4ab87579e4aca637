import { type ReadonlySignal, signal } from "@preact/signals";
import type { Installation } from "../transport/installation.ts";
import type { Release } from "./release.ts";
import type { Screen } from "./screen.ts";

/** What the service worker adds to a page. */
export interface Installed {
  /** A newer version waits for a word. */
  readonly renewed: ReadonlySignal<boolean>;
  /** What it is, as the site says. */
  readonly release: ReadonlySignal<Release | undefined>;
  start(): Promise<void>;
  /** The person has begun to do something. */
  wake(): Promise<void>;
  /** Lets the newer version take over, and shows it. */
  renew(): Promise<void>;
}

export function createInstalled({ load, idle, reload }: {
  /** Loads the page's side of the service worker. */
  readonly load: () => Promise<{
    install(
      renewed: () => void,
    ): Promise<Pick<Installation, "update"> | undefined>;
    preload(): Promise<unknown>;
    readRelease(): Promise<Release | undefined>;
  }>;
  /** Settles when nothing that anybody waits for is slowed down any more. */
  readonly idle: () => Promise<void>;
  readonly reload: () => void;
}): Installed {
  const renewed = signal(false);
  const release = signal<Release>();
  let installation: Pick<Installation, "update"> | undefined;
  return {
    renewed,
    release,
    async start() {
      await idle();
      try {
        const { install, readRelease } = await load();
        installation = await install(async () => {
          renewed.value = true;
          release.value = await readRelease();
        });
      } catch {
        // Storage is switched off, or the dev server has none: Tallow works
        // without, as long as there is a network.
      }
    },
    async wake() {
      if (installation === undefined) return;
      await (await load()).preload();
    },
    async renew() {
      await installation?.update();
      reload();
    },
  };
}

/**
 * Whether a page may be loaded anew without anything lost: not while a code
 * waits for its guest, and not while files do.
 */
export function isFree(screen: Screen, busy: boolean): boolean {
  if (screen.is !== "room") return !busy;
  const { stage, waitingFiles } = screen.view;
  if (stage.is === "closed") return !busy;
  return stage.is === "open" && !busy && waitingFiles.length === 0;
}

/** When the page has loaded and the browser has time. */
export async function pageIsIdle(): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise((go) => addEventListener("load", go, { once: true }));
  }
  // Not in every browser.
  if (typeof requestIdleCallback === "undefined") return;
  await new Promise((go) => requestIdleCallback(go));
}

/** Milliseconds in which a visit has most likely begun what it is for. */
const BEGINNING_MS = 5_000;

/** When fetching all that Tallow consists of keeps nobody waiting. */
export async function visitIsUnderWay(): Promise<void> {
  await pageIsIdle();
  await new Promise((go) => setTimeout(go, BEGINNING_MS));
  await pageIsIdle();
}

/** The service worker of this browser. */
export async function serviceWorker(): ReturnType<
  Parameters<typeof createInstalled>[0]["load"]
> {
  const [{ Installation, command }, { readRelease }] = await Promise.all([
    import("../transport/installation.ts"),
    import("./release.ts"),
  ]);
  return {
    readRelease,
    install: (renewed) => Installation.of(globalThis, renewed),
    preload: () => command(navigator, "preload-pqc"),
  };
}

/** Has this device keep the pages as they are served now. */
export async function refetchPages(): Promise<boolean> {
  const { command } = await import("../transport/installation.ts");
  return await command(navigator, "renew");
}

/** Throws away what this device keeps of the site, and fetches it again. */
export async function replacePages(): Promise<boolean> {
  const { command } = await import("../transport/installation.ts");
  await command(navigator, "clear-caches");
  return await command(navigator, "renew");
}
