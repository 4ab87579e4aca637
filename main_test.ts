import assert from "node:assert/strict";
import { join } from "node:path";
import { HOST_TOKEN_HASH } from "./tests/fakes/signal_server.ts";
import { folder, Program } from "./tests/server/program.ts";

Deno.test("it starts on a free port, answers, and stops when told", async () => {
  await using data = await folder();
  const DATA_DIR = join(data.path, "made", "by", "it");
  await using program = new Program({ DATA_DIR });
  const origin = await program.origin();
  const health = await fetch(`${origin}/api/health`);
  assert.deepEqual(await health.json(), { status: "ok" });
  assert.match(
    health.headers.get("content-security-policy") ?? "",
    /^default-src 'none'/,
  );
  const missing = await fetch(`${origin}/api/nothing`);
  assert.equal((await missing.json()).type, "urn:tallow:no-such-call");

  const socket = new WebSocket(`${origin}/api/rooms/03beef/socket`);
  await new Promise((open) => socket.onopen = open);
  const closed = new Promise<CloseEvent>((on) => socket.onclose = on);
  const [code, said] = await program.end("SIGTERM");
  assert.equal((await closed).code, 4503);
  assert.equal(code, 0);
  assert.match(said, /"event":"stopped"/);
});

Deno.test("a room survives kill -9", async () => {
  await using data = await folder();
  const env = { DATA_DIR: data.path };
  const room = JSON.stringify({
    locator: "03beef",
    hostTokenHash: HOST_TOKEN_HASH,
    ttlSeconds: 600,
    maxMembers: 2,
  });
  await using first = new Program(env);
  const made = await fetch(`${await first.origin()}/api/rooms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: room,
  });
  const { expiresAt } = await made.json();
  await first.end("SIGKILL");

  await using second = new Program(env);
  const facts = await fetch(`${await second.origin()}/api/rooms/03beef`);
  assert.deepEqual(await facts.json(), {
    exists: true,
    open: true,
    members: 0,
    expiresAt,
  });
});

Deno.test("a start that cannot succeed says why in a sentence", async () => {
  await using data = await folder();
  const DATA_DIR = data.path;
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr;
  const file = join(data.path, "file");
  await Deno.writeTextFile(file, "");
  for (
    const [env, sentence] of [
      [
        { DATA_DIR, PORT: `${port}` },
        /^Port \d+ on 127\.0\.0\.1 is in use; .* PORT .*\n$/,
      ],
      [
        { DATA_DIR, PORT: "http" },
        /^PORT is "http"; expected a whole number from 0 to 65535\n$/,
      ],
      [
        { DATA_DIR: file },
        /^DATA_DIR is .*file; its database cannot be opened: .*\n$/,
      ],
    ] as const
  ) {
    await using program = new Program(env);
    const [code, , complaint] = await program.end();
    assert.equal(code, 1);
    assert.match(complaint, sentence);
  }
});
