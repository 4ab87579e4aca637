import assert from "node:assert/strict";
import { join } from "node:path";
import { folder, Program } from "../server/program.ts";
import { startBalancer } from "./balancer.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";

/** Counts the welcomes that a page's sockets get from now on. */
function welcomes(person: Person): () => number {
  let count = 0;
  person.page.on(
    "websocket",
    (socket) =>
      socket.on("framereceived", ({ payload }) => {
        if (payload.includes('"welcome"')) count++;
      }),
  );
  return () => count;
}

Deno.test("people on two processes transfer, and one is killed in the middle", async () => {
  await using files = await scratch();
  await using data = await folder();
  const env = { DATA_DIR: data.path, RATE_LIMIT_FACTOR: "100" };
  await using one = new Program(env);
  await using two = new Program(env);
  const origins = [await one.origin(), await two.origin()];
  await using first = startBalancer(origins);
  await using second = startBalancer(origins.toReversed());
  await using sender = await Person.at(first.origin);
  await using receiver = await Person.at(second.origin);
  const path = join(files.path, "a.bin");
  await randomFile(path, 24 * (1 << 20));
  await sender.host(path);
  const code = await sender.code();
  await receiver.join(code);
  await receiver.offered();
  await receiver.accept();
  await receiver.state("receive", "moving");
  const back = welcomes(sender);
  await one.end("SIGKILL");
  await receiver.state("receive", "done");
  await sender.state("send", "done");
  await sender.until(() => back() > 0);

  const saved = await receiver.save(1);
  const [stored = ""] = saved.values();
  assert.equal(await sha256(stored), await sha256(path));
});
