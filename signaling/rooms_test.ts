import assert from "node:assert/strict";
import {
  HOST_TOKEN,
  HOST_TOKEN_HASH,
  LOCATOR,
  makeRoom,
  refusal,
  startSignaling,
  stored,
} from "../tests/fakes/signal_server.ts";

Deno.test("a room is made once and its facts are told, nothing more", async () => {
  await using server = await startSignaling();
  const expiresAt = server.now() + 600_000;
  const made = await makeRoom(server);
  assert.equal(made.status, 201);
  assert.deepEqual(await made.json(), { expiresAt });
  assert.deepEqual(await refusal(await makeRoom(server)), [
    409,
    "urn:tallow:room-taken",
  ]);
  const facts = await server.app.request(`/rooms/${LOCATOR}`);
  assert.deepEqual(await facts.json(), {
    exists: true,
    open: true,
    members: 0,
    expiresAt,
  });
  const none = await server.app.request("/rooms/03beee");
  assert.deepEqual(await none.json(), {
    exists: false,
    open: false,
    members: 0,
    expiresAt: 0,
  });
});

Deno.test("twenty parallel makers of one room leave one", async () => {
  await using server = await startSignaling();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => makeRoom(server)),
  );
  const statuses = answers.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [201, ...Array(19).fill(409)]);
});

Deno.test("an expired room is gone and its locator free again", async () => {
  await using server = await startSignaling();
  await makeRoom(server, { ttlSeconds: 30 });
  await server.pass(29_999);
  assert.equal((await makeRoom(server)).status, 409);
  await server.pass(1);
  const facts = await server.app.request(`/rooms/${LOCATOR}`);
  assert.equal((await facts.json()).exists, false);
  assert.equal((await makeRoom(server)).status, 201);
});

Deno.test("the operator's longest life cuts a longer wish", async () => {
  await using server = await startSignaling({ roomMaxTtlSeconds: 60 });
  const made = await makeRoom(server, { ttlSeconds: 86_400 });
  assert.equal((await made.json()).expiresAt, server.now() + 60_000);
});

Deno.test("malformed and unknown fields are refused by name", async () => {
  await using server = await startSignaling();
  for (
    const [body, detail] of [
      [
        { locator: "03BEEF" },
        "locator: expected 6 or 32 lower-case hex digits",
      ],
      [{ locator: 7 }, "locator: expected string"],
      [{ hostTokenHash: "x" }, "hostTokenHash: expected base64url of 32 bytes"],
      [{ ttlSeconds: 86_401 }, "ttlSeconds: expected at most 86400"],
      [{ maxMembers: 1 }, "maxMembers: expected at least 2"],
      [{ fileName: "canary" }, "message: expected no other fields"],
    ] as const
  ) {
    const response = await makeRoom(server, body);
    const answer = await response.json();
    assert.equal(response.status, 400);
    assert.equal(answer.type, "urn:tallow:malformed-body");
    assert.equal(answer.detail, detail);
  }
  const odd = await server.app.request("/rooms/..%2f");
  assert.deepEqual(await refusal(odd), [400, "urn:tallow:malformed-locator"]);
  assert.deepEqual(await refusal(await server.app.request("/rooms")), [
    404,
    "urn:tallow:no-such-call",
  ]);
});

Deno.test("a body over its limit gets 413 before it is read", async () => {
  await using server = await startSignaling();
  let pulled = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      pulled += 1024;
      if (pulled > 1024 * 1024) controller.close();
      else controller.enqueue(new Uint8Array(1024));
    },
  });
  const streamed = await server.app.request("/rooms", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  assert.deepEqual(await refusal(streamed), [413, "urn:tallow:body-too-large"]);
  assert.ok(pulled < 16 * 1024, `${pulled} bytes were read`);

  const announced = await Deno.connect({
    hostname: "127.0.0.1",
    port: server.port,
  });
  await announced.write(new TextEncoder().encode(
    "POST /rooms HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" +
      "Content-Length: 999999\r\n\r\n",
  ));
  const answer = new Uint8Array(64);
  await announced.read(answer);
  assert.match(new TextDecoder().decode(answer), /^HTTP\/1\.1 413 /);
  announced.close();
});

Deno.test("a body of another type is refused", async () => {
  await using server = await startSignaling();
  const response = await server.app.request("/rooms", {
    method: "POST",
    body: "{}",
  });
  assert.deepEqual(await refusal(response), [415, "urn:tallow:not-json"]);
});

Deno.test("only the host token closes a room", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  const close = (authorization?: string) =>
    server.app.request(`/rooms/${LOCATOR}`, {
      method: "DELETE",
      headers: authorization === undefined ? {} : { authorization },
    });
  assert.deepEqual(await refusal(await close()), [
    401,
    "urn:tallow:token-missing",
  ]);
  for (const wrong of ["B" + HOST_TOKEN.slice(1), HOST_TOKEN_HASH]) {
    assert.deepEqual(await refusal(await close(`Bearer ${wrong}`)), [
      403,
      "urn:tallow:token-denied",
    ]);
  }
  assert.equal((await close(`Bearer ${HOST_TOKEN}`)).status, 204);
  assert.deepEqual(await refusal(await close(`Bearer ${HOST_TOKEN}`)), [
    404,
    "urn:tallow:room-gone",
  ]);
  const rows = await stored(server.kv);
  assert.deepEqual([...rows.keys()].filter((k) => !k.startsWith("inst")), []);
});

Deno.test("another origin is answered only when it is configured", async () => {
  await using server = await startSignaling({
    allowedOrigins: ["https://good.example"],
  });
  const from = (origin: string) =>
    server.app.request("/health", { headers: { origin } });
  const header = "access-control-allow-origin";
  const good = await from("https://good.example");
  assert.equal(good.headers.get(header), "https://good.example");
  assert.equal((await from("https://bad.example")).headers.get(header), null);
  const socket = await server.app.request(`/rooms/${LOCATOR}/socket`, {
    headers: { origin: "https://bad.example", upgrade: "websocket" },
  });
  assert.deepEqual(await refusal(socket), [403, "urn:tallow:origin-denied"]);
});
