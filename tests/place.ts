/** Somewhere that programs run. */
export interface Place {
  /** Where others reach them: IPv4 or IPv6, as numbers. */
  readonly address: string;
  /** What stands in front of a command line to run it there. */
  readonly within: readonly string[];
}

/** This machine as it is; nobody else reaches what listens there. */
export const LOOPBACK: Place = { address: "127.0.0.1", within: [] };

/** The address as a URL has it (RFC 3986 §3.2.2). */
export function hostOf({ address }: Place): string {
  return address.includes(":") ? `[${address}]` : address;
}

/** A command that runs at `place`. */
export function commandAt(
  { within }: Place,
  program: string,
  options: Deno.CommandOptions = {},
): Deno.Command {
  const [first = program, ...rest] = [...within, program];
  const args = [...rest, ...options.args ?? []];
  return new Deno.Command(first, { ...options, args });
}

/** Runs it to its end with `input` to read; throws what it complains of. */
export async function run(
  place: Place,
  program: string,
  args: readonly string[],
  input: string = "",
): Promise<string> {
  const child = commandAt(place, program, {
    args: [...args],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  // A program that fails may not read what it is given.
  await writer.write(new TextEncoder().encode(input)).catch(() => {});
  await writer.close().catch(() => {});
  const { success, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  if (success) return decoder.decode(stdout);
  throw new Error(`${program} ${args.join(" ")}: ${decoder.decode(stderr)}`);
}

/** Whether this machine has the program. */
export async function isInstalled(program: string): Promise<boolean> {
  try {
    await new Deno.Command(program, {
      args: ["--version"],
      stdout: "null",
      stderr: "null",
    }).output();
    return true;
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return false;
    throw cause;
  }
}
