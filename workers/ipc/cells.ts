/**
 * Numbers that two threads see: in shared memory where the page is isolated,
 * else in a copy at each end that messages keep alike. Additions from both ends
 * add up; a value that both ends set differs until the next one is set.
 */
export interface Cells {
  get(at: number): number;
  set(at: number, value: number): void;
  add(at: number, value: number): void;
}

/** What the other end makes its cells from. */
export type CellsHandle =
  | { readonly is: "shared"; readonly memory: SharedArrayBuffer }
  | { readonly is: "messages"; readonly count: number };

/** A change to a copy. */
export type CellChange =
  | { readonly at: number; readonly value: number }
  | { readonly at: number; readonly add: number };

const CELL_BYTES = BigInt64Array.BYTES_PER_ELEMENT;

/** Which cells a thread can make: memory is shared only between isolated ones. */
export function cellsFor(
  scope: {
    readonly crossOriginIsolated?: boolean;
    readonly SharedArrayBuffer?: unknown;
  },
  count: number,
): CellsHandle {
  const isolated = scope.crossOriginIsolated === true &&
    scope.SharedArrayBuffer !== undefined;
  return isolated
    ? { is: "shared", memory: new SharedArrayBuffer(count * CELL_BYTES) }
    : { is: "messages", count };
}

/** The cells of a handle, and what to do with changes the other end posts. */
export interface OpenCells {
  readonly cells: Cells;
  hear(change: CellChange): void;
}

/** One end's cells; `post` is used only where no memory is shared. */
export function openCells(
  handle: CellsHandle,
  post: (change: CellChange) => void,
): OpenCells {
  return handle.is === "shared"
    ? { cells: sharedCells(handle.memory), hear: () => {} }
    : messageCells(handle.count, post);
}

/** 64 bits each, because counts of bytes outgrow 32. */
function sharedCells(memory: SharedArrayBuffer): Cells {
  const all = new BigInt64Array(memory);
  return {
    get: (at) => Number(Atomics.load(all, at)),
    set: (at, value) => void Atomics.store(all, at, BigInt(value)),
    add: (at, value) => void Atomics.add(all, at, BigInt(value)),
  };
}

function messageCells(
  count: number,
  post: (change: CellChange) => void,
): OpenCells {
  const all = new Float64Array(count);
  const hear = (change: CellChange) => {
    if ("add" in change) all[change.at]! += change.add;
    else all[change.at] = change.value;
  };
  const both = (change: CellChange) => {
    hear(change);
    post(change);
  };
  return {
    cells: {
      get: (at) => all[at]!,
      set: (at, value) => both({ at, value }),
      add: (at, add) => both({ at, add }),
    },
    hear,
  };
}
