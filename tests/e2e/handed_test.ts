import assert from "node:assert/strict";
import { join } from "node:path";
import { scratch } from "./file.ts";
import { installed, installs } from "./installed.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import { startWire } from "./wire.ts";

/** What the system posts, from a page on the same site. */
const form = `<!DOCTYPE html><title>Share</title>
  <form method="post" action="/share" enctype="multipart/form-data">
    <input name="title" value="A walk"><input name="text"><input name="url">
    <input type="file" name="files" multiple>
    <button>Share</button>
  </form>`;

const canary = "canary-shared-51d0";

Deno.test("what is shared becomes an offer and never reaches the server", async () => {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using folder = await scratch();
  await using person = await Person.at(wire.origin, installs);
  const { page } = person;
  wire.own.set("/form", () =>
    Promise.resolve(
      new Response(form, { headers: { "content-type": "text/html" } }),
    ));
  const paths = ["lake.txt", "shore.txt"].map((name) =>
    join(folder.path, name)
  );
  for (const path of paths) await Deno.writeTextFile(path, canary);
  const submit = async (files: readonly string[]): Promise<void> => {
    await page.goto(`${wire.origin}/form`);
    await page.locator("[type=file]").setInputFiles([...files]);
    await page.getByRole("button", { name: "Share" }).click();
  };

  // Nobody there yet to take it: it is explained.
  await submit(paths);
  await page.getByRole("heading", { name: "Nothing was received" }).waitFor();
  assert.ok(wire.sent.includes("POST /share"));
  const before = wire.sent.length;

  await person.home();
  await installed(person);
  await submit(paths);
  await page.getByText("2 files ready").waitFor();
  assert.equal(new URL(page.url()).search, "");
  for (const line of wire.sent.slice(before)) {
    assert.ok(line !== "POST /share" && !/lake|shore|canary/.test(line), line);
  }

  // The inbox is empty now.
  await page.goto(`${wire.origin}/?shared`);
  await page.getByRole("heading", { name: "Files, hand to hand." }).waitFor();
  await page.waitForFunction(() => location.search === "");
  assert.equal(await person.get("room-code").count(), 0);

  // Without files, the text is one.
  await submit([]);
  await page.getByText("1 file ready").waitFor();
});

Deno.test("files that are opened with Tallow are offered", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin, {
    ...installs,
    script: `
      const { promise, resolve } = Promise.withResolvers();
      globalThis.opened = resolve;
      Object.defineProperty(globalThis, "launchQueue", {
        value: { setConsumer: (take) => void promise.then(take) },
      });`,
  });
  await person.home();
  await person.page.evaluate(async () => {
    const disk = await navigator.storage.getDirectory();
    const handle = await disk.getFileHandle("opened.txt", { create: true });
    const writing = await handle.createWritable();
    await writing.write("opened");
    await writing.close();
    Reflect.get(globalThis, "opened")({ files: [handle] });
  });
  await person.get("room-code").waitFor();
  await person.page.getByText("1 file ready, 6 B").waitFor();
});
