import assert from "node:assert/strict";
import { CLOSES } from "../../core/close.ts";
import { SignalClient } from "../fakes/signal_client.ts";
import { HOST_TOKEN_HASH, LOCATOR } from "../fakes/signal_server.ts";
import { folder, Program } from "./program.ts";
import { RelayClient, type RelayOptions } from "./relay_client.ts";
import { gaugeIn } from "./relay_room.ts";

const MIB = 1_048_576;
const METRICS_TOKEN = "up-down-strange-charm";

type Joined = Awaited<ReturnType<typeof SignalClient.join>>;

async function members(api: string): Promise<readonly [Joined, Joined]> {
  const made = await fetch(`${api}/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator: LOCATOR,
      hostTokenHash: HOST_TOKEN_HASH,
      ttlSeconds: 600,
      maxMembers: 2,
    }),
  });
  assert.equal(made.status, 201, await made.text());
  return [
    await SignalClient.join(api, "host"),
    await SignalClient.join(api, "guest"),
  ];
}

async function paired(
  api: string,
  [host, guest]: readonly [Joined, Joined],
  options: RelayOptions = {},
): Promise<readonly [RelayClient, RelayClient]> {
  const one = await RelayClient.join(api, host, guest.member, options);
  const other = await RelayClient.join(api, guest, host.member, options);
  await one.until(() => one.credit > 0);
  await other.until(() => other.credit > 0);
  return [one, other];
}

Deno.test("a flood of 64 MiB passes a real process, whole and in order", async () => {
  await using data = await folder();
  await using program = new Program({
    DATA_DIR: data.path,
    METRICS_TOKEN,
  });
  const origin = await program.origin();
  const both = await members(`${origin}/api`);
  const scrape = async (): Promise<string> => {
    const authorization = `Bearer ${METRICS_TOKEN}`;
    const answer = await fetch(`${origin}/metrics`, {
      headers: { authorization },
    });
    return await answer.text();
  };
  const [one, other] = await paired(`${origin}/api`, both);
  const message = new Uint8Array(MIB / 4);
  const count = 256;
  const flood = (async () => {
    for (let i = 0; i < count; i++) {
      message[0] = i;
      assert.ok(await one.send(message));
    }
  })();
  let most = 0;
  for (let i = 0; i < count; i++) {
    assert.equal((await other.next())[0], i);
    if (i % 16 > 0) continue;
    most = Math.max(most, gaugeIn(await scrape(), "waiting_bytes"));
  }
  await flood;
  assert.ok(most <= 4 * MIB, `${most} bytes waited`);
  assert.equal(gaugeIn(await scrape(), "bytes_total"), 64 * MIB);
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();

  // Neither says what it takes: 4 MiB each way is the end of it.
  const [deaf, dumb] = await paired(`${origin}/api`, both, {
    isStalled: true,
  });
  for (const [from, to] of [[deaf, dumb], [dumb, deaf]] as const) {
    for (let i = 0; i < 16; i++) assert.ok(await from.send(message));
    for (let i = 0; i < 16; i++) await to.next();
    assert.deepEqual([from.sent, from.credit], [4 * MIB, 4 * MIB]);
  }
  assert.equal(gaugeIn(await scrape(), "bytes_total"), 72 * MIB);
  deaf.push(new Uint8Array(1));
  assert.equal(await deaf.over, CLOSES.badMessage.code);
  assert.equal(await dumb.over, CLOSES.parted.code);
  assert.equal(gaugeIn(await scrape(), "bytes_total"), 72 * MIB);
  await deaf[Symbol.asyncDispose]();
  await dumb[Symbol.asyncDispose]();
  for (const { client } of both) await client.close();
});

Deno.test("members of a killed process go on over the other's relay", async () => {
  await using data = await folder();
  const env = { DATA_DIR: data.path };
  await using first = new Program(env);
  await using second = new Program(env);
  const api = [
    `${await first.origin()}/api`,
    `${await second.origin()}/api`,
  ] as const;
  const both = await members(api[0]);
  const [one, other] = await paired(api[0], both);
  assert.ok(await one.send(new Uint8Array([1])));
  assert.equal((await other.next())[0], 1);
  await first.end("SIGKILL");
  // No code of the server: it had no time to say one.
  for (const end of [one, other]) assert.ok(await end.over < 4000);
  const again = await paired(api[1], both);
  assert.ok(await again[0].send(new Uint8Array([2])));
  assert.equal((await again[1].next())[0], 2);
  for (const client of [one, other, ...again]) {
    await client[Symbol.asyncDispose]();
  }
  for (const { client } of both) await client.closed;
});

Deno.test("a process that is told to stop tells both, and neither is cut off", async () => {
  await using data = await folder();
  await using program = new Program({ DATA_DIR: data.path });
  const api = `${await program.origin()}/api`;
  const both = await members(api);
  const [one, other] = await paired(api, both);
  const sending = (async () => {
    const message = new Uint8Array(MIB / 4);
    while (await one.send(message));
  })();
  await other.next();
  const stopped = program.end("SIGTERM");
  assert.equal(await one.over, CLOSES.restart.code);
  assert.equal(await other.over, CLOSES.restart.code);
  await sending;
  assert.equal((await stopped)[0], 0);
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  for (const { client } of both) await client.closed;
});
