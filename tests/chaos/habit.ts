import type { Person } from "../e2e/person.ts";
import { HISTORY, type Parcel } from "./parcel.ts";
import type { Somebody } from "./somebody.ts";
import type { Who } from "./schedule.ts";
import type { Look, Shown } from "./watch.ts";

/** Milliseconds a person bears a problem before trying from the history. */
const PATIENCE_MS = 8000;

/** How often a person tries that. */
const TRIES = 4;

/** Milliseconds for one press of what was just seen. */
const PRESS_MS = 3000;

/** Milliseconds in which the page answers, before the next press. */
const PAUSE_MS = 2000;

/** What somebody does on seeing the page, whatever happened before. */
export class Habit {
  readonly #somebody: Somebody;
  readonly #who: Who;
  readonly #parcel: Parcel;
  #troubledSince: number | undefined;
  #tries = 0;
  #pressedAt = 0;

  constructor(somebody: Somebody, who: Who, parcel: Parcel) {
    this.#somebody = somebody;
    this.#who = who;
    this.#parcel = parcel;
  }

  /** Their transfer of the parcel, in a room or in the history. */
  get shown(): Shown | undefined {
    const { last } = this.#somebody.watch;
    const direction = this.#who === "sender" ? "send" : "receive";
    return [...last?.transfers ?? [], ...last?.history ?? []]
      .find((it) => it.direction === direction);
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
    if (last.roomProblems.length === 0) this.#troubledSince = undefined;
    else if (!this.isOver) return await this.#bear();
    if (Date.now() < this.#pressedAt + PAUSE_MS) return;
    const press = this.#wish(last);
    if (press === undefined) return;
    this.#pressedAt = Date.now();
    await press(this.#somebody.person);
  }

  /** What the page asks for. */
  #wish({ path }: Look): ((person: Person) => Promise<void>) | undefined {
    const press = (handle: string) => (person: Person) =>
      person.get(handle).first().click({ timeout: PRESS_MS });
    const { state, wants } = this.shown ?? {};
    if (path === HISTORY && state === "open") return press("history-resume");
    if (state === "offered" && this.#who === "receiver") return press("accept");
    if (wants !== "files") return undefined;
    const { isFolder, paths } = this.#parcel;
    const handle = isFolder ? "supply-folder" : "supply-input";
    return (person) =>
      person.get(handle).first()
        .setInputFiles([...paths], { timeout: PRESS_MS });
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
