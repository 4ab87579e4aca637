import type { CellChange, CellsHandle } from "./cells.ts";
import type { Reading } from "./shared.ts";
import type { Work } from "./work.ts";

/**
 * The messages between a caller and a server on one port, and the types of
 * what can be called. A call names a channel and a function of it; its payload,
 * result and progress are those of the function, or it does not compile.
 */

/** The functions of a channel: one input, one result. */
export interface Functions {
  readonly [name: string]: (input: never, work: Work) => unknown;
}

/** Channels by name: `crypto`, `file`, `disk`, ... */
export interface Api {
  readonly [channel: string]: Functions;
}

export type Input<F> = F extends (input: infer I, work: never) => unknown ? I
  : never;
export type Result<F> = F extends (input: never, work: Work) => infer R
  ? Awaited<R>
  : never;

/** Names of what is declared, without the index that lets it be an Api. */
export type Names<T> =
  & keyof {
    [K in keyof T as string extends K ? never : K]: T[K];
  }
  & string;

export type CallOptions =
  & {
    readonly signal?: AbortSignal;
    /** Called a few times a second, and with the last reading at the end. */
    readonly onProgress?: (reading: Reading) => void;
    /** Milliseconds until the call fails; `Infinity` for what may take long. */
    readonly timeoutMs?: number;
  }
  & (
    /** Buffers and ports that move; what has moved cannot be sent again. */
    | { readonly transfer: Transferable[]; readonly retries?: never }
    /** Further attempts after a failure that is retryable. */
    | { readonly transfer?: never; readonly retries?: number }
  );

/** Calls a function of a channel. */
export type Call<A extends Api> = <
  C extends Names<A>,
  N extends Names<A[C]>,
>(
  channel: C,
  name: N,
  input: Input<A[C][N]>,
  options?: CallOptions,
) => Promise<Result<A[C][N]>>;

/** Calls a function of the one channel it was made for. */
export type Ask<F extends Functions> = <N extends Names<F>>(
  name: N,
  input: Input<F[N]>,
  options?: CallOptions,
) => Promise<Result<F[N]>>;

/** Caller → server. */
export type Request =
  | {
    readonly is: "call";
    readonly id: number;
    readonly channel: string;
    readonly name: string;
    readonly input: unknown;
    /** Where its progress and cancellation are; absent when it has none. */
    readonly slot: number | undefined;
  }
  /** Gives up a call, which is still answered. */
  | { readonly is: "cancel"; readonly id: number }
  /** Answered by `pong`, past all calls. */
  | { readonly is: "ping"; readonly id: number }
  /** The cells of this port; comes before the first call with a slot. */
  | { readonly is: "share"; readonly cells: CellsHandle }
  | { readonly is: "cell"; readonly change: CellChange };

/** Server → caller. */
export type Reply =
  /** The first message: from now on calls are served. */
  | { readonly is: "ready" }
  | { readonly is: "result"; readonly id: number; readonly result: unknown }
  /** What was thrown, by its name and message; never with a payload. */
  | {
    readonly is: "error";
    readonly id: number;
    readonly name: string;
    readonly message: string;
  }
  | { readonly is: "pong"; readonly id: number }
  /** Progress, where no memory can be shared. */
  | { readonly is: "cell"; readonly change: CellChange };

/** A worker seen from outside or inside, or a port. */
export interface Endpoint {
  postMessage(
    message: unknown,
    options?: { readonly transfer?: Transferable[] },
  ): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}
