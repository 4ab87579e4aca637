import { freePort } from "../e2e/server.ts";

/** Below what two browsers do here, so that there is time to strike. */
const MAX_BYTES_PER_SECOND = 4 * 1024 * 1024;

const SECRET = "the secret of a relay on loopback";

const START_MS = 10_000;

/** A TURN server on loopback that can be killed and started again. */
export interface Coturn extends AsyncDisposable {
  /** For Tallow's server. */
  readonly settings: Readonly<Record<string, string>>;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Whether this machine has one. */
export async function hasCoturn(): Promise<boolean> {
  try {
    const asked = new Deno.Command("turnserver", { args: ["--version"] });
    return (await asked.output()).success;
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return false;
    throw cause;
  }
}

export async function startCoturn(): Promise<Coturn> {
  const port = freePort();
  const folder = await Deno.makeTempDir({ prefix: "tallow-turn-" });
  let child: Deno.ChildProcess | undefined;
  const args = [
    "-n",
    "--listening-ip=127.0.0.1",
    "--relay-ip=127.0.0.1",
    `--listening-port=${port}`,
    "--use-auth-secret",
    `--static-auth-secret=${SECRET}`,
    "--realm=tallow.test",
    "--fingerprint",
    "--allow-loopback-peers",
    "--no-multicast-peers",
    "--no-tls",
    "--no-dtls",
    "--no-cli",
    `--max-bps=${MAX_BYTES_PER_SECOND}`,
    `--userdb=${folder}/turndb`,
    `--pidfile=${folder}/pid`,
    "--log-file=stdout",
  ];

  async function start(): Promise<void> {
    child = new Deno.Command("turnserver", {
      args,
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).spawn();
    const end = Date.now() + START_MS;
    while (!await listens(port)) {
      if (Date.now() > end) throw new Error("coturn does not listen");
      await new Promise((go) => setTimeout(go, 50));
    }
  }

  async function kill(): Promise<void> {
    child?.kill("SIGKILL");
    await child?.status;
    child = undefined;
  }

  await start();
  return {
    settings: {
      TURN_URLS: `turn:127.0.0.1:${port}?transport=udp`,
      TURN_SECRET: SECRET,
    },
    kill,
    start,
    async [Symbol.asyncDispose](): Promise<void> {
      await kill();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

async function listens(port: number): Promise<boolean> {
  try {
    (await Deno.connect({ hostname: "127.0.0.1", port })).close();
    return true;
  } catch {
    return false;
  }
}
