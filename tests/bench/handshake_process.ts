// deno-lint-ignore-file no-console
import process from "node:process";
import { type Exchange, spentOn } from "./key_exchanges.ts";

/** A fresh process that measures one way by its own CPU time. */
const exchanges: readonly Exchange[] = ["ecdhe", "native", "noble"];
const exchange = exchanges.find((it) => it === Deno.args[0]);
if (exchange === undefined) throw new RangeError("no such exchange");

/** User and system time of all threads; the unit there is a microsecond. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

console.log(JSON.stringify(await spentOn(exchange, cpuMs)));
