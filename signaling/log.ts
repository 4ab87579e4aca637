import type { LogLevel } from "./environment.ts";

/** What an entry may carry beside its event: counts and fixed words. */
export type LogFields = Readonly<Record<string, number | string>>;

/**
 * One JSON line an entry. error: a person must act; warn: degraded; info: life
 * cycle. No code, secret, locator, member, address or payload is ever a field.
 */
export interface Log {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
}

const RANK: Readonly<Record<LogLevel, number>> = {
  off: 0,
  error: 1,
  warn: 2,
  info: 3,
};

/** A log that hands each line at or above `level` to `write`. */
export function openLog(
  level: LogLevel,
  clock: () => number,
  write: (line: string) => void,
): Log {
  const at =
    (rank: Exclude<LogLevel, "off">) =>
    (event: string, fields: LogFields = {}): void => {
      if (RANK[rank] > RANK[level]) return;
      const time = new Date(clock()).toISOString();
      write(JSON.stringify({ time, level: rank, event, ...fields }));
    };
  return { error: at("error"), warn: at("warn"), info: at("info") };
}

/** A log that also tells of each entry at warn and above, by its event. */
export function countedLog(
  log: Log,
  count: (event: string, severity: "warn" | "error") => void,
): Log {
  return {
    error(event, fields): void {
      count(event, "error");
      log.error(event, fields);
    },
    warn(event, fields): void {
      count(event, "warn");
      log.warn(event, fields);
    },
    info: log.info,
  };
}

/** What may be said of a failure: its class, never its message. */
export function failure(error: unknown): LogFields {
  return { error: error instanceof Error ? error.name : typeof error };
}
