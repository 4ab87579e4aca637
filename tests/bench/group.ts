import { join } from "node:path";
import { randomFile, scratch, sha256 } from "../e2e/file.ts";
import { NOTHING, parseCondition } from "../path/condition.ts";
import { type Crowd, startCrowd } from "./crowd.ts";
import { type Figures, type Measure, median, type Sample } from "./figures.ts";
import { Recipient } from "./recipient.ts";
import { inTurn, type Report } from "./rounds.ts";

/** What the slow one gets. */
const SLOW = parseCondition("rate=1mbit");

const MEASURES: readonly Measure[] = [
  // To each but the last guest, until all of these are done.
  { name: "MB/s each", better: "higher", digits: 2 },
  // Of these, each until it is done itself.
  { name: "median MB/s", better: "higher", digits: 2 },
  { name: "last MB/s", digits: 2 },
];

/** What the last guest is to the others. */
type Last = "left out" | "slow" | "as they are";

/** Sends one file to a crowd, again and again. */
class Sending {
  readonly #checked = new Set<Last>();

  constructor(
    private readonly crowd: Crowd,
    private readonly file: string,
    private readonly bytes: number,
    private readonly hash: string,
  ) {}

  async round(last: Last): Promise<Sample> {
    const { host, guests, path } = this.crowd;
    const isSent = last !== "left out";
    const to = isSent ? guests : guests.slice(0, -1);
    const box = host.page.locator(
      `[data-testid=recipient][data-member="${guests.at(-1)?.member}"]`,
    );
    await box.setChecked(isSent);
    await path.become(last === "slow" ? SLOW : NOTHING);
    await host.drop(this.file);
    const recipients = await Promise.all(
      to.map(({ person }) => Recipient.of(person, host)),
    );
    const slower = isSent ? recipients.pop() : undefined;
    const sample = await this.#measure(recipients, slower, last);
    if (last === "slow") await slower?.cancel();
    else if (slower !== undefined) recipients.push(slower);
    if (!this.#checked.has(last)) await this.#check(recipients);
    this.#checked.add(last);
    return sample;
  }

  async #measure(
    others: readonly Recipient[],
    slower: Recipient | undefined,
    last: Last,
  ): Promise<Sample> {
    const began = performance.now();
    const rateOf = (bytes: number) =>
      bytes / 1000 / (performance.now() - began);
    const take = async (recipient: Recipient) => {
      await recipient.accept();
      await recipient.reaches("done");
      return rateOf(this.bytes);
    };
    const own = slower && (last === "slow" ? slower.accept() : take(slower));
    const rates = await Promise.all(others.map(take));
    const each = rateOf(this.bytes);
    const stored = await slower?.storedBytes() ?? 0;
    const lastRate = rateOf(stored);
    return {
      "MB/s each": each,
      "median MB/s": median(rates),
      "last MB/s": await own ?? lastRate,
    };
  }

  /** Throws unless everybody saves what was sent. */
  async #check(recipients: readonly Recipient[]): Promise<void> {
    for (const recipient of recipients) {
      if (await recipient.savedHash() !== this.hash) {
        throw new Error("a file is not what was sent");
      }
    }
  }
}

/**
 * One file to all guests but the last, beside the same with the last one at 1
 * Mbit/s, whom the host stops alone once the others have everything.
 */
export async function benchGroup(
  guests: number,
  totalBytes: number,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using folder = await scratch();
  const file = await randomFile(join(folder.path, "random.bin"), totalBytes);
  await using crowd = await startCrowd(guests, report);
  const sending = new Sending(crowd, file, totalBytes, await sha256(file));
  // The first takes seconds more: everybody's workers start and compile.
  report("warming up");
  await sending.round("as they are");
  const base = `${guests - 1}`;
  const ways = new Map<string, () => Promise<Sample>>([
    [base, () => sending.round("left out")],
    [`${base} and a slow one`, () => sending.round("slow")],
    [`${guests}`, () => sending.round("as they are")],
  ]);
  return await inTurn(ways, rounds, MEASURES, [base], report);
}
