import { z } from "zod";
import { Person } from "../e2e/person.ts";
import { startWorkersSite } from "../e2e/workers_site.ts";
import type { Figures, Measure } from "./figures.ts";
import type { Way } from "./ipc_page.ts";
import { inTurn, type Report } from "./rounds.ts";

const MEASURES: readonly Measure[] = [
  { name: "empty ms", better: "lower", digits: 3 },
  { name: "1 MiB ms", better: "lower", digits: 3 },
  { name: "200 tasks ms", better: "lower", digits: 1 },
];

const WAYS: readonly Way[] = ["clone", "transfer", "ipc"];

const trips = z.object({
  empty: z.number(),
  buffer: z.number(),
  tasks: z.number(),
});

/**
 * Round trips between a page and its workers in Chromium, isolated as the
 * product is: by plain messages that copy or move, and by the calls between
 * threads and the pool.
 */
export async function benchIpc(
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using site = await startWorkersSite({ isolated: true });
  await using person = await Person.at(site.origin);
  await person.home();
  const ways = new Map(WAYS.map((way) => [way, async () => {
    const { empty, buffer, tasks } = trips.parse(
      await person.page.evaluate(
        (way) => Reflect.get(globalThis, "bench")(way),
        way,
      ),
    );
    return { "empty ms": empty, "1 MiB ms": buffer, "200 tasks ms": tasks };
  }]));
  return await inTurn(
    ways,
    rounds,
    MEASURES,
    ["clone", "transfer"],
    report,
  );
}
