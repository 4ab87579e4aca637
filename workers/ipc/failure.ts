/** Why a call has no result. `retryable`: the same call may succeed later. */
export type Failure =
  | {
    readonly kind: "timeout";
    readonly retryable: true;
    readonly afterMs: number;
  }
  /** By the signal of the call, or because the caller or the pool ended. */
  | {
    readonly kind: "aborted";
    readonly retryable: false;
    readonly by: "signal" | "end";
  }
  /** Too many calls are under way; `limit` of them. */
  | {
    readonly kind: "overloaded";
    readonly retryable: true;
    readonly limit: number;
  }
  /** The worker died, or did not start; after the last attempt for good. */
  | { readonly kind: "crashed"; readonly retryable: boolean }
  /** The function threw; the name and message of its error. */
  | {
    readonly kind: "remote";
    readonly retryable: false;
    readonly name: string;
    readonly message: string;
  };

export function timedOut(afterMs: number): Failure {
  return { kind: "timeout", retryable: true, afterMs };
}

export function aborted(by: "signal" | "end"): Failure {
  return { kind: "aborted", retryable: false, by };
}

export function overloaded(limit: number): Failure {
  return { kind: "overloaded", retryable: true, limit };
}

export function crashed(retryable: boolean): Failure {
  return { kind: "crashed", retryable };
}

export function remote(name: string, message: string): Failure {
  return { kind: "remote", retryable: false, name, message };
}

/** What a failed call rejects with. */
export class IpcError extends Error {
  override readonly name = "IpcError";

  constructor(readonly failure: Failure) {
    super(
      failure.kind === "remote"
        ? `${failure.name}: ${failure.message}`
        : failure.kind,
    );
  }
}
