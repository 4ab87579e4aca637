import { join } from "node:path";
import { randomFile, scratch } from "../e2e/file.ts";
import type { Condition } from "../path/condition.ts";
import { PLAIN } from "./choices.ts";
import { type Figures, type Measure, median } from "./figures.ts";
import { clear, type Pair, startPair } from "./pair.ts";
import { connectPages, connectRaw, greet, ping } from "./raw.ts";
import { inTurn, type Report } from "./rounds.ts";
import { accept, offer } from "./transfer.ts";

const MEASURES: readonly Measure[] = [
  { name: "first byte ms", better: "lower", digits: 0 },
  { name: "ping ms", better: "lower", digits: 1 },
];

/** Less than a chunk. */
const FIRST_BYTES = 64 * 1024;

/** Moves longer than the pings take. */
const LOAD_BYTES = 32 << 20;

const PINGS = 20;

/**
 * Runs in the guest's page with the code typed: joins, accepts at once, and
 * gives the milliseconds until something is stored.
 */
function firstStored(): Promise<number> {
  const find = (selector: string) =>
    document.querySelector<HTMLElement>(selector);
  return new Promise((done) => {
    let accepted = false;
    const observer = new MutationObserver(() => {
      const button = find('[data-testid="accept"]');
      if (button !== null && !accepted) {
        accepted = true;
        button.click();
      }
      const transfer = find(
        '[data-testid="transfer"][data-direction="receive"]',
      );
      if (Number(transfer?.dataset["bytes"] ?? 0) === 0) return;
      observer.disconnect();
      done(performance.now() - began);
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    const began = performance.now();
    find('[data-testid="join"]')?.click();
  });
}

async function joins(
  { sender, receiver }: Pair,
  path: string,
): Promise<number> {
  await sender.person.host(path);
  await receiver.person.home();
  await receiver.person.get("code-input").fill(await sender.person.code());
  return await receiver.person.page.evaluate(firstStored);
}

/** Median round trip of a small message while `run` moves bytes. */
async function pingedWhile(
  { sender, receiver }: Pair,
  run: () => Promise<unknown>,
): Promise<number> {
  const beside = await connectPages(sender.person.page, receiver.person.page);
  const running = run();
  const times = await ping(beside, PINGS);
  await running;
  await beside.close();
  return median(times);
}

/**
 * From the click on join to the first bytes on disk, beside a raw channel from
 * its offer to its first message; and the round trip of a small message on a
 * channel of its own while bytes move.
 */
export async function benchLatency(
  condition: Condition | undefined,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using folder = await scratch();
  const first = await randomFile(join(folder.path, "a.bin"), FIRST_BYTES);
  const load = await randomFile(join(folder.path, "b.bin"), LOAD_BYTES);
  await using pair = await startPair({ condition });
  const { sender, receiver } = pair;
  const ways = new Map([
    ["raw", async () => {
      await clear(pair);
      const ms = await greet(sender.person.page, receiver.person.page);
      const channel = await connectRaw(pair, PLAIN, LOAD_BYTES);
      const pingMs = await pingedWhile(pair, channel.run);
      await channel.close();
      return { "first byte ms": ms, "ping ms": pingMs };
    }],
    ["tallow", async () => {
      const ms = await joins(pair, first);
      await offer(pair, () => sender.person.drop(load));
      const pingMs = await pingedWhile(pair, () => accept(pair));
      return { "first byte ms": ms, "ping ms": pingMs };
    }],
  ]);
  return await inTurn(ways, rounds, MEASURES, ["raw"], report);
}
