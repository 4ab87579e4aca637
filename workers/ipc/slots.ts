import {
  type CellChange,
  cellsFor,
  type OpenCells,
  openCells,
} from "./cells.ts";
import type { Request } from "./grammar.ts";
import { Board } from "./shared.ts";

/**
 * The calling end's board and the slots that no call has. Made when the first
 * call needs it: ports whose calls neither stop nor tell, as the disk's, have
 * none.
 */
export class Slots {
  #free: number[] = [];
  #open: OpenCells | undefined;
  #board: Board | undefined;

  constructor(private readonly post: (request: Request) => void) {}

  get board(): Board | undefined {
    return this.#board;
  }

  /** A slot as new; `undefined` when calls have them all. */
  take(): number | undefined {
    const board = this.#board ??= this.#share();
    const slot = this.#free.pop();
    if (slot !== undefined) board.clear(slot);
    return slot;
  }

  giveBack(slot: number | undefined): void {
    if (slot !== undefined) this.#free.push(slot);
  }

  hear(change: CellChange): void {
    this.#open?.hear(change);
  }

  #share(): Board {
    const cells = cellsFor(globalThis, Board.CELLS);
    this.post({ is: "share", cells });
    this.#open = openCells(cells, (change) => {
      this.post({ is: "cell", change });
    });
    this.#free = Array.from({ length: Board.SLOTS }, (_, slot) => slot);
    return new Board(this.#open.cells);
  }
}
