import {
  type Admission,
  type AdmissionEffect,
  type AdmissionEvent,
  type AdmissionLimit,
  joinAdmissions,
  MAX_WRONG,
  openAdmission,
  reloadAdmission,
  stepAdmission,
} from "../core/admission.ts";
import { lvCat, wipe } from "../core/bytes.ts";
import { hash, label } from "../core/kdf.ts";
import {
  locatorOf,
  materialOf,
  type Secret,
  withPassword,
} from "../core/secret.ts";
import type { AdmissionRecord } from "../core/vault_record.ts";
import type { CryptoCommand } from "./command.ts";
import { type Counters, Refused } from "./counters.ts";

/** What became of the doors. */
export type DoorsListener = (
  attemptsLeft: number,
  dead: AdmissionLimit | undefined,
) => void;

type Opening = Extract<CryptoCommand, { do: "host" }>;

/** A door, and what its count is kept under. */
interface Door extends Pick<AdmissionRecord, "id" | "mark" | "until"> {
  readonly secret: Secret;
}

/**
 * The code and the link at which a host waits. They lead to one room, so they
 * share one count of guesses and admissions, and die together. The count is
 * kept before it has any effect, and goes on where the host opens the same
 * code again.
 */
export class Doors {
  readonly #doors = new Map<string, Door>();
  #shut = false;
  #admission: Admission | undefined;
  #password: string | undefined;
  /** Done when the doors are as the page last asked. */
  #ready: Promise<void> = Promise.resolve();
  #kept: Promise<void> = Promise.resolve();

  /** `now` in milliseconds since the epoch. */
  constructor(
    private readonly counters: Counters,
    private readonly now: () => number,
    private readonly listener: DoorsListener,
  ) {}

  /** Waits for guests who know the secret. */
  open({ door, secret, ttl, admissions }: Opening): void {
    this.#ready = this.#ready.then(() =>
      this.#open(door, secret, ttl, admissions)
    );
  }

  /** Guests who come from now on have to know this password too. */
  protect(password: string): void {
    this.#password = password;
    this.#ready = this.#ready.then(async () => {
      for (const [name, door] of this.#doors) {
        const secret = await withPassword(door.secret, password);
        this.#doors.set(name, { ...door, secret });
      }
    });
  }

  /** Nobody else comes in; answers others that have the same password. */
  shut(): Doors {
    this.#shut = true;
    this.#ready = this.#ready.then(() => this.#forget());
    const { counters, now, listener } = this;
    const others = new Doors(counters, now, listener);
    if (this.#password) others.protect(this.#password);
    return others;
  }

  /** A guest came: the secret to meet it with, unless it may not try. */
  async greet(door: string): Promise<Secret | undefined> {
    await this.#ready;
    const effects = await this.#step({ on: "hello" });
    return effects.includes("greet")
      ? this.#doors.get(door)?.secret
      : undefined;
  }

  /** A guest that was greeted is gone without an answer. */
  silence(): void {
    this.#step({ on: "silence" });
  }

  /**
   * Runs the check of a guest's answer if one more may be made, and rejects
   * unless it succeeds and the guest may come in.
   */
  async check<T>(run: () => Promise<T>): Promise<T> {
    const asked = await this.#step({ on: "answer" });
    if (!asked.includes("check")) throw new Refused();
    let result: T;
    try {
      result = await run();
    } catch (error) {
      await this.#step({ on: "wrong" });
      throw error;
    }
    const right = await this.#step({ on: "right" });
    if (!right.includes("admit")) throw new Refused();
    return result;
  }

  async #open(
    name: string,
    secret: Secret,
    ttl: number,
    admissions: number,
  ): Promise<void> {
    const door = {
      id: locatorOf(secret),
      mark: markOf(secret),
      until: this.now() + ttl,
      secret: this.#password
        ? await withPassword(secret, this.#password)
        : secret,
    };
    const kept = await this.counters.admission(door.id);
    const admission = kept?.mark === door.mark
      ? reloadAdmission(kept.admission)
      : openAdmission(admissions, door.until);
    this.#doors.set(name, door);
    this.#admission = this.#admission
      ? joinAdmissions(this.#admission, admission)
      : admission;
    if (this.#admission.is === "dead") this.#die(this.#admission.limit);
  }

  async #step(event: AdmissionEvent): Promise<AdmissionEffect["do"][]> {
    if (!this.#admission || this.#shut) return [];
    const before = this.#admission;
    const { state, effects } = stepAdmission(before, event, this.now());
    this.#admission = state;
    if (effects.some((effect) => effect.do === "save")) await this.#keep();
    if (state.is === "dead") {
      // After the guest was told: the page leaves the room when it hears this.
      if (before.is !== "dead") setTimeout(() => this.#die(state.limit));
    } else if (before.is === "open" && state.wrong > before.wrong) {
      this.listener(MAX_WRONG - state.wrong, undefined);
    }
    return effects.map((effect) => effect.do);
  }

  /** One after the other, so that an older count never replaces a newer. */
  #keep(): Promise<void> {
    this.#kept = this.#kept.then(async () => {
      const admission = this.#admission;
      if (!admission) return;
      const records = [...this.#doors.values()].map(({ secret: _, ...kept }) =>
        ({ is: "admission", ...kept, admission }) as const
      );
      await this.counters.keep(records);
    });
    return this.#kept;
  }

  #die(limit: AdmissionLimit): void {
    this.#forget();
    if (!this.#shut) this.listener(0, limit);
  }

  #forget(): void {
    for (const { secret } of this.#doors.values()) wipe(secret.key);
    this.#doors.clear();
  }
}

/**
 * Tells a new code from an old one that had the same locator by chance. One
 * byte: it says next to nothing about a code to whoever reads the disk. `secret`
 * is without the room's password, which may change.
 */
function markOf(secret: Secret): number {
  const { prs, psk } = materialOf(secret);
  const input = lvCat(label("mark"), prs);
  const [mark = 0] = hash(input);
  wipe(prs, psk, input);
  return mark;
}
