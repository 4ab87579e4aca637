import { join } from "node:path";
import { Daemon } from "../daemon.ts";
import { scratch } from "../e2e/file.ts";
import { LOOPBACK, run } from "../place.ts";
import type { Namespace } from "./namespace.ts";
import { LAN } from "./net.ts";

/** Every packet that somebody's machine gets and sends, from now on. */
export interface Capture extends AsyncDisposable {
  /** How many were there so far that `filter` of pcap-filter(7) names. */
  count(filter: string): Promise<number>;
}

/** Starts to look at all that passes a machine's interface. */
export async function capture(machine: Namespace): Promise<Capture> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratch());
  const file = join(folder.path, "packets");
  stack.use(
    await Daemon.start({
      place: machine,
      program: "tcpdump",
      options: {
        args: ["-i", LAN, "-Z", "root", "--immediate-mode", "-U", "-w", file],
      },
      ready: "listening on",
    }),
  );
  const started = stack.move();
  return {
    async count(filter: string): Promise<number> {
      const lines = await run(LOOPBACK, "tcpdump", ["-n", "-r", file, filter]);
      return lines.split("\n").filter(Boolean).length;
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
