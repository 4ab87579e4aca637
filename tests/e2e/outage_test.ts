import assert from "node:assert/strict";
import { join } from "node:path";
import { WORDS } from "../../core/words.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

Deno.test("a guest is told that the server is down", async () => {
  await using server = await startServer();
  await using guest = await Person.at(server.origin);
  await guest.home();
  await guest.get("code-input").fill(WORDS.slice(0, 3).join("-"));
  await guest.page.waitForLoadState("networkidle");
  await server.kill();
  await guest.get("join").click();
  const { kind, sentence } = await guest.problem("room-error");
  assert.equal(kind, "server-down");
  assert.match(sentence, /cannot be reached/);
});

Deno.test("a host is told that the server is down", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await host.home();
  await host.page.waitForLoadState("networkidle");
  await server.kill();
  await host.drop(await randomFile(join(folder.path, "a.bin"), 10));
  assert.equal((await host.problem("room-error")).kind, "server-down");
});

Deno.test("a room outlives a restart of the server", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  let welcomes = 0;
  host.page.on(
    "websocket",
    (socket) =>
      socket.on("framereceived", ({ payload }) => {
        if (payload.includes('"welcome"')) welcomes++;
      }),
  );
  await host.host(await randomFile(join(folder.path, "a.bin"), 10));
  const code = await host.code();
  await host.until(() => welcomes === 2);
  await server.kill();
  await server.restart();
  await host.until(async () => {
    await guest.join(code);
    await guest.page.locator(
      '[data-testid="offer"], [data-testid="room-error"]',
    ).first().waitFor({ timeout: 40_000 });
    return await guest.get("offer").count() === 1;
  }, 60_000);
});

Deno.test("a transfer on a direct path outlives the server", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await sender.host(
    await randomFile(join(folder.path, "a.bin"), 24 * (1 << 20)),
  );
  await receiver.join(await sender.code());
  await receiver.offered();
  await receiver.accept();
  await receiver.state("receive", "moving");
  await server.kill();
  await receiver.state("receive", "done");
  await sender.state("send", "done");
});

Deno.test("a browser without WebRTC says so", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using person = await Person.at(server.origin, {
    script: "delete globalThis.RTCPeerConnection;",
  });
  await person.home();
  await person.drop(await randomFile(join(folder.path, "a.bin"), 10));
  const { kind, sentence } = await person.problem("room-error");
  assert.equal(kind, "browser-lacks");
  assert.match(sentence, /WebRTC/);
});
