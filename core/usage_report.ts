import type { ProblemKind } from "./problem.ts";

/** The way by which two browsers were connected. */
export type UsagePath = "direct" | "turn" | "relay";

/** How often something happened, at most `MAX_COUNT` times. */
export type Counted =
  & { readonly count: number }
  & (
    /** By its sender, when it is over. */
    | {
      readonly name: "transfers";
      readonly state: "done" | "failed" | "cancelled" | "declined";
      readonly path: UsagePath;
    }
    /** By who came, once a pair has keys; of two known devices by one. */
    | {
      readonly name: "sessions";
      readonly mode: "code" | "link" | "device";
    }
    | {
      readonly name: "key_exchanges";
      readonly kind: "handshake" | "rotation";
      readonly algorithm: "x-wing";
      readonly status: "done" | "failed";
    }
    | {
      readonly name: "webrtc_connections";
      readonly path: UsagePath;
      readonly status: "connected" | "failed";
    }
    /** A connection over TURN; forced when its person wants no other. */
    | { readonly name: "turn_usage"; readonly forced: "yes" | "no" }
    | { readonly name: "errors"; readonly type: ProblemKind }
    | {
      readonly name: "metadata_stripped";
      readonly file_type: "jpeg" | "png" | "webp" | "heic" | "avif" | "tiff";
    }
    | { readonly name: "feature_usage"; readonly feature: UsageFeature }
  );

/** What people can do that is counted. */
export type UsageFeature =
  | "code"
  | "link"
  | "qr"
  | "password"
  | "folder"
  | "group"
  | "pause"
  | "resume"
  | "limit"
  | "chat"
  | "screen"
  | "verify"
  | "known-device"
  | "relay-only"
  | "install"
  | "embed";

/**
 * How often something fell into a bucket of its `BOUNDS`, at most
 * `MAX_IN_BUCKET` times.
 */
export type Measured =
  & { readonly bucket: number; readonly count: number }
  & (
    /** By each side, what it sent or received in one transfer. */
    | {
      readonly name: "transfer_bytes";
      readonly direction: "sent" | "received";
      readonly path: UsagePath;
    }
    | { readonly name: "file_size" }
    | { readonly name: "transfer_duration"; readonly path: UsagePath }
    | { readonly name: "transfer_speed"; readonly path: UsagePath }
    | {
      readonly name: "pqc_operations";
      readonly operation: "keygen" | "encapsulate" | "decapsulate";
      readonly algorithm: "x-wing";
      readonly backend: "native" | "javascript";
    }
    | { readonly name: "connection_establishment"; readonly path: UsagePath }
  );

/** The body of POST /report. */
export interface UsageReport {
  /** At most `MAX_ENTRIES`. */
  readonly counted: readonly Counted[];
  /** At most `MAX_ENTRIES`. */
  readonly measured: readonly Measured[];
}
