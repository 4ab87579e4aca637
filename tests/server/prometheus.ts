import assert from "node:assert/strict";
import { join } from "node:path";
import * as z from "zod/mini";

const deploy = join(import.meta.dirname ?? ".", "../../deploy/prometheus");

/** Whether the machine has Debian's package `prometheus`. */
export const isInstalled: boolean = await Promise.all(
  ["prometheus", "promtool"].map((name) =>
    new Deno.Command(name, { args: ["--version"] }).output()
  ),
).then(() => true, () => false);

/** Milliseconds until what is waited for is there, on a loaded machine. */
const LIMIT_MS = 60_000;

const BETWEEN_MS = 100;

const answerShape = z.object({
  status: z.literal("success"),
  data: z.unknown(),
});
const vectorShape = z.object({ result: z.array(z.unknown()) });
const alertsShape = z.object({
  alerts: z.array(z.object({
    state: z.string(),
    labels: z.record(z.string(), z.string()),
  })),
});

/** Runs promtool; what it says, on failure as an error. */
export async function promtool(
  args: readonly string[],
  input = "",
): Promise<string> {
  const child = new Deno.Command("promtool", {
    args: [...args],
    cwd: deploy,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(input));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  const said = new TextDecoder().decode(stdout) +
    new TextDecoder().decode(stderr);
  if (!success) throw new Error(`promtool ${args.join(" ")}: ${said}`);
  return said;
}

/** The real Prometheus, scraping one target each second with our rules. */
export class Prometheus implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #folder: string;
  readonly #origin: string;

  private constructor(
    child: Deno.ChildProcess,
    folder: string,
    origin: string,
  ) {
    this.#child = child;
    this.#folder = folder;
    this.#origin = origin;
  }

  /** `wait` replaces how long each rule waits before it fires. */
  static async start(
    target: string,
    token: string,
    wait: string,
  ): Promise<Prometheus> {
    const folder = await Deno.makeTempDir({ prefix: "tallow-prometheus-" });
    const read = (name: string) => Deno.readTextFile(join(deploy, name));
    const rules = await read("alerts.yml");
    await Deno.writeTextFile(
      join(folder, "alerts.yml"),
      rules.replace(/for: \w+/g, `for: ${wait}`),
    );
    const config = await read("prometheus.yml");
    await Deno.writeTextFile(join(folder, "token"), token);
    await Deno.writeTextFile(
      join(folder, "prometheus.yml"),
      config.replaceAll("15s", "1s").replace("tallow:9464", target)
        .replace(
          "  - job_name: tallow\n",
          `$&    authorization:\n      credentials_file: ${folder}/token\n`,
        ),
    );
    const port = freePort();
    const child = new Deno.Command("prometheus", {
      args: [
        `--config.file=${folder}/prometheus.yml`,
        `--storage.tsdb.path=${folder}/data`,
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).spawn();
    return new Prometheus(child, folder, `http://127.0.0.1:${port}`);
  }

  /** Waits until an expression gives something. */
  async query(expression: string): Promise<readonly unknown[]> {
    const path = `/api/v1/query?query=${encodeURIComponent(expression)}`;
    return await this.#until(expression, async () => {
      const { result } = vectorShape.parse(await this.#get(path));
      return result.length > 0 ? result : undefined;
    });
  }

  /** Waits until an alert fires; its labels. */
  async firing(name: string): Promise<Readonly<Record<string, string>>> {
    return await this.#until(name, async () => {
      const { alerts } = alertsShape.parse(await this.#get("/api/v1/alerts"));
      return alerts.find(({ state, labels }) =>
        state === "firing" && labels.alertname === name
      )?.labels;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#child.status;
    await Deno.remove(this.#folder, { recursive: true });
  }

  async #get(path: string): Promise<unknown> {
    const answer = await fetch(this.#origin + path);
    const text = await answer.text();
    assert.ok(answer.ok, `${path}: ${text}`);
    return answerShape.parse(JSON.parse(text)).data;
  }

  async #until<T>(
    what: string,
    look: () => Promise<T | undefined>,
  ): Promise<T> {
    const end = Date.now() + LIMIT_MS;
    while (Date.now() < end) {
      // Until it listens there is nothing to connect to.
      const found = await look().catch((error) => {
        if (!(error instanceof TypeError) && !isStarting(error)) throw error;
      });
      if (found !== undefined) return found;
      await new Promise((go) => setTimeout(go, BETWEEN_MS));
    }
    throw new Error(`nothing for ${what} in ${LIMIT_MS} ms`);
  }
}

/** It answers 503 while it opens its storage. */
function isStarting(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Unavailable");
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
