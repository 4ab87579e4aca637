import { join } from "node:path";
import { randomFile, scratch } from "../e2e/file.ts";
import type { Condition } from "../path/condition.ts";
import { COST, costOf } from "./cost.ts";
import type { Figures, Measure, Sample } from "./figures.ts";
import { startPair } from "./pair.ts";
import { inTurn, type Report } from "./rounds.ts";
import { accept, offer, tallowCost } from "./transfer.ts";

const MEASURES: readonly Measure[] = [
  ...COST,
  { name: "files/s", digits: 0 },
];

const withFiles = (sample: Sample, count: number, bytes: number): Sample => ({
  ...sample,
  "files/s": count / (bytes / 1e6) * (sample["MB/s"] ?? 0),
});

/**
 * A folder of many small files beside one file of as many bytes, both with
 * Tallow.
 */
export async function benchSmallFiles(
  count: number,
  totalBytes: number,
  condition: Condition | undefined,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using scratched = await scratch();
  const large = await randomFile(
    join(scratched.path, "large.bin"),
    totalBytes,
  );
  const folder = join(scratched.path, "small");
  await Deno.mkdir(folder);
  for (let at = 0; at < count; at++) {
    await randomFile(join(folder, `${at}.bin`), totalBytes / count);
  }
  await using pair = await startPair({ condition });
  const picker = pair.sender.person.get("folder-input").first();
  const ways = new Map([
    [
      "one file",
      async () =>
        withFiles(await tallowCost(pair, large, totalBytes), 1, totalBytes),
    ],
    [
      `${count} files`,
      async () => {
        await offer(pair, () => picker.setInputFiles(folder));
        const sample = await costOf(pair, totalBytes, () => accept(pair));
        return withFiles(sample, count, totalBytes);
      },
    ],
  ]);
  return await inTurn(ways, rounds, MEASURES, ["one file"], report);
}
