import type { Parcel } from "./parcel.ts";
import type { Somebody } from "./somebody.ts";
import type { Who } from "./schedule.ts";
import type { Shown } from "./watch.ts";

/** Milliseconds a person bears a problem before trying from the history. */
const PATIENCE_MS = 8000;

/** How often a person tries that. */
const TRIES = 4;

/** Milliseconds for one press of what was just seen. */
const PRESS_MS = 3000;

/** The page that leads back to what is unfinished. */
export const HISTORY = "/history";

/** What somebody does on seeing the page, whatever happened before. */
export class Habit {
  readonly #somebody: Somebody;
  readonly #who: Who;
  readonly #parcel: Parcel;
  #troubledSince: number | undefined;
  #tries = 0;

  constructor(somebody: Somebody, who: Who, parcel: Parcel) {
    this.#somebody = somebody;
    this.#who = who;
    this.#parcel = parcel;
  }

  /** Their transfer of the parcel, in a room or in the history. */
  get shown(): Shown | undefined {
    const { last } = this.#somebody.watch;
    const direction = this.#who === "sender" ? "send" : "receive";
    return last?.transfers.find((it) => it.direction === direction) ??
      last?.history[0];
  }

  /** Whether they gave up on a problem of the room, and which it is. */
  get gaveUp(): string | undefined {
    const problem = this.#somebody.watch.last?.roomProblems[0];
    return this.#tries >= TRIES ? problem : undefined;
  }

  /** Does at most one thing. What a crash or a reload interrupts is no error. */
  async act(): Promise<void> {
    const { last } = this.#somebody.watch;
    if (this.#somebody.away || last === undefined) return;
    const { page } = this.#somebody.person;
    const press = (handle: string): Promise<void> =>
      page.getByTestId(handle).first().click({ timeout: PRESS_MS });
    if (last.path === HISTORY && this.shown?.state === "open") {
      await press("history-resume");
    } else if (this.shown?.wants === "files") {
      const input = page.getByTestId("supply-input").first();
      await input.setInputFiles([...this.#parcel.paths], { timeout: PRESS_MS });
    } else if (this.shown?.state === "offered" && this.#who === "receiver") {
      await press("accept");
    }
    if (last.roomProblems.length === 0) this.#troubledSince = undefined;
    else if (!this.isOver) await this.#bear();
  }

  get isOver(): boolean {
    const state = this.shown?.state ?? "";
    return ["done", "failed", "cancelled"].includes(state);
  }

  async #bear(): Promise<void> {
    this.#troubledSince ??= Date.now();
    if (Date.now() < this.#troubledSince + PATIENCE_MS) return;
    if (this.#tries++ >= TRIES) return;
    this.#troubledSince = undefined;
    await this.#somebody.open(HISTORY);
  }
}
