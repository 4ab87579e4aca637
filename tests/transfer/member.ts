import type { CryptoCommand } from "../../workers/command.ts";
import type { CryptoEvent } from "../../workers/crypto_event.ts";
import { Engine } from "../../workers/engine.ts";
import { memoryShelf, type Shelf } from "../../workers/shelf.ts";
import { Vault } from "../../workers/vault.ts";
import { type MemoryDisk, memoryDisk } from "../fakes/memory_disk.ts";
import { random } from "../handshake.ts";
import { PATIENCE_MS } from "./waiting.ts";

type Command = Exclude<CryptoCommand, { do: "start" }>;
export type EventOf<K> = Extract<CryptoEvent, { readonly on: K }>;

/** One engine with its disk, and all it said. */
export class Member {
  readonly events: CryptoEvent[] = [];
  readonly disk: MemoryDisk = memoryDisk();
  readonly shelf: Shelf = memoryShelf();
  vault: Vault = new Vault(this.shelf, random);
  engine: Engine = this.#begin();
  #waiting: (() => void)[] = [];

  constructor(
    readonly name: "host" | "guest",
    private readonly listener: (event: CryptoEvent) => void,
  ) {}

  /** The page is gone, without a word, and all it said; another one comes. */
  restart(): void {
    this.disk.restart();
    this.vault = new Vault(this.shelf, random);
    this.events.length = 0;
    this.engine = this.#begin();
  }

  #begin(): Engine {
    const engine: Engine = new Engine(
      {
        emit: (event) => {
          if (engine !== this.engine) return;
          this.events.push(event);
          this.listener(event);
          for (const wake of this.#waiting.splice(0)) wake();
        },
        disk: this.disk.call,
        random,
        now: () => performance.now(),
        today: () => Date.now(),
        hold: () => Promise.resolve(true),
      },
      this.vault,
    );
    return engine;
  }

  /** The bond with the other, once they have keys. */
  get bond(): string {
    return this.all("open").at(-1)?.bond ?? "";
  }

  do(command: Command): void {
    this.engine.handle(command);
  }

  /** Events of a kind, so far. */
  all<K extends CryptoEvent["on"]>(on: K): EventOf<K>[] {
    return this.events.filter((event): event is EventOf<K> => event.on === on);
  }

  /** Files received so far, in the order they came. */
  received(): { readonly file: number; readonly content: Blob }[] {
    return this.all("published").flatMap(({ content, files }) =>
      files.map(({ file, offset, length }) => ({
        file,
        content: content.slice(offset, offset + length),
      }))
    );
  }

  /** Waits for the `count`th event of a kind that is as wanted. */
  async heard<K extends CryptoEvent["on"]>(
    on: K,
    wanted: (event: EventOf<K>) => boolean = () => true,
    count = 1,
  ): Promise<EventOf<K>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const said = this.events.map((event) => event.on).join(" ");
        reject(new Error(`${this.name} did not hear ${on}, but: ${said}`));
      }, PATIENCE_MS);
    });
    try {
      for (;;) {
        const found = this.all(on).filter(wanted)[count - 1];
        if (found) return found;
        const news = new Promise<void>((wake) => this.#waiting.push(wake));
        await Promise.race([news, late]);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits until a transfer is in a state. */
  reached(
    state: EventOf<"progress">["state"],
    transfer: string,
  ): Promise<EventOf<"progress">> {
    return this.heard(
      "progress",
      (event) => event.state === state && event.transfer === transfer,
    );
  }
}
