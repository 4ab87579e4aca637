/** What a browser's processes cost, as Linux counts it. */

/** USER_HZ, which Linux fixes at 100 for programs. */
const TICK_MS = 10;

/** Milliseconds between two looks at the memory: one costs some 10 of CPU. */
const LOOK_MS = 1_000;

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
  readonly command: string;
}

/** Fields behind the name, which may hold spaces itself (proc(5), stat). */
function row(pid: number): Row | undefined {
  try {
    const stat = Deno.readTextFileSync(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return {
      pid,
      parent: Number(fields[1]),
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      command: Deno.readTextFileSync(`/proc/${pid}/cmdline`),
    };
  } catch {
    return undefined; // ended meanwhile
  }
}

function rows(): Row[] {
  return [...Deno.readDirSync("/proc")]
    .filter(({ name }) => /^\d+$/.test(name))
    .map(({ name }) => row(Number(name)))
    .filter((it) => it !== undefined);
}

/** The processes this one started. */
export function children(): number[] {
  return rows().filter(({ parent }) => parent === Deno.pid)
    .map(({ pid }) => pid);
}

/** `root` and all below it. */
export function family(root: number): Row[] {
  const all = rows();
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) {
    found.push(...all.filter(({ parent }) => parent === pid));
  }
  return found;
}

/** CPU time of a process and all below it so far, in milliseconds. */
export function cpuMs(root: number): number {
  return family(root).reduce((sum, row) => sum + row.cpuMs, 0);
}

/** Which of a browser's processes are meant. */
export type Share = "renderers" | "all";

/** Proportional set size of `root`'s renderers or of all below it, in bytes. */
export function memoryBytes(root: number, share: Share = "renderers"): number {
  let sum = 0;
  for (const { pid, command } of family(root)) {
    if (share === "renderers" && !command.includes("--type=renderer")) continue;
    try {
      const rollup = Deno.readTextFileSync(`/proc/${pid}/smaps_rollup`);
      sum += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
    } catch {
      continue; // ended meanwhile
    }
  }
  return sum;
}

/** How memory went while something ran. */
export interface Growth {
  readonly mostBytes: number;
  /** Mean of the last quarter of the time over that of the first. */
  readonly driftBytes: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of looks at equal intervals, over `idle`; the drift needs four looks. */
export function growthOf(idle: number, looks: readonly number[]): Growth {
  const quarter = looks.length >> 2;
  return {
    mostBytes: Math.max(idle, ...looks) - idle,
    driftBytes: quarter === 0
      ? 0
      : mean(looks.slice(-quarter)) - mean(looks.slice(0, quarter)),
  };
}

/** Watches memory from now on; the result is how it went, over `idle`. */
export function watchMemory(
  root: number,
  share: Share = "renderers",
  idle: number = memoryBytes(root, share),
): () => Growth {
  const looks: number[] = [];
  const look = () => looks.push(memoryBytes(root, share));
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    look();
    return growthOf(idle, looks);
  };
}
