import { permitOwnScripts } from "../workers/own_scripts.ts";
import type { Command } from "../workers/service/command.ts";
import { type Shared, takeShared } from "../workers/service/inbox.ts";

/** Where the page host serves it: its scope is the whole site. */
const SERVICE_WORKER = "/sw.js";

/** Of a browser, as much as an installation needs. */
export interface InstallationPlatform {
  readonly navigator: { readonly serviceWorker?: ServiceWorkerContainer };
  readonly document: Pick<Document, "visibilityState" | "addEventListener">;
}

/** The page's side of the service worker. */
export class Installation {
  private constructor(
    private readonly registration: ServiceWorkerRegistration,
    /** A newer version waits. */
    private readonly renewed: () => void,
  ) {
    registration.addEventListener("updatefound", () => this.#watch());
    // The browser may have looked for one before this page did.
    this.#watch();
    this.#look();
  }

  /**
   * Installs what makes Tallow open without a network; `undefined` where there
   * are no service workers. Rejects where they are not allowed.
   */
  static async of(
    { navigator: { serviceWorker }, document }: InstallationPlatform,
    renewed: () => void,
  ): Promise<Installation | undefined> {
    if (serviceWorker === undefined) return undefined;
    permitOwnScripts();
    const registration = await serviceWorker.register(SERVICE_WORKER, {
      updateViaCache: "none",
    });
    // A page that stays open for days hears of a newer version, too.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") return;
      registration.update().catch(() => {});
    });
    return new Installation(registration, renewed);
  }

  /** Lets the newer version take over; settles when it has. */
  async update(): Promise<void> {
    const { waiting } = this.registration;
    if (waiting === null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") resolve();
    });
    tell(waiting, "update");
    await promise;
  }

  #watch(): void {
    const { installing } = this.registration;
    installing?.addEventListener("statechange", () => this.#look());
  }

  #look(): void {
    const { waiting, active } = this.registration;
    // The first of all waits for nobody.
    if (waiting && active) this.renewed();
  }
}

/** Has the service worker do something, where there is one; tells if it did. */
export async function command(
  { serviceWorker }: InstallationPlatform["navigator"],
  what: Exclude<Command, "update">,
): Promise<boolean> {
  const registration = await serviceWorker?.getRegistration();
  const worker = registration?.active;
  if (!worker) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data.done === true);
  tell(worker, what, [port2]);
  return await promise.finally(() => port1.close());
}

/** Takes from the inbox of this device what was shared with Tallow. */
export function takeInbox(): Promise<readonly Shared[]> {
  return takeShared(indexedDB);
}

function tell(
  worker: ServiceWorker,
  what: Command,
  ports: Transferable[] = [],
): void {
  worker.postMessage({ do: what }, ports);
}
