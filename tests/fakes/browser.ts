import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { Counters } from "../../workers/counters.ts";
import { database, type Transact } from "../../workers/database.ts";
import { databaseShelf } from "../../workers/database_shelf.ts";
import { memoryShelf, type Shelf } from "../../workers/shelf.ts";
import { Vault } from "../../workers/vault.ts";
import { random } from "../handshake.ts";

/** A browser with a clock and a disk, in which pages come and go. */
export class FakeBrowser {
  /** Milliseconds since the epoch. */
  now = 1_000;
  readonly #factory: IDBFactory | undefined;

  /** `none` as in some private windows. */
  constructor(storage: "kept" | "none" = "kept") {
    this.#factory = storage === "kept" ? new IDBFactory() : undefined;
  }

  /** The database as a new page opens it. */
  database(): Transact {
    return database(this.#factory, "tallow");
  }

  shelf(): Shelf {
    return databaseShelf(this.database());
  }

  /** The vault as a new page opens it. */
  vault(): Vault {
    return new Vault(this.shelf(), random);
  }

  /** The counters as a new page opens them. */
  counters(): Counters {
    const spare = new Vault(memoryShelf(), random);
    return new Counters(this.vault(), spare, () => this.now);
  }
}
