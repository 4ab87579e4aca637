import assert from "node:assert/strict";
import { SignalClient } from "../fakes/signal_client.ts";
import { HOST_TOKEN_HASH, LOCATOR } from "../fakes/signal_server.ts";
import { SmtpServer } from "../fakes/smtp_server.ts";
import { ADDRESS } from "./inviting.ts";
import { folder, Program } from "./program.ts";

const DRAIN_MS = 10_000;
const SOCKETS = 50;

Deno.test("told to stop, it sends members elsewhere and waits for nobody", async () => {
  await using data = await folder();
  await using smtp = await SmtpServer.start("is silent");
  await using program = new Program({
    DATA_DIR: data.path,
    RATE_LIMIT_FACTOR: "0",
    MAIL_SERVER: smtp.url,
    MAIL_TLS: "false",
    MAIL_FROM: "tallow@near.example",
    MAIL_ORIGIN: "https://near.example",
  });
  const api = `${await program.origin()}/api`;
  const post = async (
    path: string,
    body: BodyInit,
    place = "",
  ): Promise<number> => {
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${place}`,
    };
    const init = { method: "POST", headers, body };
    const answer = await fetch(api + path, init);
    await answer.body?.cancel();
    return answer.status;
  };
  const hostTokenHash = HOST_TOKEN_HASH;
  const room = { locator: LOCATOR, hostTokenHash, ttlSeconds: 600 };
  const made = { ...room, maxMembers: 2 };
  assert.equal(await post("/rooms", JSON.stringify(made)), 201);
  const { client, member, token } = await SignalClient.join(api, "host");
  const strangers = await Promise.all(
    Array.from({ length: SOCKETS }, () => SignalClient.open(api)),
  );
  // A mail server that says nothing, and a body that does not end.
  const place = `${LOCATOR}.${member}.${token}`;
  const invite = JSON.stringify({ to: ADDRESS });
  assert.equal(await post("/invitations", invite, place), 202);
  await smtp.called(1);
  const endless = new ReadableStream<Uint8Array>({
    start: (body) => body.enqueue(new TextEncoder().encode("{")),
  });
  const cut = post("/rooms", endless).then(() => "answered", () => "cut");

  const ended = program.end("SIGTERM");
  for (const socket of [client, ...strangers]) {
    assert.equal(await socket.closed, 4503);
  }
  const [code, log] = await ended;
  assert.equal(code, 0);
  const at = (event: string): number => {
    const lines = log.split("\n").filter((line) => line.startsWith("{"));
    const found = lines.map((line) => JSON.parse(line))
      .find((entry) => entry.event === event);
    return Date.parse(found?.time);
  };
  const tookMs = at("stopped") - at("stopping");
  assert.ok(tookMs < DRAIN_MS, `${tookMs} ms`);
  await cut;
});
