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
  readonly reject: (error: unknown) => void;
  /** A ping is neither counted nor limited. */
  readonly isPing: boolean;
  readonly timeoutMs: number;
  /** Both on the clock of `performance.now()`. */
  readonly began: number;
  readonly deadline: number;
  readonly onProgress: ((reading: Reading) => void) | undefined;
  slot: number | undefined;
  /** Takes the listener off the signal, if there is one. */
  forget: (() => void) | undefined;
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
    const once = () =>
      this.#send(
        (id, slot) => ({ is: "call", id, channel, name, input, slot }),
        options,
        false,
      );
    return options.retries ? retrying(once, options) : once();
  };

  /** Calls of one channel, all with the same `timeoutMs` unless they say. */
  ask<C extends Names<A>>(channel: C, timeoutMs: number): Ask<A[C]> {
    return (name, input, options) =>
      this.call(
        channel,
        name,
        input,
        options ? { timeoutMs, ...options } : { timeoutMs },
      );
  }

  /** Answered past all calls: fails when the other thread is stuck or gone. */
  ping(timeoutMs: number): Promise<void> {
    return this.#send((id) => ({ is: "ping", id }), { timeoutMs }, true);
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

  #send(
    request: (id: number, slot: number | undefined) => Request,
    { timeoutMs = TIMEOUT_MS, signal, onProgress, transfer }: CallOptions,
    isPing: boolean,
  ): Promise<never> {
    return new Promise<never>((resolve, reject) => {
      const began = isPing ? performance.now() : this.#trips.begin();
      const pending: Pending = {
        resolve,
        reject,
        isPing,
        timeoutMs,
        began,
        deadline: began + timeoutMs,
        onProgress,
        slot: undefined,
        forget: undefined,
        abandoned: false,
        seen: -1,
      };
      const refusal = this.#refusal(isPing, signal);
      if (refusal) return this.#abandon(pending, refusal);
      const id = ++this.#last;
      const stoppable = timeoutMs < Infinity || signal || onProgress;
      if (stoppable && !isPing) pending.slot = this.#slots.take();
      try {
        const message = request(id, pending.slot);
        this.#port.postMessage(message, transfer && { transfer });
      } catch (error) {
        this.#slots.giveBack(pending.slot);
        if (!isPing) this.#trips.failed();
        return reject(error);
      }
      this.#pending.set(id, pending);
      if (signal) {
        const abort = () => this.#cancel(id, aborted("signal"));
        signal.addEventListener("abort", abort);
        pending.forget = () => signal.removeEventListener("abort", abort);
      }
      this.#alarm.at(nextLook(pending, began));
    });
  }

  #refusal(isPing: boolean, signal?: AbortSignal): Failure | undefined {
    if (this.#ended) return this.#ended;
    if (signal?.aborted) return aborted("signal");
    const full = !isPing && this.#pending.size >= this.#maxPending;
    return full ? overloaded(this.#maxPending) : undefined;
  }

  #hear(reply: Reply): void {
    if (reply.is === "ready") return this.#isReady();
    if (reply.is === "cell") return this.#slots.hear(reply.change);
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    this.#pending.delete(reply.id);
    if (!pending.abandoned) {
      this.#look(pending);
      if (reply.is === "error") {
        this.#abandon(pending, remote(reply.name, reply.message));
      } else {
        if (!pending.isPing) this.#trips.succeeded(pending.began);
        pending.forget?.();
        pending.resolve((reply.is === "result" && reply.result) as never);
      }
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
    if (!pending.isPing) this.#trips.failed();
    pending.forget?.();
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
        this.#alarm.at(nextLook(pending, now));
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

/** When the state of a call has to be looked at again. */
function nextLook({ deadline, onProgress }: Pending, now: number): number {
  return onProgress ? Math.min(deadline, now + LOOK_MS) : deadline;
}
