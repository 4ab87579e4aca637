import assert from "node:assert/strict";
import { join } from "node:path";
import { scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const files = 3_000;
/** Rows in the page at once, at most. */
const rows = 150;
/** Milliseconds a press may take on a busy machine. */
const press = 200;

Deno.test("thousands of offered files scroll without being in the page", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  const paths = await Promise.all(
    Array.from({ length: files }, async (_, index) => {
      const name = `${String(index).padStart(4, "0")}.txt`;
      const path = join(folder.path, name);
      await Deno.writeTextFile(path, name);
      return path;
    }),
  );
  await host.host(...paths);
  await guest.join(await host.code());
  await guest.get("offer").waitFor();
  const shown = guest.get("offer-file");
  assert.equal(await shown.count(), rows);

  const list = guest.get("offer").locator("ul");
  await shown.first().locator("input").focus();
  await list.evaluate((element) => element.scrollTop = 40_000);
  await guest.until(async () => /^0[78]/.test(await shown.first().innerText()));
  await list.evaluate((element) => element.scrollTop = element.scrollHeight);
  await guest.page.getByText("2999.txt").waitFor();
  assert.equal(await shown.count(), rows);
  assert.ok(await list.evaluate((element) => element.clientHeight < 500));
  assert.equal(
    await guest.page.evaluate(() => document.activeElement?.tagName),
    "UL",
    "the focus stays in the list",
  );
  await shown.last().locator("input").uncheck();
  assert.match(await guest.get("accept").innerText(), /2,999 files/);

  const all = guest.get("offer").locator(".file-all input");
  const took = await all.evaluate(async (box: HTMLInputElement) => {
    const before = performance.now();
    box.click();
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    return performance.now() - before;
  });
  assert.ok(took < press, `${took} ms`);
  assert.match(await guest.get("accept").innerText(), /3,000 files/);

  await list.evaluate((element) => element.scrollTop = 0);
  await guest.page.getByText("0000.txt").waitFor();
});
