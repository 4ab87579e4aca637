import type { Locator } from "playwright-core";
import { sha256 } from "../e2e/file.ts";
import type { Person } from "../e2e/person.ts";

/** Milliseconds one transfer may take. */
const TRANSFER_LIMIT = 600_000;

/** Somebody whom the host sends a file, at a page that is not the host's. */
export class Recipient {
  private constructor(
    private readonly person: Person,
    private readonly host: Person,
    /** The same on both pages. */
    private readonly transfer: string,
  ) {}

  /** Waits for the offer. */
  static async of(person: Person, host: Person): Promise<Recipient> {
    const offered = person.page.locator(
      "[data-testid=transfer][data-state=offered]",
    );
    await offered.waitFor({ timeout: TRANSFER_LIMIT });
    const id = await offered.getAttribute("data-transfer") ?? "";
    return new Recipient(person, host, id);
  }

  async accept(): Promise<void> {
    await this.person.accept();
  }

  /** Waits until it is in this state where it is received. */
  async reaches(state: "done" | "failed"): Promise<void> {
    await this.#at(this.person)
      .and(this.person.page.locator(`[data-state=${state}]`))
      .waitFor({ timeout: TRANSFER_LIMIT });
  }

  /** What the recipient stored, as the host is told. */
  async storedBytes(): Promise<number> {
    return Number(await this.#at(this.host).getAttribute("data-bytes"));
  }

  /** The host stops this transfer and no other. */
  async cancel(): Promise<void> {
    await this.#at(this.host).getByTestId("cancel").click();
    await this.reaches("failed");
  }

  /** SHA-256 of what the recipient saves. */
  async savedHash(): Promise<string> {
    const [download] = await Promise.all([
      this.person.page.waitForEvent("download"),
      this.#at(this.person).getByTestId("save").first().click(),
    ]);
    return await sha256(await download.path());
  }

  #at({ page }: Person): Locator {
    return page.locator(`[data-transfer="${this.transfer}"]`);
  }
}
