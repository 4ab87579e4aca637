import type { ProblemKind } from "./problem.ts";

/** How loudly an error is told to who runs a server. */
export type Severity = "warn" | "error" | "critical";

/** How grave a problem is for who runs the server, not for who met it. */
export const SEVERITIES = {
  "code-word": "warn",
  "code-check": "warn",
  "code-length": "warn",
  "link-malformed": "warn",
  "room-gone": "warn",
  "room-full": "warn",
  "wrong-code": "warn",
  "code-dead": "warn",
  "handshake-timeout": "error",
  "server-down": "error",
  "server-refused": "error",
  "browser-lacks": "error",
  "no-path": "error",
  "no-relay": "warn",
  "removed": "warn",
  "member-left": "warn",
  "session-expired": "error",
  "pictures-differ": "critical",
  "tampered": "critical",
  "declined": "warn",
  "cancelled": "warn",
  "no-space": "warn",
  "storage-failed": "error",
  "save-failed": "error",
  "receiver-storage": "warn",
  "source-changed": "warn",
  "source-gone": "warn",
  "hash-mismatch": "critical",
} as const satisfies Readonly<Record<ProblemKind, Severity>>;
