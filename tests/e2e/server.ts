import { join } from "node:path";
import { Daemon } from "../daemon.ts";
import { hostOf, LOOPBACK, type Place } from "../place.ts";

const root = join(import.meta.dirname ?? ".", "../..");

/** The real program in its own process, with its own data folder. */
export interface Server {
  readonly origin: string;
  /** Holds the KV file. */
  readonly dataDir: string;
  /** Everything it has written to stdout and stderr. */
  log(): string;
  /** Ends the process as a crash would; the data folder stays. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A TCP port that was free a moment ago. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

/** Starts the built program at `place` and waits until it listens. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
  place: Place = LOOPBACK,
): Promise<Server> {
  const port = freePort();
  const origin = `http://${hostOf(place)}:${port}`;
  const dataDir = await Deno.makeTempDir({ prefix: "tallow-server-" });
  const daemon = await Daemon.start({
    place,
    program: Deno.execPath(),
    options: {
      args: ["run", "-A", "main.ts"],
      cwd: root,
      env: {
        // Everybody in a test has one address.
        RATE_LIMIT_FACTOR: "100",
        ...settings,
        PORT: String(port),
        HOST: place.address,
        DATA_DIR: dataDir,
      },
    },
    ready: "Tallow is ready",
  });
  return {
    origin,
    dataDir,
    log: () => daemon.log,
    kill: () => daemon.kill(),
    restart: () => daemon.start(),
    async [Symbol.asyncDispose](): Promise<void> {
      await daemon.kill();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}
