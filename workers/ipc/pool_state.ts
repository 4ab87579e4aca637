import { aborted, crashed, type Failure } from "./failure.ts";

/** A call that the pool has taken. */
export interface Task {
  readonly id: number;
  /** How many crashes of its worker it may still outlive. */
  readonly lives: number;
  /** Its worker crashed: it may be why, and has none beside it from now on. */
  readonly suspect?: true;
}

export type PoolWorker =
  /** Not started yet, crashed or ended. */
  | { readonly is: "dead" }
  | { readonly is: "starting" }
  | { readonly is: "ready" }
  /** Running these, one or more. */
  | { readonly is: "busy"; readonly tasks: readonly Task[] };

/** Who gets the next task among workers that have equal right to it. */
export type Policy = "round-robin" | "least-busy";

export interface PoolState {
  readonly policy: Policy;
  readonly workers: readonly PoolWorker[];
  /** Oldest first; a task is either here or in one worker. */
  readonly queue: readonly Task[];
  /** Where round-robin looks first. */
  readonly next: number;
  /** Starts that failed since the last that did not. */
  readonly failedStarts: number;
  readonly ending: boolean;
}

export type PoolEvent =
  | { readonly on: "submitted"; readonly task: Task }
  /** A task is expected soon. */
  | { readonly on: "expected" }
  | { readonly on: "ready"; readonly worker: number }
  /** It has a result or an error, or nobody waits for it any more. */
  | { readonly on: "settled"; readonly task: number }
  /** A worker crashed, did not start, or does not answer. */
  | { readonly on: "lost"; readonly worker: number }
  | { readonly on: "end" };

export type PoolEffect =
  | { readonly do: "start" | "stop"; readonly worker: number }
  | { readonly do: "run"; readonly worker: number; readonly task: number }
  | {
    readonly do: "fail";
    readonly task: number;
    readonly failure: Failure;
  };

export interface PoolStep {
  readonly state: PoolState;
  readonly effects: readonly PoolEffect[];
}

/** Tasks a worker runs at once: one computes while the other waits for bytes. */
const DEPTH = 2;

/** A worker that does not start so often in a row never will. */
const MAX_FAILED_STARTS = 3;

const dead: PoolWorker = { is: "dead" };

export function emptyPool(size: number, policy: Policy): PoolState {
  return {
    policy,
    workers: Array.from({ length: size }, () => dead),
    queue: [],
    next: 0,
    failedStarts: 0,
    ending: false,
  };
}

export function stepPool(state: PoolState, event: PoolEvent): PoolStep {
  switch (event.on) {
    case "submitted":
      if (state.ending) return refuse(state, [event.task]);
      return assign({ ...state, queue: [...state.queue, event.task] });
    case "expected": {
      const asleep = state.workers.every(({ is }) => is === "dead");
      return asleep && !state.ending ? start(state, 1) : idle(state);
    }
    case "ready":
      return assign({
        ...put(state, event.worker, { is: "ready" }),
        failedStarts: 0,
      });
    case "settled":
      return settle(state, event.task);
    case "lost":
      return lose(state, event.worker);
    case "end":
      return end({ ...state, ending: true });
  }
}

/** Gives out what is queued, and starts workers for what is left. */
function assign(from: PoolState): PoolStep {
  let state = from;
  const effects: PoolEffect[] = [];
  for (;;) {
    const [task, ...queue] = state.queue;
    const worker = task && choose(state, task);
    if (worker === undefined) break;
    const tasks = [...tasksOf(state.workers[worker]!), task!];
    state = { ...put(state, worker, { is: "busy", tasks }), queue };
    state = { ...state, next: (worker + 1) % state.workers.length };
    effects.push({ do: "run", worker, task: task!.id });
  }
  const starting = state.workers.filter(({ is }) => is === "starting").length;
  const started = start(state, state.queue.length - starting);
  return { state: started.state, effects: [...effects, ...started.effects] };
}

/**
 * A worker that is ready, or one with room when no other could be started: the
 * next in turn, or the one with least to do.
 */
function choose(
  { workers, queue, policy, next }: PoolState,
  { suspect }: Task,
): number | undefined {
  const load = (at: number) => tasksOf(workers[at]!).length;
  const coming = workers.filter(({ is }) => is === "dead" || is === "starting");
  const crowded = queue.length > coming.length && !suspect;
  const takes = (at: number) =>
    workers[at]!.is === "ready" ||
    crowded && workers[at]!.is === "busy" && load(at) < DEPTH &&
      tasksOf(workers[at]!).every((task) => !task.suspect);
  const inTurn = workers.map((_, at) => (next + at) % workers.length)
    .filter(takes);
  return policy === "round-robin"
    ? inTurn[0]
    : inTurn.toSorted((a, b) => load(a) - load(b) || a - b)[0];
}

/** Starts up to `count` of the workers that are dead. */
function start(state: PoolState, count: number): PoolStep {
  const chosen = state.workers.flatMap(({ is }, at) => is === "dead" ? at : [])
    .slice(0, Math.max(0, count));
  return {
    state: chosen.reduce((it, at) => put(it, at, { is: "starting" }), state),
    effects: chosen.map((worker) => ({ do: "start", worker })),
  };
}

function settle(state: PoolState, id: number): PoolStep {
  const isOther = (task: Task) => task.id !== id;
  const at = state.workers.findIndex((it) => !tasksOf(it).every(isOther));
  if (at < 0) return idle({ ...state, queue: state.queue.filter(isOther) });
  const tasks = tasksOf(state.workers[at]!).filter(isOther);
  const worker: PoolWorker = tasks.length > 0
    ? { is: "busy", tasks }
    : { is: "ready" };
  const left = put(state, at, worker);
  return state.ending ? end(left) : assign(left);
}

function lose(state: PoolState, at: number): PoolStep {
  const worker = state.workers[at]!;
  if (worker.is === "dead") return idle(state);
  const stopped: PoolEffect = { do: "stop", worker: at };
  const tasks = tasksOf(worker);
  const saved = tasks.filter(({ lives }) => lives > 0)
    .map(({ id, lives }): Task => ({ id, lives: lives - 1, suspect: true }));
  const failedStarts = state.failedStarts + (worker.is === "starting" ? 1 : 0);
  const hopeless = failedStarts >= MAX_FAILED_STARTS;
  const queue = [...saved, ...state.queue];
  const failed = [
    ...tasks.filter(({ lives }) => lives === 0),
    ...hopeless ? queue : [],
  ];
  const left: PoolState = {
    ...put(state, at, dead),
    queue: hopeless ? [] : queue,
    failedStarts: hopeless ? 0 : failedStarts,
  };
  const then = state.ending ? end(left) : assign(left);
  return {
    state: then.state,
    effects: [
      stopped,
      ...failed.map((task): PoolEffect => ({
        do: "fail",
        task: task.id,
        failure: crashed(false),
      })),
      ...then.effects,
    ],
  };
}

/** What waits is refused; a worker ends when it has nothing left to do. */
function end(state: PoolState): PoolStep {
  const refused = refuse({ ...state, queue: [] }, state.queue);
  const done = state.workers.flatMap(({ is }, at) =>
    is === "ready" || is === "starting" ? at : []
  );
  return {
    state: done.reduce((it, at) => put(it, at, dead), refused.state),
    effects: [
      ...refused.effects,
      ...done.map((worker): PoolEffect => ({ do: "stop", worker })),
    ],
  };
}

function refuse(state: PoolState, tasks: readonly Task[]): PoolStep {
  const effects = tasks.map(({ id }): PoolEffect => ({
    do: "fail",
    task: id,
    failure: aborted("end"),
  }));
  return { state, effects };
}

function idle(state: PoolState): PoolStep {
  return { state, effects: [] };
}

function put(state: PoolState, at: number, worker: PoolWorker): PoolState {
  return { ...state, workers: state.workers.with(at, worker) };
}

function tasksOf(worker: PoolWorker): readonly Task[] {
  return worker.is === "busy" ? worker.tasks : [];
}
