import assert from "node:assert/strict";
import type { CryptoCommand } from "../workers/command.ts";
import { Allotment } from "./allotment.ts";

function allotment() {
  const told: Extract<CryptoCommand, { do: "limit" }>[] = [];
  return { told, it: new Allotment((command) => told.push(command)) };
}

const ada = { id: "1", bond: "aa", quality: "excellent" } as const;
const bob = { id: "2", bond: "bb", quality: "good" } as const;
const eve = { id: "3", bond: "ee", quality: "poor" } as const;

Deno.test("workers hear of members by their bonds, and what each way is worth", () => {
  const { it, told } = allotment();
  it.limit({ perMember: 9, total: 20, members: { 1: 5, 7: 3 } });
  it.tell([ada, bob, eve]);
  assert.deepEqual(told, [{
    do: "limit",
    perMember: 9,
    total: 20,
    members: { aa: 5 },
    weights: { aa: 1.5, ee: 0.5 },
  }]);
});

Deno.test("they hear only of what changed", () => {
  const { it, told } = allotment();
  it.tell([ada, eve]);
  assert.deepEqual(told, [], "no limit is how it begins");
  it.limit({ total: 20 });
  it.tell([ada, bob]);
  it.tell([ada, bob]);
  assert.equal(told.length, 1);
  it.tell([ada, { ...bob, quality: "poor" }]);
  assert.deepEqual(told.map(({ weights }) => weights), [
    { aa: 1.5 },
    { aa: 1.5, bb: 0.5 },
  ]);
  it.limit({});
  it.tell([ada, { ...bob, quality: "poor" }]);
  it.tell([ada, bob]);
  assert.equal(told.length, 3, "what is not divided is not weighed");
});

Deno.test("a limit waits for who is not met yet", () => {
  const { it, told } = allotment();
  it.limit({ members: { 1: 5 } });
  it.tell([{ ...ada, bond: undefined }]);
  assert.deepEqual(told, []);
  it.tell([ada]);
  assert.deepEqual(told.map(({ members }) => members), [
    { aa: 5 },
  ]);
});
