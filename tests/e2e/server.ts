import { join } from "node:path";

const root = join(import.meta.dirname ?? ".", "../..");

/** Milliseconds the program may take until it answers. */
const startLimit = 30_000;

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

async function answers(origin: string): Promise<void> {
  const until = Date.now() + startLimit;
  while (Date.now() < until) {
    const response = await fetch(`${origin}/api/health`).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error(`${origin}/api/health did not answer in ${startLimit} ms`);
}

/** Starts the built program with `settings` and waits until it answers. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = freePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = await Deno.makeTempDir({ prefix: "tallow-server-" });
  let log = "";
  let child: Deno.ChildProcess | undefined;
  let drained: Promise<unknown> = Promise.resolve();

  async function collect(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const part of stream) log += decoder.decode(part);
  }

  async function start(): Promise<void> {
    const running = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "main.ts"],
      cwd: root,
      env: {
        // Everybody in a test has one address.
        RATE_LIMIT_FACTOR: "100",
        ...settings,
        PORT: String(port),
        HOST: "127.0.0.1",
        DATA_DIR: dataDir,
      },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    child = running;
    drained = Promise.all([collect(running.stdout), collect(running.stderr)]);
    const ended = running.status.then(({ code }) => {
      throw new Error(`the server ended with ${code}:\n${log}`);
    });
    await Promise.race([answers(origin), ended]);
    ended.catch(() => {});
  }

  async function kill(): Promise<void> {
    if (child === undefined) return;
    child.kill("SIGKILL");
    await child.status;
    await drained;
    child = undefined;
  }

  await start();
  return {
    origin,
    dataDir,
    log: () => log,
    kill,
    restart: start,
    async [Symbol.asyncDispose](): Promise<void> {
      await kill();
      await Deno.remove(dataDir, { recursive: true });
    },
  };
}
