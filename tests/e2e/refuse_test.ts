import assert from "node:assert/strict";
import { join } from "node:path";
import { tellsQuota } from "./chromium.ts";
import { randomFile, scratch, sha256, sparseFile } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;
const gibibyte = 1 << 30;

/** Two people, an offer of one file between them, and a folder. */
async function offered(
  make: (folder: string) => Promise<string>,
  lacks: readonly string[] = [],
): Promise<
  AsyncDisposable & {
    readonly sender: Person;
    readonly receiver: Person;
    readonly path: string;
  }
> {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer());
  const folder = stack.use(await scratch());
  const sender = stack.use(await Person.at(server.origin));
  const receiver = stack.use(await Person.at(server.origin, { lacks }));
  const path = await make(folder.path);
  await sender.host(path);
  await receiver.join(await sender.code());
  await receiver.offered();
  const kept = stack.move();
  return {
    sender,
    receiver,
    path,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

const small = (folder: string): Promise<string> =>
  randomFile(join(folder, "small.bin"), mebibyte);
const large = (folder: string): Promise<string> =>
  sparseFile(join(folder, "large.bin"), 2 * gibibyte);

/** Waits until the transfer has really begun and is far from over. */
async function underWay({ receiver }: { receiver: Person }): Promise<void> {
  await receiver.until(async () => {
    const { state, bytes, total } = await receiver.seen("receive");
    return state === "moving" && bytes > 2 * mebibyte && bytes < total / 2;
  }, 60_000);
}

async function nothingStored(receiver: Person): Promise<void> {
  await receiver.until(async () => (await receiver.stored()).length === 0);
}

Deno.test("5 GiB without the space are refused before a byte", async () => {
  await using pair = await offered(
    (folder) => sparseFile(join(folder, "huge.bin"), 5 * gibibyte),
    [tellsQuota],
  );
  const { sender, receiver } = pair;
  await receiver.quota(gibibyte);
  await receiver.accept();
  const { kind, sentence } = await receiver.problem("transfer-error");
  assert.equal(kind, "no-space");
  assert.match(sentence, /space.* [\d.,]+.GB missing/s);
  assert.deepEqual(await receiver.stored(), []);
  await sender.state("send", "failed");
  assert.notEqual((await sender.problem("transfer-error")).sentence, "");
  assert.equal((await sender.seen("send")).bytes, 0);
});

Deno.test("space that runs out in the middle holds both up until there is more", async () => {
  await using pair = await offered((folder) =>
    randomFile(join(folder, "large.bin"), 64 * mebibyte)
  );
  const { sender, receiver, path } = pair;
  await receiver.quota(24 * mebibyte);
  await receiver.accept();
  await receiver.state("receive", "paused", 60_000);
  const full = receiver.page.locator("[data-testid=transfer][data-full]");
  await full.waitFor();
  assert.match(await full.innerText(), /storage|disk|space/i);
  await sender.state("send", "paused");
  await receiver.quota(gibibyte);
  await receiver.state("receive", "done", 60_000);
  await sender.state("send", "done");
  const saved = await receiver.save(1);
  assert.equal(await sha256(saved.get("large.bin")!), await sha256(path));
});

Deno.test("a declined offer stores nothing and tells the sender", async () => {
  await using pair = await offered(small);
  const { sender, receiver } = pair;
  await receiver.decline();
  assert.equal((await sender.problem("transfer-error")).kind, "declined");
  await sender.state("send", "failed");
  assert.deepEqual(await receiver.stored(), []);
});

for (const side of ["sender", "receiver"] as const) {
  Deno.test(`the ${side} cancels in the middle and nothing stays`, async () => {
    await using pair = await offered(large);
    const { sender, receiver } = pair;
    await receiver.accept();
    await underWay(pair);
    await pair[side].get("cancel").click();
    await sender.state("send", "failed", 20_000);
    await receiver.state("receive", "failed", 20_000);
    await nothingStored(receiver);
    const other = side === "sender" ? receiver : sender;
    assert.equal((await other.problem("transfer-error")).kind, "cancelled");
  });
}

Deno.test("a file that changed after the offer is not sent", async () => {
  await using pair = await offered(small);
  const { sender, receiver, path } = pair;
  await Deno.writeTextFile(path, "more", { append: true });
  await receiver.accept();
  const { kind, sentence } = await sender.problem("transfer-error");
  assert.equal(kind, "source-changed");
  assert.match(sentence, /small\.bin.*changed/);
  await receiver.state("receive", "failed", 20_000);
  await nothingStored(receiver);
});

Deno.test("a file cut short in the middle ends both sides", async () => {
  await using pair = await offered(large);
  const { sender, receiver, path } = pair;
  await receiver.accept();
  await underWay(pair);
  await Deno.truncate(path, 1000);
  const { kind, sentence } = await sender.problem("transfer-error");
  assert.equal(kind, "source-changed");
  assert.match(sentence, /large\.bin/);
  await receiver.state("receive", "failed", 20_000);
  assert.notEqual((await receiver.problem("transfer-error")).sentence, "");
  await nothingStored(receiver);
});

Deno.test("a file erased in the middle was open, and arrives", async () => {
  const medium = (folder: string): Promise<string> =>
    randomFile(join(folder, "medium.bin"), 64 * mebibyte);
  await using pair = await offered(medium);
  const { sender, receiver, path } = pair;
  await receiver.accept();
  await underWay(pair);
  await Deno.remove(path);
  await receiver.state("receive", "done", 60_000);
  await sender.state("send", "done");
});
