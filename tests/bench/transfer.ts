import { join } from "node:path";
import { randomFile, scratch } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";
import { type Figures, figuresOf, type Sample } from "./figures.ts";
import { children, cpuMs, watchMemory } from "./processes.ts";
import { connectRaw, type Raw } from "./raw.ts";

/** The best fixed window on loopback. */
const TUNED_BYTES = 512 * 1024;

/** Milliseconds one transfer may take. */
const ROUND_LIMIT = 600_000;

/** Somebody at a browser, and that browser's process. */
interface Side {
  readonly person: Person;
  readonly pid: number;
}

async function side(origin: string): Promise<Side> {
  const before = children();
  const person = await Person.at(origin);
  const [pid, ...more] = children().filter((it) => !before.includes(it));
  if (pid === undefined || more.length > 0) {
    throw new Error(
      `expected one new browser process, found ${[pid, ...more]}`,
    );
  }
  return { person, pid };
}

/** Measures what `run` costs; it may give its own, more exact, milliseconds. */
async function measure(
  sender: Side,
  receiver: Side,
  run: () => Promise<number | void>,
): Promise<Sample> {
  const cpu = () => cpuMs(sender.pid) + cpuMs(receiver.pid);
  const senderGrowth = watchMemory(sender.pid);
  const receiverGrowth = watchMemory(receiver.pid);
  const cpuBefore = cpu();
  const began = performance.now();
  const own = await run();
  const ms = own ?? performance.now() - began;
  return {
    ms,
    cpuMs: cpu() - cpuBefore,
    senderBytes: senderGrowth(),
    receiverBytes: receiverGrowth(),
  };
}

async function raw(
  sender: Side,
  receiver: Side,
  way: Raw,
  totalBytes: number,
): Promise<Sample> {
  for (const { person } of [sender, receiver]) {
    await person.page.goto("about:blank");
  }
  const channel = await connectRaw(
    sender.person.page,
    receiver.person.page,
    way,
    totalBytes,
  );
  const sample = await measure(sender, receiver, channel.run);
  await channel.close();
  return sample;
}

/** From the click on accept until the file is whole on the receiver's disk. */
async function tallow(
  sender: Side,
  receiver: Side,
  path: string,
): Promise<Sample> {
  await sender.person.host(path);
  await receiver.person.join(await sender.person.code());
  await receiver.person.offered();
  return await measure(sender, receiver, async () => {
    await receiver.person.accept();
    await receiver.person.state("receive", "done", ROUND_LIMIT);
  });
}

/**
 * Moves `totalBytes` between the same two browsers in every way, `rounds`
 * times, the ways in turn. Tells `report` after each.
 */
export async function benchTransfer(
  totalBytes: number,
  rounds: number,
  report: (line: string) => void,
): Promise<Figures[]> {
  await using folder = await scratch();
  const path = await randomFile(join(folder.path, "random.bin"), totalBytes);
  await using server = await startServer();
  const sender = await side(server.origin);
  await using _sender = sender.person;
  const receiver = await side(server.origin);
  await using _receiver = receiver.person;

  const ways = new Map<string, () => Promise<Sample>>([
    ["plain", () => raw(sender, receiver, { is: "plain" }, totalBytes)],
    [
      "tuned",
      () =>
        raw(
          sender,
          receiver,
          { is: "tuned", windowBytes: TUNED_BYTES },
          totalBytes,
        ),
    ],
    ["tallow", () => tallow(sender, receiver, path)],
  ]);
  const samples = new Map<string, Sample[]>(
    [...ways.keys()].map((name) => [name, []]),
  );
  for (let round = 1; round <= rounds; round++) {
    // Each way comes first, second and last equally often.
    const turn = round % ways.size;
    const order = [...ways];
    for (const [name, way] of [...order.slice(turn), ...order.slice(0, turn)]) {
      const sample = await way();
      samples.get(name)?.push(sample);
      const { megabytesPerSecond } = figuresOf(name, totalBytes, [sample]);
      report(
        `round ${round} of ${rounds}, ${name}: ${
          megabytesPerSecond.toFixed(2)
        } MB/s`,
      );
    }
  }
  return [...samples].map(([name, list]) => figuresOf(name, totalBytes, list));
}
