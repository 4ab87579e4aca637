import assert from "node:assert/strict";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import type { Scene } from "./workers_page.ts";
import { startWorkersSite } from "./workers_site.ts";

async function play({ page }: Person, scene: Scene): Promise<unknown> {
  return await page.evaluate(
    (scene) => Reflect.get(globalThis, "scenes")[scene](),
    scene,
  );
}

/** What the tasks answer, wherever they run. */
const answers = {
  same: true,
  small: true,
  type: "application/pdf",
  leaves: 4 * 32,
  merged: true,
  status: 200,
  measured: true,
  failures: 0,
  counted: true,
};

for (const isolated of [true, false]) {
  const where = isolated ? "isolated" : "not isolated";
  Deno.test(`workers serve a page that is ${where}`, async (t) => {
    await using site = await startWorkersSite({ isolated });
    await using person = await Person.at(site.origin);
    await person.home();
    await t.step("ready, and answering pings", async () => {
      const facts = await play(person, "ready");
      assert.deepEqual(facts, { here: isolated, there: isolated });
    });
    await t.step("buffers move there and back", async () => {
      const facts = await play(person, "moved");
      const MIB = 1024 * 1024;
      assert.deepEqual(facts, { here: 0, there: 0, back: MIB, last: 5 });
    });
    await t.step("a worker that is gone is replaced", async () => {
      const facts = await play(person, "restarted");
      assert.deepEqual(facts, { moved: true, restarts: 1 });
    });
    await t.step("calls end by signal, by time, and in a loop", async () => {
      const spun = isolated && "aborted";
      const kinds = ["aborted", "timeout"];
      assert.deepEqual(await play(person, "stopped"), {
        kinds,
        spun,
        told: isolated,
        last: 50,
      });
    });
    await t.step("the bridge's tasks run in workers", async () => {
      const facts = await play(person, "tasks");
      assert.deepEqual(facts, { workers: true, ...answers });
    });
    assert.deepEqual(person.complaints, []);
  });
}

Deno.test("a page without workers runs the same tasks itself", async () => {
  await using site = await startWorkersSite({ isolated: true });
  await using person = await Person.at(site.origin, {
    script: "delete globalThis.Worker;",
  });
  await person.home();
  const facts = await play(person, "tasks");
  assert.deepEqual(facts, { workers: false, ...answers });
  assert.deepEqual(person.complaints, []);
});

Deno.test("the product's own page is isolated", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  await person.home();
  assert.equal(await person.page.evaluate(() => crossOriginIsolated), true);
  assert.deepEqual(person.complaints, []);
});
