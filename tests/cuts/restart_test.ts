import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { parseCondition } from "../path/condition.ts";
import { hidesAddresses, Path } from "../path/path.ts";
import { readZip } from "../zip.ts";
import { scratch } from "../e2e/file.ts";
import { Person } from "../e2e/person.ts";
import { startServer } from "../e2e/server.ts";
import {
  digest,
  drop,
  noise,
  noPickers,
  text,
  type Tree,
  write,
} from "../e2e/tree.ts";

const mebibyte = 1 << 20;

/** Slow enough to be cut in the middle. */
const condition = "rate=16mbit";

/** Milliseconds in which two find each other again on a busy machine. */
const returnLimit = 60_000;

/** Of two who make a room at once, one finds it made. */
const raced = /status of 409/;

const lakeBytes = 12 * mebibyte;
const trip: Tree = {
  "Trip/Day 1/Grüße 🕯 lake.bin": noise(lakeBytes),
  "Trip/Day 2/": new Uint8Array(0),
  "Trip/notes.txt": text("water"),
};

/**
 * A profile whose person allowed the site to open files on every visit. The
 * browser asks for that in a bubble of its own that nothing can press.
 */
async function trusting(folder: string, origin: string): Promise<void> {
  const path = join(folder, "profile/Default/Preferences");
  const trust = { setting: 1, last_modified: "13400000000000000" };
  const exceptions = {
    file_system_access_extended_permission: { [`${origin},*`]: trust },
  };
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(
    path,
    JSON.stringify({ profile: { content_settings: { exceptions } } }),
  );
}

/** As where that is asked for anew: a press has to be made first. */
const asks = `
  const { prototype } = FileSystemHandle;
  const query = prototype.queryPermission;
  let asked = 0;
  prototype.queryPermission = async () => asked > 0 ? "granted" : "prompt";
  prototype.requestPermission = function (wish) {
    if (!navigator.userActivation.isActive) throw new Error("no press");
    document.documentElement.dataset.asked = String(++asked);
    return query.call(this, wish);
  };`;

/** How many transfers could open files again, as the profile tells. */
function handles({ page }: Person): Promise<number> {
  return page.evaluate(() =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open("tallow");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const { result } = opening;
        const counting = result.transaction("handles").objectStore("handles")
          .count();
        counting.onsuccess = () => {
          result.close();
          resolve(counting.result);
        };
      };
    })
  );
}

/** Somebody whose browser ends amid what was dropped, and is back. */
async function scene(script?: string) {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer({ RELAY: "false" }));
  const folder = stack.use(await scratch());
  // Browsers end before the folder goes that their profiles are in.
  const people = stack.use(new AsyncDisposableStack());
  const path = stack.use(new Path(parseCondition(condition)));
  const lacks = [hidesAddresses];
  const profile = join(folder.path, "sender");
  await trusting(profile, server.origin);
  await write(folder.path, trip);
  const comes = async () => {
    const person = await Person.at(server.origin, {
      lacks,
      folder: profile,
      ...(script !== undefined && { script }),
    });
    people.defer(() => person[Symbol.asyncDispose]().catch(() => {}));
    await path.attach(person.page);
    return person;
  };
  const before = await comes();
  const receiver = stack.use(
    await Person.at(server.origin, { lacks, script: noPickers }),
  );
  await path.attach(receiver.page);
  await before.home();
  await drop(before, join(folder.path, "Trip"));
  await before.get("room-code").waitFor();
  await receiver.join(await before.code());
  await receiver.accept();
  await receiver.until(
    async () => (await receiver.seen("receive")).bytes > mebibyte,
    returnLimit,
  );
  await before.until(async () => await handles(before) === 1);
  await before[Symbol.asyncDispose]();
  await receiver.state("receive", "reconnecting");
  const sender = await comes();
  await sender.open(`${server.origin}/history`);
  await sender.get("history-resume").click();
  const all = stack.move();
  return {
    sender,
    /** Whole, and with less than two files' worth of bytes. */
    async arrives(): Promise<void> {
      await sender.state("send", "done");
      await receiver.state("receive", "done");
      await sender.until(async () => await handles(sender) === 0);
      const [download] = await Promise.all([
        receiver.page.waitForEvent("download"),
        receiver.get("save-all").click(),
      ]);
      const entries = readZip(await Deno.readFile(await download.path()));
      assert.deepEqual(
        Object.fromEntries(
          entries.map(({ name, data }) => [name, digest(data)]),
        ),
        Object.fromEntries(
          Object.entries(trip).map(([name, data]) => [name, digest(data)]),
        ),
      );
      const bytes = await path.carriedBytes();
      assert.ok(bytes < 2 * lakeBytes, "sent twice");
      for (const { complaints } of [sender, receiver]) {
        assert.deepEqual(complaints.filter((it) => !raced.test(it)), []);
      }
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

Deno.test("a browser that may open files goes on by itself", async () => {
  await using it = await scene();
  await it.arrives();
});

Deno.test("nobody can open the files of a transfer that was left", async () => {
  await using it = await scene(asks);
  await it.sender.get("supply-allow").waitFor();
  await it.sender.get("leave").click();
  await it.sender.get("leave-confirm").click();
  await it.sender.until(async () => await handles(it.sender) === 0);
});

Deno.test("a browser that has to ask goes on after one press", async () => {
  await using it = await scene(asks);
  await it.sender.get("supply-allow").click();
  await it.arrives();
  const asked = it.sender.page.locator('html[data-asked="1"]');
  assert.equal(await asked.count(), 1);
});
