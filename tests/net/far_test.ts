import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sha256 } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";

const BYTES = 300_000;

Deno.test("a file arrives whole from far away, with one packet of twenty lost", async () => {
  await using server = await startServer({ RELAY: "false" });
  await using folder = await scratch();
  using path = new Path(parseCondition("rtt=300ms,loss=5%"));
  const lacks = [hidesAddresses];
  await using sender = await Person.at(server.origin, { lacks });
  await using receiver = await Person.at(server.origin, { lacks });
  await path.attach(sender.page);
  await path.attach(receiver.page);
  const file = await randomFile(join(folder.path, "a.bin"), BYTES);
  await sender.host(file);
  await receiver.join(await sender.code());
  await receiver.get("offer").waitFor({ timeout: 60_000 });
  await receiver.accept();
  await receiver.state("receive", "done");
  const saved = await receiver.save(1);
  assert.equal(await sha256(saved.get("a.bin") ?? ""), await sha256(file));
  assert.ok(await path.carriedBytes() > BYTES, "the bytes went around it");
});
