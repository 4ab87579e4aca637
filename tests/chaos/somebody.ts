import { family } from "../bench/processes.ts";
import { Person } from "../e2e/person.ts";
import { noPickers } from "../e2e/tree.ts";
import { hidesAddresses, type Path } from "../path/path.ts";
import { type Beginning, tellingScript, Watch } from "./watch.ts";

/** Milliseconds in which a killed browser's processes are gone. */
const GONE_MS = 10_000;

/** Milliseconds for which a page that does not load is tried again. */
const LOADED_MS = 60_000;

export const sleep = (ms: number): Promise<void> =>
  new Promise((go) => setTimeout(go, ms));

function signal(pid: number, name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
  try {
    Deno.kill(pid, name);
  } catch {
    // it ended meanwhile
  }
}

/** How somebody's browser is set up, each time it starts. */
export interface Setup extends Beginning {
  readonly origin: string;
  /** What all their connections go through. */
  readonly path: Path | undefined;
}

/** A person whose browser dies and starts again with the same profile. */
export class Somebody {
  readonly watch = new Watch();
  /** Whether there is nobody at the browser, or it does not answer. */
  away = false;
  readonly #setup: Setup;
  readonly #folder: string;
  #person: Person;
  #pid = 0;
  #complaints: string[] = [];

  private constructor(setup: Setup, folder: string, person: Person) {
    this.#setup = setup;
    this.#folder = folder;
    this.#person = person;
  }

  /** The profile and downloads lie in `folder`. */
  static async at(setup: Setup, folder: string): Promise<Somebody> {
    const somebody = new Somebody(setup, folder, await start(setup, folder));
    await somebody.#begin();
    return somebody;
  }

  /** Theirs now: another after each crash. */
  get person(): Person {
    return this.#person;
  }

  /** What pages threw and nobody caught, and what browsers complained of. */
  get complaints(): readonly string[] {
    return [...this.#complaints, ...this.#person.complaints];
  }

  /** Ends every process of the browser at once. */
  async killBrowser(): Promise<void> {
    const pids = family(this.#pid).map(({ pid }) => pid);
    for (const pid of pids) signal(pid, "SIGKILL");
    await this.#person[Symbol.asyncDispose]().catch(() => {});
    const end = Date.now() + GONE_MS;
    while (family(this.#pid).length > 0) {
      if (Date.now() > end) throw new Error("the browser outlives kill -9");
      await sleep(20);
    }
    this.#complaints.push(...this.#person.complaints);
    this.watch.forget();
  }

  /** Starts it again, on an empty page. */
  async startBrowser(): Promise<void> {
    this.#person = await start(this.#setup, this.#folder);
    await this.#begin();
  }

  /** Ends every process that shows pages; gives what the tab had in mind. */
  async killTab(): Promise<Readonly<Record<string, string>>> {
    const session = this.watch.last?.session ?? {};
    const { page } = this.#person;
    const crashed = new Promise((gone) => page.once("crash", gone));
    for (const pid of this.#renderers()) signal(pid, "SIGKILL");
    await crashed;
    this.watch.forget();
    return session;
  }

  /**
   * What Reload does with a crashed tab: the same address with the same session
   * storage. The driver cannot speak to a tab that crashed, so it is a new one.
   */
  async reviveTab(session: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this.#person;
    this.#person = await this.#person.newTab();
    await page.close();
    await this.#setup.path?.attach(this.#person.page);
    await this.#person.page.addInitScript((kept) => {
      // Where the server is away the browser shows a page of its own.
      if (origin === "null" || sessionStorage.length > 0) return;
      for (const [name, value] of Object.entries(kept)) {
        sessionStorage.setItem(name, value);
      }
    }, session);
  }

  /** Stops the whole browser in the middle, as a machine that sleeps. */
  suspend(): void {
    for (const { pid } of family(this.#pid)) signal(pid, "SIGSTOP");
  }

  wake(): void {
    for (const { pid } of family(this.#pid)) signal(pid, "SIGCONT");
  }

  async open(path: string): Promise<void> {
    const { page } = this.#person;
    await again(() => page.goto(`${this.#setup.origin}${path}`));
  }

  async reload(): Promise<void> {
    const { page } = this.#person;
    await again(() => page.reload());
  }

  async offline(offline: boolean): Promise<void> {
    await this.#person.page.context().setOffline(offline);
  }

  async freeze(frozen: boolean): Promise<void> {
    const { page } = this.#person;
    const session = await page.context().newCDPSession(page);
    const state = frozen ? "frozen" : "active";
    await session.send("Page.setWebLifecycleState", { state });
    await session.detach();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.wake();
    await this.#person[Symbol.asyncDispose]();
  }

  async #begin(): Promise<void> {
    const browser = family(Deno.pid).find(({ parent, command }) =>
      parent === Deno.pid && command.includes(`${this.#folder}/`)
    );
    if (browser === undefined) throw new Error("no process has the profile");
    this.#pid = browser.pid;
    await this.watch.over(this.#person.page.context());
    await this.#setup.path?.attach(this.#person.page);
  }

  #renderers(): number[] {
    return family(this.#pid)
      .filter(({ command }) => command.includes("--type=renderer"))
      .map(({ pid }) => pid);
  }
}

/** A page that cannot be loaded is tried again, as anybody would. */
async function again(load: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + LOADED_MS;
  for (;;) {
    try {
      await load();
      return;
    } catch (error) {
      const unreached = String(error).includes("net::ERR_");
      if (!unreached || Date.now() > end) throw error;
      await sleep(1000);
    }
  }
}

function start(setup: Setup, folder: string): Promise<Person> {
  return Person.at(setup.origin, {
    folder,
    // Nobody is there for a picker's dialog: archives are downloads.
    script: noPickers + tellingScript(setup),
    lacks: [hidesAddresses],
  });
}
