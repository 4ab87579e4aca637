import { Caller } from "./caller.ts";
import {
  aborted,
  crashed,
  type Failure,
  IpcError,
  overloaded,
} from "./failure.ts";
import type { Api, Call, CallOptions, Endpoint } from "./grammar.ts";
import {
  emptyPool,
  type Policy,
  type PoolEffect,
  type PoolEvent,
  type PoolState,
  stepPool,
} from "./pool_state.ts";
import { retrying } from "./retry.ts";
import { RoundTrips, type Statistics } from "./round_trips.ts";

/** A worker as the pool needs it. */
export interface PoolEndpoint extends Endpoint {
  onerror: ((event: ErrorEvent) => unknown) | null;
  terminate(): void;
}

export interface PoolOptions<A extends Api> {
  readonly start: () => PoolEndpoint;
  readonly size: number;
  readonly policy: Policy;
  /** What a new worker does before its first task. */
  readonly warmUp: (call: Call<A>) => Promise<unknown>;
  /** Milliseconds between two questions to each worker, and for its answer. */
  readonly healthMs?: number;
}

export interface PoolStatistics extends Statistics {
  /** Calls that no worker has taken yet. */
  readonly queued: number;
  readonly restarts: number;
  /** Taken in by the tasks of the workers that live. */
  readonly bytes: number;
}

/** A crash of its worker is survived so often by a task. */
const LIVES = 2;

const MAX_PENDING = 100;
const START_MS = 30_000;
const HEALTH_MS = 10_000;

/** Milliseconds that a task has to stop when the pool cannot wait for it. */
const STOP_MS = 1_000;

/** A call and how to settle it. */
interface Order<A extends Api> {
  /** Gives what to do with the result if somebody still waits for it. */
  readonly run: (caller: Caller<A>) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

interface Living<A extends Api> {
  readonly endpoint: PoolEndpoint;
  readonly caller: Caller<A>;
  /** Loses it unless it is ready in time. */
  readonly late: ReturnType<typeof setTimeout>;
}

/** Workers that serve the same Api, started when there is something to do. */
export class Pool<A extends Api> {
  readonly #options: Required<PoolOptions<A>>;
  readonly #living = new Map<number, Living<A>>();
  readonly #lost = new Set<number>();
  readonly #orders = new Map<number, Order<A>>();
  readonly #trips = new RoundTrips();
  #state: PoolState;
  #last = 0;
  #restarts = 0;
  #health: ReturnType<typeof setInterval> | undefined;
  readonly #ended = Promise.withResolvers<void>();

  constructor(options: PoolOptions<A>) {
    this.#options = { healthMs: HEALTH_MS, ...options };
    this.#state = emptyPool(options.size, options.policy);
  }

  /**
   * The time of a call counts from when a worker takes it.
   * @throws {IpcError}, or DataCloneError for an input that cannot travel.
   */
  readonly call: Call<A> = (channel, name, input, options = {}) => {
    // Retried here, where another worker may take it.
    const { retries: _, ...each } = options;
    const attempt = () =>
      this.#submit((it) => it.call(channel, name, input, each), each);
    return retrying(attempt, options);
  };

  /** Starts a first worker while the person is still deciding. */
  expect(): void {
    this.#dispatch({ on: "expected" });
  }

  /**
   * What runs may finish for `graceMs`, then has to stop; what waits is
   * refused. Resolves when every worker has ended.
   */
  async end(graceMs: number): Promise<void> {
    this.#dispatch({ on: "end" });
    const stop = setTimeout(() => {
      for (const { caller } of this.#living.values()) caller.stop();
    }, graceMs);
    const kill = setTimeout(() => {
      for (const [at, { caller }] of this.#living) this.#lose(at, caller);
    }, graceMs + STOP_MS);
    await this.#ended.promise;
    clearTimeout(stop);
    clearTimeout(kill);
  }

  get statistics(): PoolStatistics {
    const living = [...this.#living.values()];
    return {
      ...this.#trips.statistics,
      queued: this.#state.queue.length,
      restarts: this.#restarts,
      bytes: living.reduce((sum, it) => sum + it.caller.statistics.bytes, 0),
    };
  }

  #submit<T>(
    run: (caller: Caller<A>) => Promise<T>,
    { signal, transfer }: CallOptions,
  ): Promise<T> {
    const full = this.#orders.size >= MAX_PENDING;
    const failure = signal?.aborted
      ? aborted("signal")
      : full && overloaded(MAX_PENDING);
    if (failure) return this.#trips.of(Promise.reject(new IpcError(failure)));
    const id = ++this.#last;
    const abort = () => this.#fail(id, aborted("signal"));
    signal?.addEventListener("abort", abort);
    const settled = new Promise<T>((resolve, reject) => {
      const settle = async (caller: Caller<A>) => {
        const result = await run(caller);
        return () => resolve(result);
      };
      this.#orders.set(id, { run: settle, reject });
      // What moves into a worker is lost with it.
      const lives = transfer?.length ? 0 : LIVES;
      this.#dispatch({ on: "submitted", task: { id, lives } });
    });
    return this.#trips.of(
      settled.finally(() => signal?.removeEventListener("abort", abort)),
    );
  }

  #dispatch(event: PoolEvent): void {
    const { state, effects } = stepPool(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    this.#watch();
    if (state.ending && this.#living.size === 0) this.#ended.resolve();
  }

  #do(effect: PoolEffect): void {
    switch (effect.do) {
      case "start":
        return this.#start(effect.worker);
      case "stop":
        return this.#stop(effect.worker);
      case "run":
        return this.#run(effect.worker, effect.task);
      case "fail":
        return this.#fail(effect.task, effect.failure);
    }
  }

  #start(at: number): void {
    if (this.#lost.delete(at)) this.#restarts++;
    const endpoint = this.#options.start();
    const caller = new Caller<A>(endpoint);
    const lose = () => this.#lose(at, caller);
    const late = setTimeout(lose, START_MS);
    this.#living.set(at, { endpoint, caller, late });
    endpoint.onerror = (event) => {
      event.preventDefault();
      lose();
    };
    caller.ready.then(() => this.#options.warmUp(caller.call)).then(() => {
      clearTimeout(late);
      if (this.#living.get(at)?.caller !== caller) return;
      this.#dispatch({ on: "ready", worker: at });
    }, lose);
  }

  #stop(at: number): void {
    const living = this.#living.get(at);
    this.#living.delete(at);
    clearTimeout(living?.late);
    living?.caller.end(crashed(true));
    living?.endpoint.terminate();
  }

  #run(at: number, task: number): void {
    const order = this.#orders.get(task)!;
    order.run(this.#living.get(at)!.caller).then(
      (resolve) => {
        if (this.#orders.delete(task)) resolve();
        this.#dispatch({ on: "settled", task });
      },
      (error) => {
        // The state has decided already what becomes of a lost worker's tasks.
        if (error.failure?.kind === "crashed") return;
        if (this.#orders.delete(task)) order.reject(error);
        this.#dispatch({ on: "settled", task });
      },
    );
  }

  #fail(task: number, failure: Failure): void {
    const order = this.#orders.get(task);
    this.#orders.delete(task);
    order?.reject(new IpcError(failure));
    this.#dispatch({ on: "settled", task });
  }

  #lose(at: number, caller: Caller<A>): void {
    if (this.#living.get(at)?.caller !== caller) return;
    this.#lost.add(at);
    this.#dispatch({ on: "lost", worker: at });
  }

  #watch(): void {
    // A pool without work sleeps.
    if (this.#orders.size === 0) {
      clearInterval(this.#health);
      this.#health = undefined;
      return;
    }
    this.#health ??= setInterval(() => this.#ask(), this.#options.healthMs);
  }

  #ask(): void {
    for (const [at, { caller }] of this.#living) {
      if (this.#state.workers[at]!.is === "starting") continue;
      caller.ping(this.#options.healthMs).catch(() => this.#lose(at, caller));
    }
  }
}
