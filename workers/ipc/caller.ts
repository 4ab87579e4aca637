import { Alarm } from "./alarm.ts";
import {
  aborted,
  type Failure,
  IpcError,
  overloaded,
  remote,
  timedOut,
} from "./failure.ts";
import type {
  Api,
  Ask,
  Call,
  CallOptions,
  Endpoint,
  Names,
  Reply,
  Request,
} from "./grammar.ts";
import { retrying } from "./retry.ts";
import { RoundTrips, type Statistics } from "./round_trips.ts";
import type { Reading } from "./shared.ts";
import { Slots } from "./slots.ts";

/** Milliseconds a call may take when it does not say. */
const TIMEOUT_MS = 30_000;

const MAX_PENDING = 100;

/** Milliseconds between two looks at progress: what an eye can follow. */
const LOOK_MS = 100;

/** A call that the other end has not answered. */
interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: IpcError) => void;
  readonly timeoutMs: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  readonly slot: number | undefined;
  readonly onProgress: ((reading: Reading) => void) | undefined;
  readonly forget: () => void;
  /** Given up here; the other end may still be at it, and its slot in use. */
  abandoned: boolean;
  seen: number;
}

/** The calling end of a port. Calls settle in any order. */
export class Caller<A extends Api> {
  readonly #port: Endpoint;
  readonly #maxPending: number;
  readonly #pending = new Map<number, Pending>();
  readonly #trips = new RoundTrips();
  readonly #slots = new Slots((request) => this.#port.postMessage(request));
  #last = 0;
  #ended: Failure | undefined;
  /** One for all calls: none is armed per call. */
  readonly #alarm = new Alarm(() => this.#sweep());
  /** Resolves when the other end serves. */
  readonly ready: Promise<void>;
  #isReady = () => {};

  constructor(port: Endpoint, { maxPending = MAX_PENDING } = {}) {
    this.#port = port;
    this.#maxPending = maxPending;
    this.ready = new Promise((resolve) => this.#isReady = resolve);
    port.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
  }

  /** @throws {IpcError}, or DataCloneError for an input that cannot travel. */
  readonly call: Call<A> = (channel, name, input, options = {}) => {
    const once = () => this.#once(channel, name, input, options);
    return options.retries ? retrying(once, options) : once();
  };

  /** Calls of one channel, all with the same `timeoutMs` unless they say. */
  ask<C extends Names<A>>(channel: C, timeoutMs: number): Ask<A[C]> {
    return (name, input, options) =>
      this.call(channel, name, input, { timeoutMs, ...options });
  }

  /** Answered past all calls: fails when the other thread is stuck or gone. */
  ping(timeoutMs: number): Promise<void> {
    return this.#send((id) => ({ is: "ping", id }), { timeoutMs }, false);
  }

  /** Asks everything under way to stop, without waiting for it. */
  stop(): void {
    this.#slots.board?.stop.raise();
  }

  /** Every call fails, from now on too. The port is the owner's to close. */
  end(failure: Failure = aborted("end")): void {
    this.#ended ??= failure;
    this.#alarm.stop();
    this.#port.onmessage = null;
    for (const pending of this.#pending.values()) {
      this.#abandon(pending, failure);
    }
    this.#pending.clear();
  }

  get statistics(): Statistics & { readonly bytes: number } {
    return {
      ...this.#trips.statistics,
      bytes: this.#slots.board?.bytes.value ?? 0,
    };
  }

  #once(
    channel: string,
    name: string,
    input: unknown,
    options: CallOptions,
  ): Promise<never> {
    if (this.#pending.size >= this.#maxPending) {
      return this.#trips.of(fail(overloaded(this.#maxPending)));
    }
    const { timeoutMs = TIMEOUT_MS, signal, onProgress } = options;
    const needsSlot = timeoutMs < Infinity || signal !== undefined ||
      onProgress !== undefined;
    return this.#trips.of(this.#send(
      (id, slot) => ({ is: "call", id, channel, name, input, slot }),
      { ...options, timeoutMs },
      needsSlot,
    ));
  }

  #send(
    request: (id: number, slot: number | undefined) => Request,
    { timeoutMs, signal, onProgress, transfer }: CallOptions & {
      readonly timeoutMs: number;
    },
    needsSlot: boolean,
  ): Promise<never> {
    if (this.#ended) return fail(this.#ended);
    if (signal?.aborted) return fail(aborted("signal"));
    return new Promise<never>((resolve, reject) => {
      const id = ++this.#last;
      const abort = () => this.#cancel(id, aborted("signal"));
      const deadline = performance.now() + timeoutMs;
      const slot = needsSlot ? this.#slots.take() : undefined;
      try {
        this.#port.postMessage(request(id, slot), transfer && { transfer });
      } catch (error) {
        this.#slots.giveBack(slot);
        throw error;
      }
      this.#pending.set(id, {
        resolve,
        reject,
        timeoutMs,
        deadline,
        slot,
        onProgress,
        forget: () => signal?.removeEventListener("abort", abort),
        abandoned: false,
        seen: -1,
      });
      signal?.addEventListener("abort", abort);
      this.#alarm.at(
        onProgress ? Math.min(deadline, performance.now() + LOOK_MS) : deadline,
      );
    });
  }

  #hear(reply: Reply): void {
    if (reply.is === "ready") return this.#isReady();
    if (reply.is === "cell") return this.#slots.hear(reply.change);
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    this.#pending.delete(reply.id);
    if (!pending.abandoned) {
      this.#look(pending);
      pending.forget();
      if (reply.is === "pong") pending.resolve(undefined as never);
      else if (reply.is === "result") pending.resolve(reply.result as never);
      else pending.reject(new IpcError(remote(reply.name, reply.message)));
    }
    this.#slots.giveBack(pending.slot);
  }

  #cancel(id: number, failure: Failure): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    if (pending.slot !== undefined) {
      this.#slots.board?.cancellation(pending.slot).cancel();
    }
    this.#port.postMessage({ is: "cancel", id } satisfies Request);
    this.#abandon(pending, failure);
  }

  #abandon(pending: Pending, failure: Failure): void {
    if (pending.abandoned) return;
    pending.abandoned = true;
    pending.forget();
    pending.reject(new IpcError(failure));
  }

  #sweep(): void {
    const now = performance.now();
    for (const [id, pending] of this.#pending) {
      if (pending.abandoned) continue;
      if (pending.deadline <= now) {
        this.#cancel(id, timedOut(pending.timeoutMs));
      } else {
        this.#look(pending);
        this.#alarm.at(
          pending.onProgress
            ? Math.min(pending.deadline, now + LOOK_MS)
            : pending.deadline,
        );
      }
    }
  }

  #look(pending: Pending): void {
    if (pending.slot === undefined || !pending.onProgress) return;
    const reading = this.#slots.board?.progress(pending.slot).read();
    if (!reading || reading.total === 0 || reading.done === pending.seen) {
      return;
    }
    pending.seen = reading.done;
    pending.onProgress(reading);
  }
}

function fail(failure: Failure): Promise<never> {
  return Promise.reject(new IpcError(failure));
}
