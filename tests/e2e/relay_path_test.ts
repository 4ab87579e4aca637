import assert from "node:assert/strict";
import { join } from "node:path";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { keepsConnections } from "./connections.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;

/** Connections of this page find no address, as behind the strictest firewall. */
const blocksWebRtc = `
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(given) {
      super({ ...given, iceServers: [], iceTransportPolicy: "relay" });
    }
  };
`;

/** Two people and a file that one offers. */
async function scene(
  script: string,
  settings: Readonly<Record<string, string>> = {},
  condition?: string,
) {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer(settings));
  const folder = stack.use(await scratch());
  const options = { lacks: [hidesAddresses], script };
  const sender = stack.use(await Person.at(server.origin, options));
  const receiver = stack.use(await Person.at(server.origin, options));
  if (condition !== undefined) {
    const path = stack.use(new Path(parseCondition(condition)));
    await path.attach(sender.page);
    await path.attach(receiver.page);
  }
  const file = await randomFile(join(folder.path, "a.bin"), 8 * mebibyte);
  await sender.host(file);
  await receiver.join(await sender.code());
  const all = stack.move();
  return {
    sender,
    receiver,
    /** Waits until both show this path. */
    async goes(path: string): Promise<void> {
      for (const { page } of [sender, receiver]) {
        await page.locator(`[data-testid="member"][data-path="${path}"]`)
          .waitFor({ timeout: 60_000 });
      }
    },
    async arrives(): Promise<void> {
      await receiver.state("receive", "done");
      await sender.state("send", "done");
      const saved = await receiver.save(1);
      assert.equal(await sha256(saved.get("a.bin") ?? ""), await sha256(file));
      assert.deepEqual(sender.complaints, []);
      assert.deepEqual(receiver.complaints, []);
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

Deno.test("a file arrives through the relay where WebRTC finds no way", async () => {
  await using it = await scene(blocksWebRtc);
  await it.receiver.offered();
  await it.goes("relay");
  await it.receiver.accept();
  await it.arrives();
});

Deno.test("without a way two people are told that there is none", async () => {
  await using it = await scene(blocksWebRtc, { RELAY: "false" });
  const problems = await Promise.all(
    [it.sender, it.receiver].map((person) => person.problem("room-error")),
  );
  // Whoever knows it first leaves the other alone.
  assert.ok(problems.some(({ kind }) => kind === "no-path"));
});

Deno.test("with both, a file goes directly, and through the relay when that breaks", async () => {
  await using it = await scene(keepsConnections, {}, "rate=16mbit");
  await it.receiver.offered();
  await it.goes("direct");
  await it.receiver.accept();
  await it.receiver.until(async () =>
    (await it.sender.seen("send")).bytes > mebibyte
  );
  await it.sender.page.evaluate(() => {
    const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
    for (const connection of all) connection.close();
  });
  await it.arrives();
});
