import { join } from "node:path";
import config from "../../deno.json" with { type: "json" };

const root = join(import.meta.dirname ?? ".", "../..");

/** What Deno is told about memory where the program is started for use. */
const [V8_FLAGS = ""] = /--v8-flags=\S+/.exec(config.tasks.start) ?? [];

const READY = /Tallow is ready at (http:\/\/\S+)\n/;

const METRICS = /Metrics are at (http:\/\/\S+)\n/;

/** The real program; `env` is given to it beside a free port. */
export class Program implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #out: Promise<string>;
  readonly #err: Promise<string>;
  #said = "";
  #heard = (): void => {};

  constructor(env: Readonly<Record<string, string>>) {
    this.#child = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", V8_FLAGS, "main.ts"],
      cwd: root,
      env: { PORT: "0", ...env },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#out = this.#collect();
    this.#err = new Response(this.#child.stderr).text();
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** The address it prints when it is ready. */
  origin(): Promise<string> {
    return this.#says(READY);
  }

  /** Where its metrics are, given METRICS_LISTEN. */
  metrics(): Promise<string> {
    return this.#says(METRICS);
  }

  /** Waits until it has said something. */
  async said(pattern: RegExp): Promise<void> {
    await this.#says(pattern);
  }

  async end(signal?: Deno.Signal): Promise<[number, string, string]> {
    if (signal !== undefined) this.#child.kill(signal);
    const { code } = await this.#child.status;
    return [code, await this.#out, await this.#err];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has ended already.
    }
    await this.end();
  }

  async #says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#said);
      if (found !== null) return found[1] ?? "";
      const ended = this.#child.status.then(() => true);
      const heard = new Promise<false>((on) => this.#heard = () => on(false));
      if (await Promise.race([ended, heard])) throw new Error(await this.#err);
    }
  }

  async #collect(): Promise<string> {
    const decoder = new TextDecoder();
    for await (const part of this.#child.stdout) {
      this.#said += decoder.decode(part);
      this.#heard();
    }
    return this.#said;
  }
}

/** A folder that is removed afterwards. */
export async function folder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await Deno.makeTempDir({ prefix: "tallow-main-" });
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}
