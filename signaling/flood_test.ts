import assert from "node:assert/strict";
import { closeCode, SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HELLO,
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  refusal,
  type SignalServer,
  startSignaling,
} from "../tests/fakes/signal_server.ts";

/** Behind a proxy that names its client, whom the tests choose. */
function limitedServer(): Promise<SignalServer> {
  return startSignaling({ rateLimitFactor: 1, addressHeader: "x-client" });
}

function facts(
  { app }: SignalServer,
  client: string,
  locator = LOCATOR,
): Promise<Response> {
  const headers = { "x-client": client };
  return Promise.resolve(app.request(`/rooms/${locator}`, { headers }));
}

function limits({ headers }: Response): readonly (string | null)[] {
  return ["limit", "remaining", "reset", "policy"]
    .map((name) => headers.get(`ratelimit-${name}`));
}

Deno.test("every answer says what is left, and a refusal when to come again", async () => {
  await using server = await limitedServer();
  const first = await facts(server, "203.0.113.7");
  assert.deepEqual(limits(first), ["600", "599", "60", "600;w=60"]);
  for (let i = 0; i < 599; i++) await facts(server, "203.0.113.7");
  const refused = await facts(server, "203.0.113.7");
  // All of this minute has to slide by a six hundredth out of the next.
  assert.deepEqual(limits(refused), ["600", "0", "61", "600;w=60"]);
  assert.equal(refused.headers.get("retry-after"), "61");
  assert.deepEqual(await refusal(refused), [
    429,
    "urn:tallow:too-many-requests",
  ]);
  assert.equal((await facts(server, "203.0.113.8")).status, 200);
});

Deno.test("a client makes sixty rooms a minute; a taken locator costs nothing", async () => {
  await using server = await limitedServer();
  const make = (n: number) =>
    server.app.request("/rooms", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-client": "2001:db8::" + n.toString(16),
      },
      body: JSON.stringify({
        locator: (0x030000 + n).toString(16).padStart(6, "0"),
        hostTokenHash: "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU",
        ttlSeconds: 600,
        maxMembers: 2,
      }),
    });
  assert.deepEqual(limits(await make(0)).slice(0, 2), ["60", "59"]);
  assert.equal((await make(0)).status, 409);
  for (let n = 1; n < 60; n++) assert.equal((await make(n)).status, 201);
  const refused = await make(60);
  assert.equal(refused.status, 429);
  assert.deepEqual(limits(refused).slice(0, 2), ["60", "0"]);
});

Deno.test("who tries locators one after the other sees six hundred a minute", async () => {
  await using server = await limitedServer();
  await makeRoom(server);
  let found = 0;
  let answered = 0;
  for (let n = 0; n < 4096; n++) {
    const locator = `03${n.toString(16).padStart(4, "0")}`;
    // All of a /64, to no avail.
    const client = `2001:db8:0:1::${n.toString(16)}`;
    const answer = await facts(server, client, locator);
    if (answer.status !== 200) continue;
    answered++;
    if ((await answer.json()).exists) found++;
  }
  assert.equal(answered, 600);
  assert.equal(found, 0);
});

Deno.test("a client joins one locator twenty times a minute", async () => {
  await using server = await startSignaling({ rateLimitFactor: 1 });
  await makeRoom(server);
  const join = async (): Promise<number> => {
    const client = await SignalClient.open(server.port);
    client.send({ t: "join", role: "guest", hello: HELLO });
    const welcome = await client.next("welcome").catch(() => undefined);
    if (welcome === undefined) return 0;
    client.send({ t: "leave" });
    return await closeCode(client);
  };
  for (let i = 0; i < 20; i++) assert.equal(await join(), 1000);
  const last = await SignalClient.open(server.port);
  last.send({ t: "join", role: "guest", hello: HELLO });
  assert.equal(await closeCode(last), 4429);
  const other = await SignalClient.open(server.port, "03bee0");
  other.send({ t: "join", role: "guest", hello: HELLO });
  assert.equal(await closeCode(other), 4404);
});

Deno.test("coming back is not joining", async () => {
  await using server = await startSignaling({ rateLimitFactor: 1 });
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host");
  let { client } = host;
  for (let i = 0; i < 20; i++) {
    await client.close();
    ({ client } = await SignalClient.join(server.port, host));
  }
  await client.close();
});

Deno.test("health is answered however often it is asked", async () => {
  await using server = await limitedServer();
  for (let i = 0; i < 700; i++) {
    assert.equal((await server.app.request("/health")).status, 200);
  }
  for (let i = 0; i < 600; i++) await server.app.request("/openapi.json");
  assert.equal((await server.app.request("/openapi.json")).status, 429);
});

Deno.test("1000 false joiners leave a real pair able to meet", async () => {
  await using server = await limitedServer();
  const client = (n: number) => ({ "x-client": `198.51.${n >> 8}.${n & 255}` });
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host", client(0));
  const squatters: SignalClient[] = [];
  const outcomes = new Map<number | string, number>();
  for (let n = 1; n <= 1000; n++) {
    const squatter = await SignalClient.open(server.port, LOCATOR, client(n));
    squatter.send({ t: "join", role: "guest", hello: HELLO });
    const first = await Promise.race([
      squatter.next("welcome").then(({ t }) => t),
      squatter.closed,
    ]).catch(() => squatter.closed);
    outcomes.set(first, (outcomes.get(first) ?? 0) + 1);
    squatters.push(squatter);
  }
  // One sits in the place and says nothing; the others found it taken.
  assert.deepEqual([...outcomes].sort(), [[4423, 999], ["welcome", 1]].sort());
  await host.client.next("joined");
  await server.pass(15_000);
  const guest = await SignalClient.join(server.port, "guest", client(1001));
  assert.equal((await host.client.next("left")).t, "left");
  assert.equal((await host.client.next("joined")).member, guest.member);
  for (const blob of ["AA", "BB"]) {
    host.client.send({ t: "to", member: guest.member, blob });
    await guest.client.next("from");
  }
  await server.written((rows) =>
    rows.get(`member/${LOCATOR}/${guest.member}`)?.isProven === true
  );
  // From now on nobody takes the place.
  await server.pass(60_000);
  const late = await SignalClient.open(server.port, LOCATOR, client(1002));
  late.send({ t: "join", role: "guest", hello: HELLO });
  assert.equal(await closeCode(late), 4423);
  guest.client.send({ t: "to", member: host.member, blob: "CC" });
  assert.equal((await host.client.next("from")).blob, "CC");
  for (const it of [...squatters, host.client, guest.client]) await it.close();
});

Deno.test("who sends slowly keeps nobody waiting, and is cut off", async () => {
  await using server = await startSignaling({ bodyMs: 200 });
  const address = { hostname: "127.0.0.1", port: server.port };
  const head = "POST /rooms HTTP/1.1\r\nHost: x\r\nContent-Type: " +
    "application/json\r\nContent-Length: 200\r\n";
  const text = new TextEncoder();
  const slow: Deno.TcpConn[] = [];
  for (let n = 0; n < 200; n++) {
    const conn = await Deno.connect(address);
    // Half of them do not even end their headers.
    await conn.write(text.encode(n % 2 ? head : `${head}\r\n{"locator":`));
    slow.push(conn);
  }
  const made = await fetch(`http://127.0.0.1:${server.port}/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      locator: LOCATOR,
      hostTokenHash: "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU",
      ttlSeconds: 600,
      maxMembers: 2,
    }),
  });
  assert.equal(made.status, 201);
  await made.body?.cancel();
  const answer = new Uint8Array(32);
  for (const [n, conn] of slow.entries()) {
    if (n % 2 === 0) {
      await conn.read(answer);
      assert.match(new TextDecoder().decode(answer), /^HTTP\/1\.1 408 /);
    }
    conn.close();
  }
  const host = await SignalClient.open(server.port);
  host.send({ t: "join", role: "host", token: HOST_TOKEN });
  await host.next("welcome");
  await host.close();
});
