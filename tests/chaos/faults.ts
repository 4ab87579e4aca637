import type { Fault } from "./schedule.ts";
import { sleep } from "./somebody.ts";
import { comes, lastsMs, strike } from "./strike.ts";
import type { World } from "./world.ts";

const LOOK_MS = 100;

/** Milliseconds until what was under way has been told of. */
const SETTLE_MS = 300;

/** Lets faults befall a world, each when its moment comes. */
export class Faults implements AsyncDisposable {
  /** From the return of what was away until bytes moved again, in seconds. */
  readonly resumes: number[] = [];
  /** The first that went wrong in doing it. */
  error: unknown;
  #begun = 0;
  #ended = 0;
  readonly #over = new AbortController();
  /** Those of one person, or of one thing, come one after the other. */
  readonly #lanes = new Map<string, Promise<unknown>>();
  readonly #all: readonly Promise<void>[];

  /** `isDone` tells whether there is nothing left to move. */
  constructor(
    private readonly world: World,
    faults: readonly Fault[],
    private readonly isDone: () => boolean,
  ) {
    this.#all = faults.map((fault) =>
      this.#befall(fault).catch((error) => {
        this.error ??= error;
      })
    );
  }

  /** How many came at all. */
  get begun(): number {
    return this.#begun;
  }

  get underWay(): boolean {
    return this.#begun > this.#ended;
  }

  /** No more of them begin; waits for those under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort();
    await Promise.all(this.#all);
  }

  async #befall(fault: Fault): Promise<void> {
    const { signal } = this.#over;
    if (!await comes(fault.at, this.world, signal)) return;
    this.#begun++;
    const lane = "who" in fault ? fault.who : fault.is.split(" ")[0] ?? "";
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const mine = before.then(() => this.#suffer(fault));
    this.#lanes.set(lane, mine);
    const returned = await mine;
    // Of several at once the last one tells.
    if (this.underWay) return;
    const { watch } = this.world.receiver;
    while (!watch.movedSince(returned.received) && !this.isDone()) {
      if (signal.aborted) return;
      await sleep(LOOK_MS);
    }
    this.resumes.push((Date.now() - returned.at) / 1000);
  }

  async #suffer(fault: Fault) {
    const mend = await strike(fault, this.world);
    await sleep(Math.max(lastsMs(fault), SETTLE_MS));
    const returned = {
      at: Date.now(),
      received: this.world.receiver.watch.received,
    };
    await mend();
    this.#ended++;
    return returned;
  }
}
