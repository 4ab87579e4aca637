import type { BrowserContext, Download, Locator, Page } from "playwright-core";
import { type Launch, launchChromium } from "./chromium.ts";
import { filesOfOrigin } from "./origin_files.ts";

/** Milliseconds for a step that moves no bytes. */
const stepLimit = 20_000;

/** Milliseconds for a whole transfer on a slow, busy machine. */
const transferLimit = 180_000;

/** What the page says of one transfer. */
export interface Seen {
  readonly state: string;
  readonly bytes: number;
  readonly total: number;
}

/** Somebody at a browser of their own: one process, one profile, one disk. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    /** Goes with the person, unless it was there before. */
    private readonly folder: string | undefined,
    readonly origin: string,
    /** Violations, page errors and console errors so far. */
    readonly complaints: string[],
  ) {
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      const text = message.text();
      // Two pages made the same room at once: the browser tells of the answer.
      if (message.type() !== "error" || text.includes("409 (Conflict)")) return;
      complaints.push(text);
    });
  }

  /**
   * `script` runs in every page before the page's own code; `lacks` names
   * features of Chromium to switch off; `folder` has the profile of a browser
   * that ended; `start` starts another browser.
   */
  static async at(
    origin: string,
    {
      script,
      lacks = [],
      folder,
      launch,
      start = (at) => launchChromium(at, lacks, launch),
    }: {
      readonly script?: string;
      readonly lacks?: readonly string[];
      readonly folder?: string;
      readonly launch?: Launch;
      readonly start?: (folder: string) => Promise<BrowserContext>;
    } = {},
  ): Promise<Person> {
    const own = folder === undefined
      ? await Deno.makeTempDir({ prefix: "tallow-person-" })
      : undefined;
    const context = await start(folder ?? own ?? "");
    context.setDefaultTimeout(stepLimit);
    if (script !== undefined) await context.addInitScript(script);
    const page = context.pages()[0] ?? await context.newPage();
    return new Person(page, context, own, origin, []);
  }

  /** The same browser in another tab. */
  async newTab(): Promise<Person> {
    const { context, folder, origin, complaints } = this;
    const page = await context.newPage();
    return new Person(page, context, folder, origin, complaints);
  }

  /** Somebody else in the same process, with nothing in common but that. */
  async stranger(): Promise<Person> {
    const context = await this.context.browser()?.newContext();
    if (!context) throw new Error("the browser has no other contexts");
    context.setDefaultTimeout(stepLimit);
    const page = await context.newPage();
    return new Person(page, context, undefined, this.origin, []);
  }

  get(handle: string): Locator {
    return this.page.getByTestId(handle);
  }

  async home(): Promise<void> {
    await this.page.goto(`${this.origin}/`);
  }

  /** Hands files to the page as the file picker would. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.get("file-input").first().setInputFiles([...paths]);
  }

  /** Opens the home page and drops files there, which makes a room. */
  async host(...paths: readonly string[]): Promise<void> {
    await this.home();
    await this.drop(...paths);
    await this.sees(this.get("room-code"));
  }

  /** `red-lion-star` */
  async code(): Promise<string> {
    return (await this.get("room-code").innerText()).trim();
  }

  /** `A7K9-P2M8` */
  async shortCode(): Promise<string> {
    return (await this.get("room-code-short").innerText()).trim();
  }

  async link(): Promise<string> {
    const link = this.get("room-link");
    return await link.getAttribute("href") ?? await link.inputValue();
  }

  /** Types a code on the home page, as a guest would. */
  async join(code: string): Promise<void> {
    await this.home();
    await this.get("code-input").fill(code);
    await this.get("join").click();
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
  }

  transfer(direction: "send" | "receive"): Locator {
    return this.page.locator(
      `[data-testid="transfer"][data-direction="${direction}"]`,
    );
  }

  /** The rows of an offer of `count` files as the page shows them. */
  async offered(count: number = 1): Promise<string[]> {
    await this.sees(this.get("offer"));
    const rows = this.get("offer-file");
    await this.until(async () => await rows.count() === count);
    return await rows.allInnerTexts();
  }

  accept(): Promise<void> {
    return this.get("accept").click();
  }

  decline(): Promise<void> {
    return this.get("decline").click();
  }

  async state(
    direction: "send" | "receive",
    state: string,
    limit: number = transferLimit,
  ): Promise<void> {
    const there = this.transfer(direction).and(
      this.page.locator(`[data-state="${state}"]`),
    );
    await this.sees(there.first(), limit);
  }

  async seen(direction: "send" | "receive"): Promise<Seen> {
    const transfer = this.transfer(direction).first();
    return {
      state: await transfer.getAttribute("data-state") ?? "",
      bytes: Number(await transfer.getAttribute("data-bytes")),
      total: Number(await transfer.getAttribute("data-total")),
    };
  }

  /** Saves what was received; gives `name → path` of the browser's downloads. */
  async save(files: number): Promise<ReadonlyMap<string, string>> {
    const downloads: Download[] = [];
    this.page.on("download", (download) => downloads.push(download));
    const buttons = this.transfer("receive").first().getByTestId("save");
    const count = await buttons.count();
    for (let at = 0; at < count && downloads.length < files; at++) {
      const before = downloads.length;
      await buttons.nth(at).click();
      await this.until(() => downloads.length > before);
    }
    await this.until(() => downloads.length >= files);
    const saved = new Map<string, string>();
    for (const download of downloads) {
      saved.set(download.suggestedFilename(), await download.path());
    }
    return saved;
  }

  /** What the page says went wrong, once it says so. */
  async problem(
    handle: "room-error" | "transfer-error",
    limit: number = 45_000,
  ): Promise<{ readonly kind: string; readonly sentence: string }> {
    const place = this.get(handle).first();
    await place.waitFor({ timeout: limit });
    return {
      kind: await place.getAttribute("data-problem") ?? "",
      sentence: (await place.innerText()).trim(),
    };
  }

  /** Paths of everything in the origin's private file system. */
  stored(): Promise<string[]> {
    return this.page.evaluate(filesOfOrigin);
  }

  /**
   * Lets the origin store `bytes` at most. What the page is told about it is
   * true only with `tellsQuota` lacking.
   */
  async quota(bytes: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send("Storage.overrideQuotaForOrigin", {
      origin: this.origin,
      quotaSize: bytes,
    });
  }

  /** Waits until `holds` gives true, polling. */
  async until(
    holds: () => boolean | Promise<boolean>,
    limit: number = stepLimit,
  ): Promise<void> {
    const end = Date.now() + limit;
    while (!await holds()) {
      if (Date.now() > end) throw new Error(`not within ${limit} ms: ${holds}`);
      await new Promise((go) => setTimeout(go, 50));
    }
  }

  /** Waits until it is shown; who waits in vain says what is shown instead. */
  async sees(what: Locator, limit: number = stepLimit): Promise<void> {
    try {
      await what.waitFor({ timeout: limit });
    } catch (cause) {
      const shown = await this.page.locator("main").innerText();
      const text = shown.replaceAll(/\s+/g, " ");
      const said = this.complaints.join("; ");
      throw new Error(`shown: ${text}; said: ${said}`, { cause });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
    if (this.folder) await Deno.remove(this.folder, { recursive: true });
  }
}
