// deno-lint-ignore-file no-console
import assert from "node:assert/strict";
import { SignalClient } from "../fakes/signal_client.ts";
import { HELLO, HOST_TOKEN_HASH, LOCATOR } from "../fakes/signal_server.ts";
import { folder, Program } from "./program.ts";

/** What takes too long for the tests: `deno task soak`. */

const ROUNDS = 200;
const FLOOD = 2000;
/** Under the 50 messages a second that one socket may send. */
const PACE_MS = 25;
const JOINERS = 1000;
const ROOMS = 200;

type Joined = Awaited<ReturnType<typeof SignalClient.join>>;

async function makeRoom(api: string, locator: string): Promise<number> {
  const made = await fetch(`${api}/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator,
      hostTokenHash: HOST_TOKEN_HASH,
      ttlSeconds: 600,
      maxMembers: 2,
    }),
  });
  await made.body?.cancel();
  return made.status;
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

/** A blob there and back, one after the other. */
async function roundTrips(one: Joined, other: Joined): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const began = performance.now();
    one.client.send({ t: "to", member: other.member, blob: "AA" });
    await other.client.next("from");
    other.client.send({ t: "to", member: one.member, blob: "BB" });
    await one.client.next("from");
    times.push(performance.now() - began);
  }
  return times;
}

async function flood(one: Joined, other: Joined): Promise<void> {
  const text = (i: number) => `${i}`.padStart(8, "0");
  const sending = (async () => {
    for (let i = 0; i < FLOOD; i++) {
      one.client.send({ t: "to", member: other.member, blob: text(i) });
      await new Promise((go) => setTimeout(go, PACE_MS));
    }
  })();
  for (let i = 0; i < FLOOD; i++) {
    assert.equal((await other.client.next("from")).blob, text(i));
  }
  await sending;
}

async function squat(api: string): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  await Promise.all(Array.from({ length: JOINERS }, async () => {
    const squatter = await SignalClient.open(api);
    squatter.send({ t: "join", role: "guest", hello: HELLO });
    const welcome = squatter.next("welcome").then(({ t }) => t);
    const first = await Promise.race([
      welcome,
      squatter.closed.then(String),
    ]).catch(() => squatter.closed.then(String));
    outcomes.set(first, (outcomes.get(first) ?? 0) + 1);
    if (first !== "welcome") await squatter.close();
  }));
  return outcomes;
}

await using data = await folder();
const env = { DATA_DIR: data.path, RATE_LIMIT_FACTOR: "0", LOG_LEVEL: "off" };
await using one = new Program(env);
await using two = new Program(env);
const api = [`${await one.origin()}/api`, `${await two.origin()}/api`] as const;

const began = performance.now();
const statuses = await Promise.all(Array.from(
  { length: ROOMS },
  (_, i) =>
    makeRoom(api[i % 2] ?? "", (0x30000 + i).toString(16).padStart(6, "0")),
));
assert.ok(statuses.every((status) => status === 201));
const perSecond = Math.round(1000 * ROOMS / (performance.now() - began));
console.log(`${ROOMS} rooms on two processes at once: ${perSecond} a second`);

assert.equal(await makeRoom(api[0], LOCATOR), 201);
const outcomes = await squat(api[1]);
console.log(`${JOINERS} joiners at once:`, Object.fromEntries(outcomes));
assert.equal(outcomes.get("welcome"), 1);

const host = await SignalClient.join(api[0], "host");
await new Promise((go) => setTimeout(go, 16_000));
const guest = await SignalClient.join(api[1], "guest");
await host.client.next("left");
await host.client.next("joined");
console.log("after 16 s a real guest has the place of who says nothing");

console.log(
  "across, there and back:",
  quantiles(await roundTrips(host, guest)),
);
await flood(host, guest);
console.log(`${FLOOD} messages across, each once and in order`);

const fell = performance.now();
await one.end("SIGKILL");
for (;;) {
  const heard = await guest.client.next("away").catch(() => undefined);
  if (heard !== undefined) break;
  assert.ok(performance.now() - fell < 35_000, "35 s");
}
const seconds = ((performance.now() - fell) / 1000).toFixed(1);
console.log(`the fall of a process was told after ${seconds} s`);
await guest.client.close();
await host.client.close();
