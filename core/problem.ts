/**
 * Everything that can go wrong and that a person is told about. The domain
 * speaks in these nouns; the page turns each into a sentence, the server into a
 * close code or an HTTP problem. No member carries a secret or a payload.
 */
export type Problem =
  /** A word is not in the list; `suggestions` are near ones. Nothing was sent. */
  | {
    readonly kind: "code-word";
    readonly word: string;
    readonly suggestions: readonly string[];
  }
  /** The character form does not fit its own check symbol. Nothing was sent. */
  | { readonly kind: "code-check" }
  /** Too few or too many words or characters. Nothing was sent. */
  | { readonly kind: "code-length" }
  /** The link's fragment is not a Tallow link of a known version. */
  | { readonly kind: "link-malformed" }
  /** The room does not exist: never made, expired, or closed. */
  | { readonly kind: "room-gone" }
  | { readonly kind: "room-full" }
  /** Code, password or transcript differ; by design one error for all three. */
  | { readonly kind: "wrong-code"; readonly attemptsLeft: number }
  /** The code is used up and can never be tried again. */
  | {
    readonly kind: "code-dead";
    readonly limit: "guesses" | "admissions" | "time";
  }
  /** No answer in the handshake's 30 s. */
  | { readonly kind: "handshake-timeout" }
  | { readonly kind: "server-down" }
  /** The server answered, with something this version does not understand. */
  | { readonly kind: "server-refused"; readonly status: number }
  /** The browser lacks something Tallow cannot do without. */
  | {
    readonly kind: "browser-lacks";
    readonly feature: "webrtc" | "storage" | "crypto" | "workers";
  }
  /** No path to the other member could be found. */
  | { readonly kind: "no-path" }
  /** The person wants relays only, and this site has none. */
  | { readonly kind: "no-relay" }
  /** The host took the member out of the room. */
  | { readonly kind: "removed" }
  | { readonly kind: "member-left" }
  /** Keys could not be renewed in time; a new session is needed. */
  | { readonly kind: "session-expired" }
  /** The person saw other pictures than the member: somebody is in between. */
  | { readonly kind: "pictures-differ" }
  /** A frame failed authentication, order or grammar. */
  | { readonly kind: "tampered" }
  | { readonly kind: "declined" }
  | { readonly kind: "cancelled"; readonly by: "me" | "them" }
  /** `missing` in bytes. */
  | { readonly kind: "no-space"; readonly missing: number }
  | { readonly kind: "storage-failed" }
  /** What was received could not be written to where the person chose. */
  | { readonly kind: "save-failed"; readonly name: string }
  /** The other side had no room for it, or could not write it. */
  | { readonly kind: "receiver-storage" }
  /** The sender's file is not the one that was offered any more. */
  | { readonly kind: "source-changed"; readonly name: string }
  | { readonly kind: "source-gone"; readonly name: string }
  /** What arrived is not what was sent; it was discarded. */
  | { readonly kind: "hash-mismatch"; readonly name: string };

/** Names a problem without its particulars. */
export type ProblemKind = Problem["kind"];

/** Whether the same action, repeated unchanged, may succeed. */
export function isRetryable(problem: Problem): boolean {
  switch (problem.kind) {
    case "code-word":
    case "code-check":
    case "code-length":
    case "link-malformed":
    case "room-gone":
    case "code-dead":
    case "browser-lacks":
    case "server-refused":
    case "no-relay":
    case "removed":
      return false;
    case "room-full":
    case "wrong-code":
    case "handshake-timeout":
    case "server-down":
    case "no-path":
    case "member-left":
    case "session-expired":
    case "pictures-differ":
    case "tampered":
    case "declined":
    case "cancelled":
    case "no-space":
    case "storage-failed":
    case "save-failed":
    case "receiver-storage":
    case "source-changed":
    case "source-gone":
    case "hash-mismatch":
      return true;
  }
}

/** A {@link Problem} on its way up the stack; the message is its kind only. */
export class ProblemError extends Error {
  /** Always `ProblemError`. */
  override readonly name = "ProblemError";

  /** `cause` is for logs, never shown. */
  constructor(readonly problem: Problem, cause?: unknown) {
    super(problem.kind, { cause });
  }
}
