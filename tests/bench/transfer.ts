import { join } from "node:path";
import { randomFile, scratch, sha256 } from "../e2e/file.ts";
import { NOTHING } from "../path/condition.ts";
import {
  LOOPBACK_WINDOW_BYTES,
  PLAIN,
  rawCost,
  WINDOWS_BYTES,
} from "./choices.ts";
import { COST, costOf } from "./cost.ts";
import type { Figures, Sample } from "./figures.ts";
import { type Between, type Pair, startPair } from "./pair.ts";
import { tuned } from "./raw.ts";
import { inTurn, type Report } from "./rounds.ts";

/** Milliseconds one transfer may take. */
const TRANSFER_LIMIT = 3_600_000;

/** Part of the bytes that each window is tried with, to find the best. */
const TRIAL = 1 / 4;

/** Opens a room with `drop` and brings the other in, up to the offer. */
export async function offer(
  { sender, receiver }: Pair,
  drop: () => Promise<void>,
): Promise<void> {
  await sender.person.home();
  await drop();
  await sender.person.get("room-code").waitFor();
  await receiver.person.join(await sender.person.code());
  await receiver.person.get("offer").waitFor();
}

/**
 * From the click on accept until everything is whole on the receiver's disk.
 * The page tells so the moment it shows it: Playwright's own wait looks every
 * half second, which is a tenth of a fast transfer, and work for the page.
 */
export async function accept({ receiver: { person } }: Pair): Promise<void> {
  const over = person.page.evaluate(untilOver, TRANSFER_LIMIT);
  await person.accept();
  await over;
  await person.state("receive", "done");
}

/** Resolves, in the page, once what is received is done or failed. */
function untilOver(limit: number): Promise<void> {
  return new Promise((resolve) => {
    const over =
      "[data-direction=receive]:is([data-state=done],[data-state=failed])";
    const look = () => {
      if (document.querySelector(`[data-testid=transfer]${over}`)) end();
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(end, limit);
    function end(): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    }
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-state"],
    });
    look();
  });
}

/** What it costs to send one file with Tallow. */
export async function tallowCost(
  pair: Pair,
  path: string,
  totalBytes: number,
): Promise<Sample> {
  await offer(pair, () => pair.sender.person.drop(path));
  return await costOf(pair, totalBytes, () => accept(pair));
}

async function bestWindow(
  pair: Pair,
  windows: readonly number[],
  totalBytes: number,
  report: Report,
): Promise<number> {
  let best = { bytes: LOOPBACK_WINDOW_BYTES, rate: 0 };
  if (windows.length === 1) return windows[0] ?? best.bytes;
  for (const bytes of windows) {
    const sample = await rawCost(pair, tuned(bytes), totalBytes * TRIAL);
    const rate = sample["MB/s"] ?? 0;
    report(`trial, window of ${bytes >> 10} KiB: ${rate.toFixed(2)} MB/s`);
    if (rate > best.rate) best = { bytes, rate };
  }
  return best.bytes;
}

/** Both send a file at once; from the first click until both are whole. */
async function bothCost(
  pair: Pair,
  path: string,
  totalBytes: number,
): Promise<Sample> {
  await offer(pair, () => pair.sender.person.drop(path));
  await pair.receiver.person.drop(path);
  await pair.sender.person.get("offer").waitFor();
  const turned: Pair = {
    ...pair,
    sender: pair.receiver,
    receiver: pair.sender,
  };
  return await costOf(pair, 2 * totalBytes, async () => {
    await Promise.all([accept(pair), accept(turned)]);
  });
}

/** Throws unless the file arrived as it was, by the way that was meant. */
async function check(
  { sender, receiver, way }: Pair,
  path: string,
): Promise<void> {
  const shown = await sender.person.get("member").getAttribute("data-path");
  if (way !== undefined && shown !== way) {
    throw new Error(`the bytes went another way: ${shown}`);
  }
  const [saved = ""] = (await receiver.person.save(1)).values();
  if (await sha256(saved) !== await sha256(path)) {
    throw new Error("the file is not what was sent");
  }
}

/** What moves, and through what. */
export interface Load extends Between {
  readonly totalBytes: number;
  /** To choose from; none: the usual ones. */
  readonly windows: readonly number[];
  /** Whether as much moves each way at once. */
  readonly both: boolean;
}

/**
 * One file of random bytes beside raw channels, plain and tuned. Without a
 * given window the best fixed one is looked for where a path is in between.
 */
export async function benchTransfer(
  { totalBytes, condition, way, windows, both }: Load,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using folder = await scratch();
  const path = await randomFile(join(folder.path, "random.bin"), totalBytes);
  await using pair = await startPair({ condition, way });
  const usual = condition === undefined
    ? [LOOPBACK_WINDOW_BYTES]
    : WINDOWS_BYTES;
  const windowBytes = await bestWindow(
    pair,
    windows.length > 0 ? windows : usual,
    totalBytes,
    report,
  );
  report(`tuned is a window of ${windowBytes >> 10} KiB`);

  const tallow = both ? bothCost : tallowCost;
  const ways = new Map([
    ["plain", () => rawCost(pair, PLAIN, totalBytes, both)],
    ["tuned", () => rawCost(pair, tuned(windowBytes), totalBytes, both)],
    ["tallow", async () => {
      const sample = await tallow(pair, path, totalBytes);
      await check(pair, path);
      return sample;
    }],
  ]);
  const { path: between } = pair;
  if (between !== undefined && condition === NOTHING) {
    // What the relay itself costs.
    ways.set("plain without relay", async () => {
      between.bypassed = true;
      const sample = await rawCost(pair, PLAIN, totalBytes, both);
      between.bypassed = false;
      return sample;
    });
  }
  return await inTurn(ways, rounds, COST, ["plain", "tuned"], report);
}
