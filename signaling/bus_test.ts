import assert from "node:assert/strict";
import { type FailingKv, failingKv } from "../tests/fakes/failing_kv.ts";
import { Bus } from "./bus.ts";
import { type Letter, pack } from "./letter.ts";
import { openLog } from "./log.ts";
import { Roll } from "./roll.ts";

const NOW = 1_800_000_000_000;

interface Ends extends AsyncDisposable {
  readonly disk: FailingKv;
  readonly bus: Bus;
  /** What the other end got, by its locator. */
  readonly got: string[];
  /** Both ends poll. */
  poll(): Promise<void>;
}

/** A process "a" that writes to a process "b", which is alive. */
async function ends(): Promise<Ends> {
  const disk = failingKv(await Deno.openKv(":memory:"));
  const clock = () => NOW;
  const log = openLog("off", clock, () => {});
  const got: string[] = [];
  const make = async (instance: string, kv: Deno.Kv) => {
    const roll = new Roll({ kv, clock, instance, log });
    await roll.tick();
    const deliver = ({ locator }: Letter) => void got.push(locator);
    return { roll, bus: new Bus({ kv, roll }, log, deliver) };
  };
  const a = await make("a", disk.kv);
  const b = await make("b", disk.kv);
  return {
    disk,
    bus: a.bus,
    got,
    async poll(): Promise<void> {
      await a.bus.poll();
      await b.bus.poll();
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await a.bus.close();
      await b.bus.close();
      disk.kv.close();
    },
  };
}

function letter(locator: string): Letter {
  return { t: "look", locator };
}

function part(locator: string, isLast = true): Record<string, unknown> {
  return { bytes: pack([letter(locator)])[0], isLast, expiresAt: NOW + 1000 };
}

/** Writes a part as "a" would, and rings. */
async function write(
  { disk: { kv } }: Ends,
  n: number,
  value: unknown,
): Promise<void> {
  await kv.atomic().set(["mail", "b", "a", n], value)
    .set(["bell", "b"], { expiresAt: NOW + 1000 }).commit();
}

async function mail({ disk: { kv } }: Ends): Promise<number> {
  return (await Array.fromAsync(kv.list({ prefix: ["mail"] }))).length;
}

Deno.test("letters arrive in order, and nothing of them stays", async () => {
  await using it = await ends();
  const sent = Array.from({ length: 300 }, (_, i) => `${i}`);
  for (const locator of sent) it.bus.send("b", letter(locator));
  while (it.got.length < sent.length) await it.poll();
  assert.deepEqual(it.got, sent);
  await it.poll();
  assert.equal(await mail(it), 0);
});

Deno.test("what was written and said to have failed arrives once", async () => {
  await using it = await ends();
  it.disk.loseAnswers();
  for (const locator of ["1", "2", "3"]) it.bus.send("b", letter(locator));
  for (let i = 0; i < 5; i++) await it.poll();
  it.disk.heal();
  for (let i = 0; i < 5; i++) await it.poll();
  assert.deepEqual(it.got, ["1", "2", "3"]);
  assert.equal(await mail(it), 0);
});

Deno.test("what could not be written is written later, in order", async () => {
  await using it = await ends();
  it.disk.fail();
  for (const locator of ["1", "2", "3"]) it.bus.send("b", letter(locator));
  for (let i = 0; i < 5; i++) await it.poll();
  assert.deepEqual(it.got, []);
  it.disk.heal();
  for (let i = 0; i < 5; i++) await it.poll();
  assert.deepEqual(it.got, ["1", "2", "3"]);
});

Deno.test("a part waits for the one before it", async () => {
  await using it = await ends();
  await write(it, 2, part("late"));
  await it.poll();
  assert.deepEqual(it.got, []);
  await write(it, 1, part("early"));
  await it.poll();
  assert.deepEqual(it.got, ["early", "late"]);
});

Deno.test("a part that comes again is not taken again", async () => {
  await using it = await ends();
  for (let i = 0; i < 3; i++) {
    await write(it, 1, part("once"));
    await it.poll();
  }
  assert.deepEqual(it.got, ["once"]);
  assert.equal(await mail(it), 0);
});

Deno.test("a batch in parts waits for its last one", async () => {
  await using it = await ends();
  const [whole = new Uint8Array()] = pack([letter("whole")]);
  const value = (bytes: Uint8Array, isLast: boolean) => ({
    bytes,
    isLast,
    expiresAt: NOW + 1000,
  });
  await write(it, 1, value(whole.slice(0, 9), false));
  await it.poll();
  assert.deepEqual(it.got, []);
  await write(it, 2, value(whole.slice(9), true));
  await it.poll();
  assert.deepEqual(it.got, ["whole"]);
});

Deno.test("a backlog is bounded", async () => {
  await using it = await ends();
  it.disk.fail();
  const blob = "A".repeat(87_382);
  const big = {
    t: "blob",
    locator: "1",
    from: "",
    turn: 1,
    to: "",
    blob,
  } as const;
  let taken = 0;
  while (it.bus.send("b", big)) taken++;
  assert.ok(taken > 80 && taken < 110, `${taken} letters wait`);
  it.disk.heal();
  while (it.got.length < taken) await it.poll();
  assert.ok(it.bus.send("b", big));
});
