import assert from "node:assert/strict";
import { Person } from "./person.ts";
import type { Scene } from "./store_page.ts";
import { startWorkersSite } from "./workers_site.ts";

const MIB = 1024 * 1024;

async function play({ page }: Person, scene: Scene): Promise<unknown> {
  return await page.evaluate(
    (scene) => Reflect.get(globalThis, "scenes")[scene](),
    scene,
  );
}

Deno.test("the store outlives its worker and its page", async (t) => {
  await using site = await startWorkersSite({
    isolated: true,
    page: "tests/e2e/store_page.ts",
  });
  await using person = await Person.at(site.origin);
  await person.home();
  const { page } = person;

  await t.step("another worker takes up what one left", async () => {
    assert.deepEqual(await play(person, "begin"), { missing: 0 });
    const found = await play(person, "replaced");
    assert(Array.isArray(found), `${found}`);
    // What was on its way may have arrived.
    assert.deepEqual(found.slice(0, 4), [7, 1, 2, 3]);
  });
  await t.step("so does another page", async () => {
    await page.reload();
    assert.deepEqual(await play(person, "restored"), {
      edges: [1, 1, 2, 2, 3, 3],
      old: 3,
    });
  });
  await t.step("a page in use keeps its own from others", async () => {
    const [T, U] = ["00".repeat(16), "11".repeat(16)];
    assert.deepEqual(await play(person, "shared"), {
      is: "busy",
      erased: false,
      before: [`tallow/${T}`, `tallow/${U}`],
      gone: true,
      usage: [3 * MIB / 4 + 3 + 96, 0],
      after: [`tallow/${U}`],
    });
  });
  await t.step("a full disk is waited for", async () => {
    const devtools = await page.context().newCDPSession(page);
    const { origin } = site;
    const quota = (quotaSize: number) =>
      devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
    await quota(20 * MIB);
    assert.deepEqual(await play(person, "prepared"), { missing: 0 });
    await quota(4 * MIB);
    const filled = await play(person, "filled");
    assert.deepEqual(filled, { full: true, some: true });
    await quota(100 * MIB);
    assert.deepEqual(await play(person, "emptied"), {
      still: false,
      size: 10 * MIB,
    });
  });
  assert.deepEqual(person.complaints, []);
});
