import assert from "node:assert/strict";
import { openLog } from "./log.ts";
import { Roll } from "./roll.ts";
import { SignalClient } from "../tests/fakes/signal_client.ts";
import {
  LOCATOR,
  makeRoom,
  type SignalServer,
  startSignaling,
  stored,
  tempKv,
} from "../tests/fakes/signal_server.ts";

const NOW = 1_800_000_000_000;

/** Two servers on one KV file, the second with another idea of the time. */
interface Skewed extends AsyncDisposable {
  readonly one: SignalServer;
  readonly two: SignalServer;
}

async function skewed(ms: number): Promise<Skewed> {
  const file = await tempKv();
  const one = await startSignaling({ path: file.path });
  const two = await startSignaling({ path: file.path, now: NOW + ms });
  return {
    one,
    two,
    async [Symbol.asyncDispose](): Promise<void> {
      await one[Symbol.asyncDispose]();
      await two[Symbol.asyncDispose]();
      await file[Symbol.asyncDispose]();
    },
  };
}

/** Time passes for both alike. */
async function pass({ one, two }: Skewed, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1000) {
    await one.pass(1000);
    await two.pass(1000);
  }
}

for (const hours of [-2, 2]) {
  Deno.test(`a clock ${hours} h off follows the process before it`, async () => {
    await using both = await skewed(hours * 3_600_000);
    const { one, two } = both;
    await pass(both, 11_000);
    assert.ok(
      two.lines.some((line) =>
        line.includes('"clock-skew"') && line.includes(`${-hours * 3600}`)
      ),
    );
    assert.ok(!one.lines.join().includes("clock-skew"));
    const made = await makeRoom(two);
    const { expiresAt } = await made.json();
    assert.ok(Math.abs(expiresAt - one.now() - 600_000) <= 1000);
    const host = await SignalClient.join(one.port, "host");
    const guest = await SignalClient.join(two.port, "guest");
    await host.client.next("joined");
    // Long enough for either to sweep and to find the other silent.
    await pass(both, 120_000);
    await host.client.quiet();
    await guest.client.quiet();
    const rows = await stored(one.kv);
    assert.ok(rows.has(`room/${LOCATOR}`));
    assert.ok(rows.has(`member/${LOCATOR}/${guest.member}`));
    await host.client.close();
    await guest.client.close();
  });
}

Deno.test("of two that start at once one follows, and only one", async () => {
  using kv = await Deno.openKv(":memory:");
  const lines: string[] = [];
  let passed = 0;
  const rolls = [0, 3_600_000].map((skew, i) => {
    const clock = () => NOW + skew + passed;
    const log = openLog("info", clock, (line) => lines.push(line));
    return new Roll({ kv, clock, instance: `${i}`, log });
  });
  for (; passed < 60_000; passed += 1000) {
    await Promise.all(rolls.map((roll) => roll.tick()));
  }
  assert.equal(lines.filter((line) => line.includes("clock-skew")).length, 1);
  const [one = 0, two = 0] = rolls.map((roll) => roll.now());
  assert.ok(Math.abs(one - two) <= 1000, `${one - two} ms`);
});

Deno.test("clocks that differ by seconds are left alone", async () => {
  await using both = await skewed(4000);
  await pass(both, 31_000);
  assert.ok(!both.two.lines.join().includes("clock-skew"));
});

Deno.test("the sweeper spares what lives and removes the rest", async () => {
  await using server = await startSignaling();
  const old = NOW - 1;
  for (const family of ["room", "member", "mail", "bell", "limit"]) {
    await server.kv.set([family, "x", "old"], { expiresAt: old });
    await server.kv.set([family, "x", "odd"], "unreadable");
  }
  const live = { expiresAt: NOW + 3_600_000 };
  await server.kv.set(["mail", "x", "new"], live);
  await server.kv.set(["member", "f".repeat(32), "orphan"], live);
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host");
  await server.pass(60_000);
  const rows = await stored(server.kv);
  const kept = [...rows.keys()].map((key) => key.split("/").slice(0, 2).join())
    .filter((key) => !key.startsWith("instance")).sort();
  assert.deepEqual(kept, ["mail,x", `member,${LOCATOR}`, `room,${LOCATOR}`]);
  await host.client.close();
});
