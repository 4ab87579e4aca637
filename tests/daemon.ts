import { commandAt, type Place } from "./place.ts";

/** Milliseconds a program may take until it is ready. */
const START_MS = 30_000;

/** What is started, and the words in its output that say it is ready. */
export interface Program {
  readonly place: Place;
  readonly program: string;
  readonly options: Deno.CommandOptions;
  readonly ready: string;
}

/** A program that runs until it is killed, and can be started again. */
export class Daemon implements AsyncDisposable {
  readonly #program: Program;
  #child: Deno.ChildProcess | undefined;
  #drained: Promise<unknown> = Promise.resolve();
  #heard: () => void = () => {};
  /** Everything it has written to stdout and stderr, over all starts. */
  log = "";

  private constructor(program: Program) {
    this.#program = program;
  }

  static async start(program: Program): Promise<Daemon> {
    const daemon = new Daemon(program);
    await daemon.start();
    return daemon;
  }

  /** Resolves when it is ready; throws what it wrote when it never is. */
  async start(): Promise<void> {
    const { place, program, options, ready } = this.#program;
    const child = commandAt(place, program, {
      ...options,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#child = child;
    const before = this.log.length;
    const { promise: said, resolve, reject } = Promise.withResolvers<void>();
    this.#heard = () => this.log.slice(before).includes(ready) && resolve();
    this.#drained = Promise.all([
      this.#collect(child.stdout),
      this.#collect(child.stderr),
    ]);
    const fail = (why: string) =>
      reject(new Error(`${program} ${why}:\n${this.log.slice(before)}`));
    const timer = setTimeout(() => fail("is not ready"), START_MS);
    child.status.then(({ code }) => fail(`ended with ${code}`));
    try {
      await said;
    } catch (cause) {
      await this.kill();
      throw cause;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends it, as a crash would unless told otherwise. */
  async kill(signal: Deno.Signal = "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    try {
      child.kill(signal);
    } catch {
      // it ended by itself
    }
    await child.status;
    await this.#drained;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }

  async #collect(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const part of stream) {
      this.log += decoder.decode(part, { stream: true });
      this.#heard();
    }
  }
}
