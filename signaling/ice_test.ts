import assert from "node:assert/strict";
import { SignalClient } from "../tests/fakes/signal_client.ts";
import {
  LOCATOR,
  makeRoom,
  refusal,
  RELAY,
  startSignaling,
} from "../tests/fakes/signal_server.ts";

Deno.test("ICE servers go to members only, with credentials that end", async () => {
  await using server = await startSignaling({
    random: (length) => new Uint8Array(length),
    ice: {
      stunUrls: ["stun:127.0.0.1:3478"],
      turnUrls: ["turn:127.0.0.1:3478?transport=udp"],
      turnSecret: "north-south-east-west",
      turnTtlSeconds: 600,
    },
  });
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host");
  await using _host = host.client;
  const ask = (authorization: string) =>
    server.app.request("/ice", { headers: { authorization } });
  const answer = await ask(`Bearer ${LOCATOR}.${host.member}.${host.token}`);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  // printf … | openssl dgst -sha1 -hmac north-south-east-west -binary | base64
  assert.deepEqual(await answer.json(), {
    iceServers: [
      { urls: ["stun:127.0.0.1:3478"] },
      {
        urls: ["turn:127.0.0.1:3478?transport=udp"],
        username: "1800000600:0000000000000000",
        credential: "ASfcIVipTkcRSir0VfFxqipPX3Y=",
      },
    ],
    expiresAt: 1_800_000_600_000,
    relays: ["/api/relay"],
  });
  const wrong = host.token.replace(/^./, "B");
  assert.deepEqual(
    await refusal(await ask(`Bearer ${LOCATOR}.${host.member}.${wrong}`)),
    [403, "urn:tallow:token-denied"],
  );
  assert.equal((await ask("")).status, 401);
});

Deno.test("without configuration nobody's ICE server is named", async () => {
  await using server = await startSignaling({
    relay: { ...RELAY, isOn: false },
  });
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host");
  await using _host = host.client;
  const answer = await server.app.request("/ice", {
    headers: {
      authorization: `Bearer ${LOCATOR}.${host.member}.${host.token}`,
    },
  });
  assert.deepEqual(await answer.json(), { iceServers: [], expiresAt: 0 });
});
