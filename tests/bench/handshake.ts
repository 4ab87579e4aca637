import { join } from "node:path";
import { z } from "zod";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";
import type { Figures, Measure } from "./figures.ts";
import type { Exchange, Spent } from "./key_exchanges.ts";
import { inTurn, type Report } from "./rounds.ts";

const here = import.meta.dirname ?? ".";

const MEASURES: readonly Measure[] = [
  { name: "Chromium ms", better: "lower", digits: 2 },
  { name: "Chromium cold ms", digits: 2 },
  { name: "Deno CPU-ms", better: "lower", digits: 2 },
  { name: "Deno cold CPU-ms", digits: 2 },
];

const EXCHANGES: readonly Exchange[] = ["ecdhe", "native", "noble"];

const spent = z.object({ cold: z.number(), warm: z.number() });

async function deno(args: readonly string[]): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), {
    args: [...args],
    stderr: "piped",
  });
  const { success, stdout, stderr } = await command.output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

/**
 * What the slower side of a handshake spends, beside X25519 alone: in fresh
 * Deno processes by CPU time, and in fresh documents of Chromium by the clock.
 */
export async function benchHandshake(
  rounds: number,
  report: Report,
): Promise<Figures> {
  const script = await deno([
    "bundle",
    "--quiet",
    "--platform=browser",
    join(here, "handshake_page.ts"),
  ]);
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  const { page } = person;

  async function inChromium(exchange: Exchange): Promise<Spent> {
    await page.goto("about:blank");
    await page.goto(`${server.origin}/api/health`);
    await page.evaluate(`(() => {${script}})()`);
    return spent.parse(
      await page.evaluate(
        (exchange) => Reflect.get(globalThis, "spentOn")(exchange),
        exchange,
      ),
    );
  }

  async function inDeno(exchange: Exchange): Promise<Spent> {
    const printed = await deno([
      "run",
      "-A",
      "--quiet",
      join(here, "handshake_process.ts"),
      exchange,
    ]);
    return spent.parse(JSON.parse(printed));
  }

  const ways = new Map(EXCHANGES.map((exchange) => [exchange, async () => {
    const chromium = await inChromium(exchange);
    const own = await inDeno(exchange);
    return {
      "Chromium ms": chromium.warm,
      "Chromium cold ms": chromium.cold,
      "Deno CPU-ms": own.warm,
      "Deno cold CPU-ms": own.cold,
    };
  }]));
  return await inTurn(ways, rounds, MEASURES, ["ecdhe"], report);
}
