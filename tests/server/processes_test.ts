import assert from "node:assert/strict";
import {
  KV_TOKEN,
  type KvConnect,
  startKvConnect,
} from "../fakes/kv_connect.ts";
import { SignalClient } from "../fakes/signal_client.ts";
import { HELLO, HOST_TOKEN_HASH, LOCATOR } from "../fakes/signal_server.ts";
import { folder, Program } from "./program.ts";

type Joined = Awaited<ReturnType<typeof SignalClient.join>>;

async function makeRoom(api: string, locator = LOCATOR): Promise<Response> {
  return await fetch(`${api}/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator,
      hostTokenHash: HOST_TOKEN_HASH,
      ttlSeconds: 600,
      maxMembers: 2,
    }),
  });
}

/** Two real programs that share a database, and a member of one room on each. */
interface Two extends AsyncDisposable {
  readonly one: Program;
  readonly two: Program;
  /** Where the calls of each are. */
  readonly api: readonly [string, string];
  readonly host: Joined;
  readonly guest: Joined;
}

async function two(env: Readonly<Record<string, string>>): Promise<Two> {
  const one = new Program(env);
  const two = new Program(env);
  const api = [
    `${await one.origin()}/api`,
    `${await two.origin()}/api`,
  ] as const;
  assert.equal((await makeRoom(api[0])).status, 201);
  const host = await SignalClient.join(api[0], "host");
  const guest = await SignalClient.join(api[1], "guest");
  assert.deepEqual(guest.members, [{ member: host.member, role: "host" }]);
  const joined = await host.client.next("joined");
  assert.equal(joined.member, guest.member);
  assert.equal(joined.hello, HELLO);
  return {
    one,
    two,
    api,
    host,
    guest,
    async [Symbol.asyncDispose](): Promise<void> {
      await host.client.close();
      await guest.client.close();
      await one[Symbol.asyncDispose]();
      await two[Symbol.asyncDispose]();
    },
  };
}

/** Blobs of all sizes both ways at once; each arrives once and in order. */
async function talk(one: Joined, other: Joined): Promise<void> {
  const blobs = Array.from(
    { length: 40 },
    (_, i) => "A".repeat(i % 8 ? 4 * i : 87_376) + `${i}`.padStart(4, "0"),
  );
  for (const blob of blobs) {
    one.client.send({ t: "to", member: other.member, blob });
    other.client.send({ t: "to", member: one.member, blob });
  }
  for (const [from, to] of [[one, other], [other, one]] as const) {
    for (const blob of blobs) {
      const { member, blob: got } = await to.client.next("from");
      assert.equal(member, from.member);
      assert.equal(got, blob);
    }
    await to.client.quiet();
  }
}

/** What has to hold whatever the database is. */
async function killed({ one, host, guest, api }: Two): Promise<void> {
  await talk(host, guest);
  await one.end("SIGKILL");
  await host.client.closed;
  const back = await SignalClient.join(api[1], host);
  assert.equal(back.member, host.member);
  assert.deepEqual(back.members, [
    { member: guest.member, role: "guest", hello: HELLO },
  ]);
  assert.equal((await guest.client.next("back")).member, host.member);
  await talk(back, guest);
  const facts = await fetch(`${api[1]}/rooms/${LOCATOR}`);
  const { exists, open, members } = await facts.json();
  assert.deepEqual({ exists, open, members }, {
    exists: true,
    open: false,
    members: 2,
  });
  await back.client.close();
}

Deno.test("two processes on one KV file share rooms, and one may be killed", async () => {
  await using data = await folder();
  await using both = await two({ DATA_DIR: data.path });
  await killed(both);
});

Deno.test("a killed process comes back and takes members again", async () => {
  await using data = await folder();
  const env = { DATA_DIR: data.path };
  await using both = await two(env);
  const { one, host, guest } = both;
  await one.end("SIGKILL");
  await using again = new Program(env);
  const api = `${await again.origin()}/api`;
  const back = await SignalClient.join(api, host);
  assert.equal((await guest.client.next("back")).member, host.member);
  await talk(back, guest);
  await back.client.close();
});

Deno.test("a process that is told to stop hands its members over", async () => {
  await using data = await folder();
  await using both = await two({ DATA_DIR: data.path });
  const { one, host, guest, api } = both;
  const stopped = one.end("SIGTERM");
  assert.equal(await host.client.closed, 4503);
  assert.equal((await guest.client.next("away")).member, host.member);
  guest.client.send({ t: "to", member: host.member, blob: "AA" });
  const back = await SignalClient.join(api[1], host);
  assert.equal((await back.client.next("from")).blob, "AA");
  assert.equal((await guest.client.next("back")).member, host.member);
  assert.equal((await stopped)[0], 0);
  await back.client.close();
});

async function connect(): Promise<
  { kv: KvConnect; both: Two } & AsyncDisposable
> {
  const kv = startKvConnect();
  const both = await two({ KV_URL: kv.url, DENO_KV_ACCESS_TOKEN: KV_TOKEN });
  return {
    kv,
    both,
    async [Symbol.asyncDispose](): Promise<void> {
      await both[Symbol.asyncDispose]();
      await kv[Symbol.asyncDispose]();
    },
  };
}

Deno.test("two processes share rooms through KV_URL, and one may be killed", async () => {
  await using it = await connect();
  await killed(it.both);
});

Deno.test("KV_URL that fails gives 503, keeps sockets and loses nothing", async () => {
  await using it = await connect();
  const { kv, both: { api, host, guest } } = it;
  kv.fail();
  const refused = await makeRoom(api[0], "03bee0");
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get("retry-after"), "2");
  assert.equal((await refused.json()).type, "urn:tallow:unavailable");
  host.client.send({ t: "to", member: guest.member, blob: "AA" });
  guest.client.send({ t: "to", member: host.member, blob: "BB" });
  await host.client.quiet();
  await guest.client.quiet();
  kv.heal();
  assert.equal((await guest.client.next("from")).blob, "AA");
  assert.equal((await host.client.next("from")).blob, "BB");
  await talk(host, guest);
  const made = await makeRoom(api[0], "03bee1");
  assert.equal(made.status, 201);
  await made.body?.cancel();
});
