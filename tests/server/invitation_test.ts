import assert from "node:assert/strict";
import {
  HOST_TOKEN,
  HOST_TOKEN_HASH,
  LOCATOR,
  refusal,
  stored,
} from "../fakes/signal_server.ts";
import { ADDRESS, ends, inviting, over, tokenOf, tried } from "./inviting.ts";

const AFTER_ANY_RETRY_MS = 5000;

Deno.test("a mail has the room page's address and nothing of the room", async () => {
  await using it = await inviting("takes");
  const token = await tokenOf(await it.invite());
  const mail = await it.smtp.mail();
  assert.equal(mail.to?.[0]?.address, ADDRESS);
  assert.match(mail.text ?? "", /^Open https:\/\/near\.example\/r and /m);
  assert.equal(mail.html, undefined);
  const all = JSON.stringify(mail);
  const secrets = [LOCATOR, HOST_TOKEN, HOST_TOKEN_HASH, token]
    .concat(it.place.split("."));
  for (const secret of secrets) assert.ok(!all.includes(secret), secret);
  await over(it.server);
  const rows = [...await stored(it.server.kv)];
  for (const text of [ADDRESS, token]) {
    assert.ok(!JSON.stringify(rows).includes(text));
    assert.ok(!it.server.lines.join().includes(text));
  }
  assert.deepEqual(await ends(it.server), { sent: 1 });
});

Deno.test("nobody is told whether an address exists", async () => {
  const told: unknown[] = [];
  for (const mood of ["takes", "refuses"] as const) {
    await using it = await inviting(mood);
    const answer = await it.invite();
    const headers = [...answer.headers.keys()].sort();
    const { token, ...rest } = await answer.json();
    await over(it.server);
    const statuses: number[] = [];
    for (const shown of [token, HOST_TOKEN, token]) {
      statuses.push((await it.cancel(shown)).status);
    }
    told.push({ status: answer.status, headers, rest, statuses });
  }
  assert.deepEqual(told[0], told[1]);
  assert.deepEqual(Object(told[0]).statuses, [204, 204, 204]);
});

Deno.test("later is tried again three times, each after twice as long", async () => {
  let isPlain = false;
  await using it = await inviting("says later", {
    // Zeros for the jitter: waits are as short as they may be.
    random: (length) =>
      isPlain
        ? new Uint8Array(length)
        : crypto.getRandomValues(new Uint8Array(length)),
  });
  await tokenOf(await it.invite());
  isPlain = true;
  let tries = 1;
  for (const wait of [1000, 2000, 4000]) {
    await it.smtp.called(tries);
    await tried(it.server, tries);
    await it.server.pass(wait - 1);
    assert.equal(it.smtp.calls, tries);
    await it.server.pass(1);
    tries++;
  }
  await over(it.server);
  assert.equal(it.smtp.calls, 4);
  assert.deepEqual(await ends(it.server), { failed: 1 });
  const metrics = await it.server.metrics.text();
  assert.match(metrics, /^tallow_invitation_retries_total 3$/m);
});

Deno.test("never is not tried again", async () => {
  await using it = await inviting("refuses");
  await tokenOf(await it.invite());
  await over(it.server);
  await it.server.pass(AFTER_ANY_RETRY_MS);
  assert.equal(it.smtp.calls, 1);
  assert.deepEqual(await ends(it.server), { refused: 1 });
});

Deno.test("what was cancelled is not sent, also when it is under way", async () => {
  await using it = await inviting("says later", { mailMs: 500 });
  const token = await tokenOf(await it.invite());
  await tried(it.server, 1);
  assert.equal((await it.cancel(token)).status, 204);
  await it.server.pass(AFTER_ANY_RETRY_MS);
  assert.equal(it.smtp.calls, 1);

  it.smtp.mood = "is silent";
  const second = await tokenOf(await it.invite());
  await it.smtp.called(2);
  assert.equal((await it.cancel(second)).status, 204);
  await it.server.shutdown();
  await over(it.server);
  assert.deepEqual(await ends(it.server), { cancelled: 2 });
});

Deno.test("an invitation lapses with its room", async () => {
  await using it = await inviting("says later");
  await tokenOf(await it.invite());
  await tried(it.server, 1);
  const gone = await it.server.app.request(`/rooms/${LOCATOR}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${HOST_TOKEN}` },
  });
  assert.equal(gone.status, 204);
  await it.server.pass(AFTER_ANY_RETRY_MS);
  await over(it.server);
  assert.equal(it.smtp.calls, 1);
  assert.deepEqual(await ends(it.server), { lapsed: 1 });
});

Deno.test("three invitations a minute, for a client and for a room", async () => {
  await using it = await inviting("takes", {
    rateLimitFactor: 1,
    addressHeader: "x-client",
  });
  const from = (host: number) =>
    it.invite(ADDRESS, { "x-client": `192.0.2.${host}` });
  for (const host of [1, 2, 3]) await tokenOf(await from(host));
  const ofRoom = await from(4);
  assert.equal(ofRoom.headers.get("ratelimit-limit"), "3");
  assert.deepEqual(await refusal(ofRoom), [
    429,
    "urn:tallow:too-many-requests",
  ]);
  const statuses: number[] = [];
  for (let calls = 0; calls < 4; calls++) {
    const headers = { "x-client": "192.0.2.9", authorization: "Bearer 0" };
    statuses.push((await it.invite(ADDRESS, headers)).status);
  }
  assert.deepEqual(statuses, [401, 401, 401, 429]);
  await it.smtp.mail(3);
});

Deno.test("readiness tells of the mail server", async () => {
  await using it = await inviting("takes");
  const look = async (): Promise<unknown> =>
    await (await it.server.app.request("/ready")).json();
  assert.deepEqual(await look(), {
    status: "ok",
    dependencies: { kv: "ok", mail: "ok" },
  });
  await it.smtp[Symbol.asyncDispose]();
  await it.server.pass(60_000);
  assert.deepEqual(await look(), {
    status: "degraded",
    dependencies: { kv: "ok", mail: "down" },
  });
});
