import * as z from "zod/mini";
import type { ProblemKind } from "./problem.ts";
import { SEVERITIES } from "./severity.ts";
import type { UsageReport } from "./usage_report.ts";
import { parse, type Parsed } from "./wire.ts";

/**
 * What a browser may tell of what happened in it: that something happened, how
 * often, and in which bucket. No place in it can hold a room, a member, a name,
 * a time or an exact size; every value is from a closed list.
 */

/** Bytes of the largest report. */
export const MAX_REPORT_BYTES: number = 32_768;

/** Of each sort, in one report. */
export const MAX_ENTRIES: number = 100;

/** Per entry: what a page can honestly count between two reports. */
export const MAX_COUNT: number = 1000;

/** Per entry in a bucket; each one is put into a histogram by itself. */
export const MAX_IN_BUCKET: number = 100;

/** Upper bounds of buckets; one more bucket is above the last. */
export const BOUNDS: Readonly<
  Record<
    "size" | "duration" | "speed" | "establishment" | "operation",
    readonly number[]
  >
> = {
  /** Bytes, from 64 KiB to 256 GiB. */
  size: Array.from({ length: 12 }, (_, i) => 65_536 * 4 ** i),
  /** Seconds of a transfer. */
  duration: [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000],
  /** Bytes a second, from 64 KiB to 256 MiB. */
  speed: Array.from({ length: 7 }, (_, i) => 65_536 * 4 ** i),
  /** Seconds until a connection stands. */
  establishment: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  /** Seconds of one operation with a key. */
  operation: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25],
};

/** Which of the buckets a value belongs into. */
export function bucketOf(bounds: readonly number[], value: number): number {
  const index = bounds.findIndex((bound) => value <= bound);
  return index < 0 ? bounds.length : index;
}

const isProblem = (text: string): text is ProblemKind =>
  Object.hasOwn(SEVERITIES, text);

const path = z.enum(["direct", "turn", "relay"]);
const algorithm = z.enum(["x-wing"]);
const count = z.int().check(z.minimum(1), z.maximum(MAX_COUNT));
const inBucket = z.int().check(z.minimum(1), z.maximum(MAX_IN_BUCKET));
const bucket = (bounds: readonly number[]) =>
  z.int().check(z.minimum(0), z.maximum(bounds.length));

const counted = [
  z.strictObject({
    name: z.literal("transfers"),
    state: z.enum(["done", "failed", "cancelled", "declined"]),
    path,
    count,
  }),
  z.strictObject({
    name: z.literal("sessions"),
    mode: z.enum(["code", "link", "device"]),
    count,
  }),
  z.strictObject({
    name: z.literal("key_exchanges"),
    kind: z.enum(["handshake", "rotation"]),
    algorithm,
    status: z.enum(["done", "failed"]),
    count,
  }),
  z.strictObject({
    name: z.literal("webrtc_connections"),
    path,
    status: z.enum(["connected", "failed"]),
    count,
  }),
  z.strictObject({
    name: z.literal("turn_usage"),
    forced: z.enum(["yes", "no"]),
    count,
  }),
  z.strictObject({
    name: z.literal("errors"),
    type: z.enum(Object.keys(SEVERITIES).filter(isProblem)),
    count,
  }),
  z.strictObject({
    name: z.literal("metadata_stripped"),
    file_type: z.enum(["jpeg", "png", "webp", "heic", "avif", "tiff"]),
    count,
  }),
  z.strictObject({
    name: z.literal("feature_usage"),
    feature: z.enum([
      "code",
      "link",
      "qr",
      "password",
      "folder",
      "group",
      "pause",
      "resume",
      "limit",
      "chat",
      "screen",
      "verify",
      "known-device",
      "relay-only",
      "install",
      "embed",
    ]),
    count,
  }),
] as const;

const measured = [
  z.strictObject({
    name: z.literal("transfer_bytes"),
    direction: z.enum(["sent", "received"]),
    path,
    bucket: bucket(BOUNDS.size),
    count: inBucket,
  }),
  z.strictObject({
    name: z.literal("file_size"),
    bucket: bucket(BOUNDS.size),
    count: inBucket,
  }),
  z.strictObject({
    name: z.literal("transfer_duration"),
    path,
    bucket: bucket(BOUNDS.duration),
    count: inBucket,
  }),
  z.strictObject({
    name: z.literal("transfer_speed"),
    path,
    bucket: bucket(BOUNDS.speed),
    count: inBucket,
  }),
  z.strictObject({
    name: z.literal("pqc_operations"),
    operation: z.enum(["keygen", "encapsulate", "decapsulate"]),
    algorithm,
    backend: z.enum(["native", "javascript"]),
    bucket: bucket(BOUNDS.operation),
    count: inBucket,
  }),
  z.strictObject({
    name: z.literal("connection_establishment"),
    path,
    bucket: bucket(BOUNDS.establishment),
    count: inBucket,
  }),
] as const;

/** The grammar of {@link UsageReport}. */
const reportShape: z.ZodMiniType<UsageReport> = z.strictObject({
  counted: z.array(z.discriminatedUnion("name", counted)).check(
    z.maxLength(MAX_ENTRIES),
  ),
  measured: z.array(z.discriminatedUnion("name", measured)).check(
    z.maxLength(MAX_ENTRIES),
  ),
});

/** Reads the body of POST /report. Never throws. */
export function parseReport(text: string): Parsed<UsageReport> {
  return parse(reportShape, text);
}

/** JSON Schema 2020-12 of the body, as it is validated here. */
export function reportSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(reportShape);
  return schema;
}
