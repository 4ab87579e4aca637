import assert from "node:assert/strict";
import { inTurn } from "./rounds.ts";

const works = () => Promise.resolve({ s: 1 });
const breaks = () => Promise.reject(new Error("closed"));
const MEASURES = [{ name: "s", digits: 0 }];

Deno.test("what is only compared with is left out when it breaks", async () => {
  const ways = new Map([["ours", works], ["theirs", breaks]]);
  const lines: string[] = [];
  const figures = await inTurn(
    ways,
    2,
    MEASURES,
    ["theirs"],
    (line) => lines.push(line),
  );
  assert.deepEqual(figures.contenders, [
    { name: "ours", rounds: [{ s: 1 }, { s: 1 }] },
  ]);
  assert.ok(lines.includes("round 1 of 2, theirs: failed, Error: closed"));
});

Deno.test("what is measured may not break", async () => {
  const ways = new Map([["ours", breaks], ["theirs", works]]);
  const run = inTurn(ways, 1, MEASURES, ["theirs"], () => {});
  await assert.rejects(run, /closed/);
});
