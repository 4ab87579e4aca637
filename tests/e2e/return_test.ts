import assert from "node:assert/strict";
import { join } from "node:path";
import { children, family } from "../bench/processes.ts";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;
const size = 12 * mebibyte;

/** Slow enough to be reloaded in the middle. */
const condition = "rate=16mbit";

/** Milliseconds in which two find each other again on a busy machine. */
const returnLimit = 60_000;

/** Of two who make a room at once, one finds it made. */
const raced = /status of 409/;

/** Two people in the middle of a transfer, and how it has to end. */
async function scene() {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer({ RELAY: "false" }));
  const folder = stack.use(await scratch());
  const path = stack.use(new Path(parseCondition(condition)));
  // Browsers end before the folder goes that their profiles are in.
  const people = stack.use(new AsyncDisposableStack());
  const profile = join(folder.path, "receiver");
  const lacks = [hidesAddresses];
  const sender = stack.use(await Person.at(server.origin, { lacks }));
  const comes = async () => {
    const before = new Set(children());
    const person = await Person.at(server.origin, { lacks, folder: profile });
    await path.attach(person.page);
    people.defer(() => person[Symbol.asyncDispose]().catch(() => {}));
    const pid = children().find((pid) => !before.has(pid));
    return { person, pid };
  };
  const { person: receiver, pid } = await comes();
  await path.attach(sender.page);
  for (const { page } of [sender, receiver]) {
    page.on("dialog", (dialog) => void dialog.accept());
  }
  const file = await randomFile(join(folder.path, "a.bin"), size);
  await sender.host(file);
  await receiver.join(await sender.code());
  await receiver.offered();
  await receiver.accept();
  await moves(receiver, mebibyte);
  const all = stack.move();
  return {
    origin: server.origin,
    sender,
    receiver,
    comes,
    /** Ends every process of the receiver's browser at once. */
    kill(): void {
      assert.ok(pid !== undefined);
      for (const process of family(pid)) Deno.kill(process.pid, "SIGKILL");
    },
    /** Reloads pages and tells how long it took until they move bytes. */
    async reload(...who: readonly ("sender" | "receiver")[]): Promise<void> {
      const people = { sender, receiver };
      const since = performance.now();
      await Promise.all(who.map((one) => people[one].page.reload()));
      // More than it takes to connect.
      const enough = await path.carriedBytes() + mebibyte / 4;
      await receiver.until(
        async () => await path.carriedBytes() > enough,
        returnLimit,
      );
      const ms = Math.round(performance.now() - since);
      // deno-lint-ignore no-console -- a figure, and no judgement on it
      console.info(`${who.join(" and ")}: bytes move after ${ms} ms`);
    },
    /** Whole and once, and with less than two files' worth of bytes. */
    async arrives(at = receiver): Promise<void> {
      await sender.state("send", "done");
      await at.state("receive", "done");
      const saved = await at.save(1);
      assert.equal(await sha256(saved.get("a.bin") ?? ""), await sha256(file));
      assert.ok(await path.carriedBytes() < 2 * size, "sent twice");
      for (const { complaints } of [sender, at]) {
        assert.deepEqual(complaints.filter((it) => !raced.test(it)), []);
      }
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** Waits until more than these bytes have arrived. */
async function moves(receiver: Person, bytes: number): Promise<void> {
  await receiver.until(
    async () => (await receiver.seen("receive")).bytes > bytes,
    returnLimit,
  );
}

Deno.test("a receiver that is reloaded goes on where it was", async () => {
  await using it = await scene();
  await it.reload("receiver");
  await it.arrives();
});

Deno.test("a sender that is reloaded still has its files", async () => {
  await using it = await scene();
  await it.reload("sender");
  await it.arrives();
});

Deno.test("pages may be reloaded again and again, and at once", async () => {
  await using it = await scene();
  await it.reload("receiver");
  await it.reload("receiver");
  await it.reload("sender", "receiver");
  await it.arrives();
});

Deno.test("a browser that was killed goes on from its history", async () => {
  await using it = await scene();
  it.kill();
  await it.sender.state("send", "reconnecting");
  const { person } = await it.comes();
  await person.open(`${it.origin}/history`);
  await person.get("history-resume").click();
  await it.arrives(person);
});

for (const who of ["sender", "receiver"] as const) {
  Deno.test(`the pause of a ${who} outlives its reload`, async () => {
    await using it = await scene();
    const both = [[it.sender, "send"], [it.receiver, "receive"]] as const;
    const show = async (state: string) => {
      for (const [person, direction] of both) {
        await person.state(direction, state, returnLimit);
      }
    };
    await it[who].get("pause").click();
    await show("paused");
    await it[who].page.reload();
    await it[who].page.locator(
      "[data-testid=member]:not([data-quality=disconnected])",
    )
      .waitFor({ timeout: returnLimit });
    await show("paused");
    await it[who].get("resume").click();
    await it.arrives();
  });
}

Deno.test("who cancels while the other is away is believed later", async () => {
  await using it = await scene();
  await it.receiver.open("about:blank");
  await it.sender.state("send", "reconnecting");
  await it.sender.get("cancel").click();
  await it.sender.state("send", "failed");
  await it.receiver.home();
  await it.receiver.get("unfinished").click();
  await it.receiver.state("receive", "failed", returnLimit);
});
