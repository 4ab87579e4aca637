import { Counter, Histogram, type Registry } from "prom-client";
import { SEVERITIES } from "../core/severity.ts";
import { BOUNDS } from "../core/usage.ts";
import type { Counted, Measured, UsageReport } from "../core/usage_report.ts";

/** The metrics that browsers report to; the function enters one report. */
export function reportMetrics(
  registry: Registry,
  errors: Counter<"type" | "severity" | "source">,
): (report: UsageReport) => void {
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `tallow_${name}`, help, labelNames, registers });
  const histogram = (
    name: string,
    help: string,
    labelNames: string[],
    bounds: readonly number[],
  ) =>
    new Histogram({
      name: `tallow_${name}`,
      help,
      labelNames,
      buckets: [...bounds],
      registers,
    });

  const counters: Readonly<
    Record<Exclude<Counted["name"], "errors">, Counter>
  > = {
    transfers: counter(
      "transfers_total",
      "Transfers that are over, told by their senders",
      ["state", "path"],
    ),
    sessions: counter(
      "sessions_total",
      "Pairs of members that agreed on keys, told by hosts",
      ["mode"],
    ),
    key_exchanges: counter(
      "pqc_key_exchanges_total",
      "Handshakes and rotations of keys",
      ["kind", "algorithm", "status"],
    ),
    webrtc_connections: counter(
      "webrtc_connections_total",
      "Attempts to connect two members",
      ["path", "status"],
    ),
    turn_usage: counter(
      "turn_usage_total",
      "Connections over TURN; forced when the person wants no other path",
      ["forced"],
    ),
    metadata_stripped: counter(
      "metadata_stripped_total",
      "Photos that something was taken out of",
      ["file_type"],
    ),
    feature_usage: counter(
      "feature_usage_total",
      "Uses of what people can do",
      ["feature"],
    ),
  };
  const bytes = counter(
    "transfer_bytes_total",
    "Bytes of transfers, each rounded up to its bucket of 64 KiB times a power of 4",
    ["direction", "path"],
  );
  const operations = counter(
    "pqc_operations_total",
    "Operations with post-quantum keys",
    ["operation", "algorithm", "backend"],
  );
  const fileSize = histogram(
    "file_size_bytes",
    "Sizes of files; the sum counts each at its bucket's bound",
    [],
    BOUNDS.size,
  );
  const duration = histogram(
    "transfer_duration_seconds",
    "Time from acceptance to the last file",
    ["path"],
    BOUNDS.duration,
  );
  const speed = histogram(
    "transfer_speed_bytes_per_second",
    "Mean speed of a transfer",
    ["path"],
    BOUNDS.speed,
  );
  const operation = histogram(
    "pqc_operation_duration_seconds",
    "Time of one operation with post-quantum keys",
    ["operation", "algorithm", "backend"],
    BOUNDS.operation,
  );
  const establishment = histogram(
    "connection_establishment_seconds",
    "Time from the first offer to an open data channel",
    ["path"],
    BOUNDS.establishment,
  );

  const enter = (entry: Measured): void => {
    switch (entry.name) {
      case "transfer_bytes": {
        const { direction, path, bucket, count } = entry;
        const each = inside(BOUNDS.size, bucket);
        return bytes.inc({ direction, path }, each * count);
      }
      case "file_size":
        return fill(fileSize, {}, BOUNDS.size, entry);
      case "transfer_duration":
        return fill(duration, { path: entry.path }, BOUNDS.duration, entry);
      case "transfer_speed":
        return fill(speed, { path: entry.path }, BOUNDS.speed, entry);
      case "connection_establishment": {
        const { path } = entry;
        return fill(establishment, { path }, BOUNDS.establishment, entry);
      }
      case "pqc_operations": {
        const { operation: what, algorithm, backend, count } = entry;
        const labels = { operation: what, algorithm, backend };
        operations.inc(labels, count);
        return fill(operation, labels, BOUNDS.operation, entry);
      }
    }
  };

  return ({ counted, measured }) => {
    for (const entry of counted) {
      if (entry.name === "errors") {
        const { type, count } = entry;
        const severity = SEVERITIES[type];
        errors.inc({ type, severity, source: "browser" }, count);
      } else {
        const { name, count, ...labels } = entry;
        counters[name].inc(labels, count);
      }
    }
    for (const entry of measured) enter(entry);
  };
}

/** A value in that bucket: its upper bound; above the last, twice that. */
function inside(bounds: readonly number[], bucket: number): number {
  return bounds[bucket] ?? 2 * (bounds.at(-1) ?? 0);
}

function fill(
  histogram: Histogram,
  labels: Readonly<Record<string, string>>,
  bounds: readonly number[],
  { bucket, count }: Pick<Measured, "bucket" | "count">,
): void {
  const value = inside(bounds, bucket);
  for (let i = 0; i < count; i++) histogram.observe(labels, value);
}
