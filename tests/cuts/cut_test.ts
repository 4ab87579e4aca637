import assert from "node:assert/strict";
import { join } from "node:path";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { keepsConnections } from "../e2e/connections.ts";
import { randomFile, scratch, sha256 } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";

const mebibyte = 1 << 20;

/** Slow enough to be cut in the middle. */
const condition = "rate=16mbit";

/** Milliseconds in which a path comes back, pauses between attempts included. */
const returnLimit = 120_000;

type Direction = "send" | "receive";

/** How many connections the page made, and how the newest is. */
function connections(person: Person): Promise<readonly [number, string]> {
  return person.page.evaluate(() => {
    const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
    return [all.length, all.at(-1)?.connectionState ?? ""];
  });
}

/** Closes the newest connection as no page of ours would. */
async function breakConnection(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    const all: RTCPeerConnection[] = Reflect.get(globalThis, "connections");
    all.at(-1)?.close();
  });
}

/** Two people on a path that can be cut, and a file that one offers. */
async function scene(size = 8 * mebibyte) {
  await using stack = new AsyncDisposableStack();
  // With a relay nothing would be cut.
  const server = stack.use(await startServer({ RELAY: "false" }));
  const folder = stack.use(await scratch());
  const path = stack.use(new Path(parseCondition(condition)));
  const options = { lacks: [hidesAddresses], script: keepsConnections };
  const sender = stack.use(await Person.at(server.origin, options));
  const receiver = stack.use(await Person.at(server.origin, options));
  await path.attach(sender.page);
  await path.attach(receiver.page);
  const file = await randomFile(join(folder.path, "a.bin"), size);
  await sender.host(file);
  await receiver.join(await sender.code());
  await receiver.offered();
  const all = stack.move();
  const both = [[sender, "send"], [receiver, "receive"]] as const;
  return {
    server,
    folder,
    path,
    sender,
    receiver,
    /** Lets the transfer begin, until more bytes than these have arrived. */
    async moves(bytes = 0): Promise<void> {
      await receiver.accept();
      await receiver.until(
        async () => (await sender.seen("send")).bytes > bytes,
        returnLimit,
      );
    },
    /** Waits until both show it. */
    async show(state: string): Promise<void> {
      for (const [person, direction] of both) {
        await person.state(direction, state, returnLimit);
      }
    },
    /** The file is there, whole and once; nobody saw an error. */
    async arrives(): Promise<void> {
      for (const [person, direction] of both) await ends(person, direction);
      const saved = await receiver.save(1);
      assert.equal(await sha256(saved.get("a.bin") ?? ""), await sha256(file));
      const stored = await receiver.stored();
      const files = stored.filter((path) => !path.endsWith("/journal"));
      assert.equal(files.length, 1, stored.join());
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

async function ends(person: Person, direction: Direction): Promise<void> {
  await person.until(
    async () =>
      ["done", "failed"].includes((await person.seen(direction)).state),
    returnLimit,
  );
  assert.equal((await person.seen(direction)).state, "done");
}

Deno.test("a short cut heals by itself", async () => {
  await using it = await scene();
  await it.moves();
  await it.path.cut();
  await it.sender.until(async () =>
    (await connections(it.sender))[1] === "disconnected"
  );
  await it.path.mend();
  await it.arrives();
});

Deno.test("a longer cut is told of, and ICE finds the way again", async () => {
  await using it = await scene();
  await it.moves();
  await it.path.cut();
  await it.show("reconnecting");
  const member = it.receiver.get("member");
  assert.equal(await member.getAttribute("data-quality"), "disconnected");
  assert.match(await member.innerText(), /Reconnecting since \d/);
  assert.match(
    await it.sender.transfer("send").innerText(),
    /Reconnecting since \d[^]*Nothing is lost/,
  );
  await it.path.mend();
  await it.arrives();
});

Deno.test("after a long cut a new connection goes on where the old one was", async () => {
  const size = 16 * mebibyte;
  await using it = await scene(size);
  await it.moves(size / 2);
  await it.path.cut();
  const before = await it.path.carriedBytes();
  await it.sender.until(
    async () => (await connections(it.sender))[0] > 1,
    returnLimit,
  );
  await it.path.mend();
  await it.arrives();
  const after = await it.path.carriedBytes() - before;
  assert.ok(after < size, `${after} bytes, as much as from the start`);
});

for (const who of ["sender", "receiver"] as const) {
  Deno.test(`the ${who}'s connection ends and the file arrives`, async () => {
    await using it = await scene();
    await it.moves();
    await breakConnection(it[who]);
    await it.arrives();
    for (const person of [it.sender, it.receiver]) {
      assert.ok((await connections(person))[0] > 1, "no new connection");
      assert.deepEqual(person.complaints, []);
    }
  });
}

Deno.test("a server that fell and rose during a cut brings the path back", async () => {
  await using it = await scene();
  await it.moves();
  await it.path.cut();
  await it.show("reconnecting");
  await it.server.kill();
  await it.server.restart();
  await it.path.mend();
  await it.arrives();
});

Deno.test("a pause outlives a broken connection", async () => {
  await using it = await scene();
  await it.moves();
  await it.receiver.get("pause").click();
  await it.show("paused");
  await breakConnection(it.sender);
  await it.sender.until(async () => (await connections(it.sender))[0] > 1);
  await it.show("paused");
  await it.receiver.get("resume").click();
  await it.arrives();
  assert.deepEqual(it.sender.complaints, []);
  assert.deepEqual(it.receiver.complaints, []);
});

Deno.test("what is offered while the other is away arrives", async () => {
  await using it = await scene();
  await it.receiver.accept();
  await it.show("done");
  await it.path.cut();
  await it.sender.page.locator(
    '[data-testid="member"][data-quality="disconnected"]',
  ).waitFor({ timeout: returnLimit });
  await it.sender.drop(await randomFile(join(it.folder.path, "b.bin"), 1000));
  await it.sender.page.getByText("1 file waits for the connection").waitFor();
  await it.path.mend();
  await it.receiver.get("offer").waitFor({ timeout: returnLimit });
  await it.receiver.accept();
  await it.receiver.until(async () =>
    await it.receiver.page.locator(
      '[data-direction="receive"][data-state="done"]',
    ).count() === 2
  );
});

for (const who of ["sender", "receiver"] as const) {
  Deno.test(`a ${who} who goes to another page has left`, async () => {
    await using it = await scene();
    await it.receiver.accept();
    await it.show("done");
    await it[who].open("about:blank");
    const other = who === "sender" ? it.receiver : it.sender;
    assert.equal((await other.problem("room-error")).kind, "member-left");
  });
}
