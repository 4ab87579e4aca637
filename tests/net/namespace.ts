import { LOOPBACK, type Place, run } from "../place.ts";

/** All of ours begin so; behind it the process that owns them. */
const PREFIX = "tallow-";

const LEFT = /^tallow-(\d+)-/;

/** A network of its own on this machine, which root may make. */
export class Namespace implements Place, AsyncDisposable {
  readonly within: readonly string[];

  private constructor(
    readonly name: string,
    readonly address: string,
  ) {
    this.within = ["ip", "netns", "exec", name];
  }

  /** Nothing outside is reached from it; in it the loopback is up. */
  static async make(lab: string, what: string, address: string): Promise<
    Namespace
  > {
    const name = `${PREFIX}${Deno.pid}-${lab}-${what}`;
    await run(LOOPBACK, "ip", ["netns", "add", name]);
    const made = new Namespace(name, address);
    await made.ip("link set lo up");
    return made;
  }

  /** Lines of `ip`, without that word. */
  async ip(...lines: readonly string[]): Promise<void> {
    const args = ["-n", this.name, "-batch", "-"];
    await run(LOOPBACK, "ip", args, lines.join("\n") + "\n");
  }

  /** Kernel settings below /proc/sys. */
  async set(settings: Readonly<Record<string, number>>): Promise<void> {
    const script = Object.entries(settings).map(([path, value]) =>
      `echo ${value} > /proc/sys/${path}`
    );
    await run(this, "sh", ["-e", "-c", script.join("\n")]);
  }

  /** What packets meet from now on, in the language of nft(8). */
  async filter(rules: string): Promise<void> {
    await run(this, "nft", ["-f", "-"], `flush ruleset\n${rules}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await run(LOOPBACK, "ip", ["netns", "del", this.name]);
  }
}

/** Ends what a run that crashed left, programs and networks. */
export async function sweep(): Promise<void> {
  const listed = await run(LOOPBACK, "ip", ["netns", "list"]);
  for (const line of listed.split("\n")) {
    const [name = ""] = line.split(" ");
    const owner = LEFT.exec(name)?.[1];
    if (owner === undefined || await isAlive(owner)) continue;
    const pids = await run(LOOPBACK, "ip", ["netns", "pids", name]);
    for (const pid of pids.split("\n").filter(Boolean)) end(Number(pid));
    await run(LOOPBACK, "ip", ["netns", "del", name]);
  }
}

async function isAlive(pid: string): Promise<boolean> {
  return await Deno.stat(`/proc/${pid}`).then(() => true, () => false);
}

function end(pid: number): void {
  try {
    Deno.kill(pid, "SIGKILL");
  } catch {
    // it ended meanwhile
  }
}
