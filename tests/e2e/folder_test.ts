import assert from "node:assert/strict";
import { join } from "node:path";
import { readZip } from "../zip.ts";
import { tellsQuota } from "./chromium.ts";
import { scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import {
  digest,
  drop,
  noise,
  noPickers,
  picked,
  stubbedPickers,
  text,
  type Tree,
  write,
} from "./tree.ts";

const mebibyte = 1 << 20;

/** As it lies on the sender's disk. */
const trip: Tree = {
  "Trip/Day 1/lake.bin": noise(3 * mebibyte + 7),
  "Trip/Day 1/notes.txt": text("water"),
  "Trip/Day 2/Grüße 文件 🕯.txt": text("odd"),
  "Trip/Day 2/<b>a:b.txt": text("markup"),
  "Trip/Day 2/invisible\u200b.txt": text("one"),
  "Trip/Day 2/invisible.txt": text("two"),
  "Trip/nothing.bin": new Uint8Array(0),
  "Trip/Day 3/": new Uint8Array(0),
};

/** As it has to arrive: of two equal names, either may have the number. */
function arrived(tree: Tree): Record<string, string> {
  const safe = new Map([["Trip/Day 2/<b>a:b.txt", "Trip/Day 2/_b_a_b.txt"]]);
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !path.includes("invisible"))
      .map(([path, bytes]) => [safe.get(path) ?? path, digest(bytes)]),
  );
}

/** Without the two that became equal, whose bytes are checked here. */
function untwinned(found: Record<string, string>): Record<string, string> {
  const twins = ["Trip/Day 2/invisible.txt", "Trip/Day 2/invisible (2).txt"];
  assert.deepEqual(
    new Set(twins.map((path) => found[path])),
    new Set([digest(text("one")), digest(text("two"))]),
  );
  return Object.fromEntries(
    Object.entries(found).filter(([path]) => !twins.includes(path)),
  );
}

/** Both are there, and the receiver has accepted everything and has it. */
async function deliver(
  sender: Person,
  receiver: Person,
  give: () => Promise<void>,
): Promise<void> {
  await sender.home();
  await give();
  await sender.get("room-code").waitFor();
  await receiver.join(await sender.code());
  await receiver.accept();
  await receiver.state("receive", "done");
}

Deno.test("a dropped folder arrives whole and is saved as one archive", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin, { script: noPickers });
  await write(folder.path, trip);
  await deliver(
    sender,
    receiver,
    () => drop(sender, join(folder.path, "Trip")),
  );
  assert.equal(await receiver.get("save-zip").count(), 0);

  const [download] = await Promise.all([
    receiver.page.waitForEvent("download"),
    receiver.get("save-all").click(),
  ]);
  assert.equal(download.suggestedFilename(), "Trip.zip");
  const entries = readZip(await Deno.readFile(await download.path()));
  const found = Object.fromEntries(
    entries.map(({ name, data }) => [name, digest(data)]),
  );
  assert.deepEqual(untwinned(found), arrived(trip));
  const { mtime } = await Deno.stat(join(folder.path, "Trip/nothing.bin"));
  const nothing = entries.find(({ name }) => name === "Trip/nothing.bin");
  assert.equal(nothing?.modified, Math.floor(Number(mtime) / 1000));
  await receiver.page.getByText("All saved.").waitFor();
  assert.deepEqual(sender.complaints, []);
  assert.deepEqual(receiver.complaints, []);
});

Deno.test("a chosen folder is saved into a picked one, and nothing there is lost", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin, {
    script: stubbedPickers,
  });
  await write(folder.path, trip);
  await deliver(sender, receiver, async () => {
    const input = sender.get("folder-input").first();
    await input.setInputFiles(join(folder.path, "Trip"));
  });
  // This dialog gives files only, so the empty folder stays behind.
  const { "Trip/Day 3/": _, ...chosen } = arrived(trip);
  const expected: Record<string, string> = chosen;

  await receiver.get("save-all").focus();
  await receiver.page.keyboard.press("Enter");
  await receiver.page.getByText("All saved.").waitFor();
  assert.deepEqual(untwinned(await picked(receiver)), expected);
  await receiver.page.locator('[data-testid="save-all"]:focus').waitFor();

  // Each name is there before its bytes: only then may "saved" be trusted.
  const again = async (button: string, files: number): Promise<void> => {
    await receiver.get(button).click();
    await receiver.until(async () => {
      const stored = await receiver.stored();
      const there = stored.filter((path) => path.startsWith("picked/"));
      return there.length === files &&
        await receiver.page.locator('[data-save="saved"]').count() === 1;
    });
  };
  await again("save-all", 14);
  const twice = await picked(receiver);
  assert.equal(twice["Trip/nothing (2).bin"], digest(new Uint8Array(0)));
  assert.equal(
    twice["Trip/Day 1/lake (2).bin"],
    expected["Trip/Day 1/lake.bin"],
  );

  await again("save-zip", 15);
  assert.ok("Trip.zip" in await picked(receiver));
  assert.deepEqual(receiver.complaints, []);
});

Deno.test("saving that fails says why, and leaves no half of a file", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin, {
    script: `${stubbedPickers}
      delete window.showSaveFilePicker;
      window.gone = async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle("gone", { create: true });
        await root.removeEntry("gone");
        return folder;
      };`,
    lacks: [tellsQuota],
  });
  await write(folder.path, {
    "small.txt": text("small"),
    "large.bin": noise(12 * mebibyte),
  });
  const paths = ["small.txt", "large.bin"].map((name) =>
    join(folder.path, name)
  );
  await deliver(sender, receiver, () => sender.drop(...paths));
  await receiver.quota(16 * mebibyte);
  const told = (problem: string): Promise<void> =>
    receiver.page.locator(
      `[data-testid="transfer-error"][data-problem="${problem}"]`,
    ).waitFor();

  await receiver.get("save-zip").click();
  await told("no-space");
  assert.match(
    (await receiver.problem("transfer-error")).sentence,
    /not enough space: \d+.* missing/,
  );
  assert.ok(!(await receiver.stored()).some((path) => path.includes(".zip")));

  await receiver.get("save-all").click();
  await told("save-failed");
  assert.match(
    (await receiver.problem("transfer-error")).sentence,
    /^“large\.bin” could not be saved\..*half-written/s,
  );
  const left = Object.keys(await picked(receiver));
  assert.ok(!left.some((path) => path.includes("large")), `${left}`);

  await receiver.get("save-zip").click();
  await told("no-space");
  await receiver.page.evaluate("showDirectoryPicker = gone");
  await receiver.get("save-all").click();
  await told("save-failed");
});
