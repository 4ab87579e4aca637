import assert from "node:assert/strict";
import { join } from "node:path";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const size = 300_000;

Deno.test("a file arrives whole over a path that is long, slow and lossy", async () => {
  await using server = await startServer({ RELAY: "false" });
  await using folder = await scratch();
  using path = new Path(parseCondition("rtt=40ms,loss=0.5%,rate=50mbit"));
  const lacks = [hidesAddresses];
  await using sender = await Person.at(server.origin, { lacks });
  await using receiver = await Person.at(server.origin, { lacks });
  await path.attach(sender.page);
  await path.attach(receiver.page);
  const file = await randomFile(join(folder.path, "a.bin"), size);
  await sender.host(file);
  await receiver.join(await sender.code());
  await receiver.offered();
  await receiver.accept();
  await receiver.state("receive", "done");
  const saved = await receiver.save(1);
  assert.equal(await sha256(saved.get("a.bin") ?? ""), await sha256(file));
  assert.ok(await path.carriedBytes() > 0, "the connection went around it");
});
