import assert from "node:assert/strict";
import { join } from "node:path";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { installed, installs } from "./installed.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;

/** Slow enough to lose the network in the middle. */
const condition = "rate=16mbit";

/** Notes what the icon of an installed page would show. */
const badges = `
  globalThis.badges = [];
  navigator.setAppBadge = async (count) => void badges.push(count);
  navigator.clearAppBadge = async () => void badges.push("none");`;

Deno.test("a transfer goes on when the network is back, even after a reload", async () => {
  await using server = await startServer({ RELAY: "false" });
  await using folder = await scratch();
  await using path = new Path(parseCondition(condition));
  const lacks = [hidesAddresses];
  await using sender = await Person.at(server.origin, {
    ...installs,
    lacks,
    script: badges,
  });
  await using receiver = await Person.at(server.origin, {
    ...installs,
    lacks,
  });
  for (const person of [sender, receiver]) {
    await path.attach(person.page);
    person.page.on("dialog", (dialog) => void dialog.accept());
  }
  await receiver.home();
  await installed(receiver);
  const file = await randomFile(join(folder.path, "a.bin"), 12 * mebibyte);
  await sender.host(file);
  await receiver.join(await sender.code());
  await receiver.offered();
  await receiver.accept();
  await receiver.until(
    async () => (await receiver.seen("receive")).bytes > mebibyte,
    60_000,
  );

  await server.kill();
  const answer = await receiver.page.reload();
  assert.equal(answer?.fromServiceWorker(), true);
  assert.equal(new URL(receiver.page.url()).pathname, "/r");
  assert.equal(await receiver.page.evaluate("crossOriginIsolated"), true);
  await sender.state("send", "reconnecting");

  await server.restart();
  await sender.state("send", "done");
  await receiver.state("receive", "done");
  const saved = await receiver.save(1);
  assert.equal(await sha256(saved.get("a.bin") ?? ""), await sha256(file));
  assert.ok(await path.carriedBytes() < 24 * mebibyte, "sent twice");

  const shown = await sender.page.evaluate<(number | string)[]>("badges");
  assert.equal(shown.pop(), "none");
  assert.ok(shown.length > 5, "it counts");
  assert.ok(shown.every((it) => Number(it) > 0 && Number(it) <= 100));
});
