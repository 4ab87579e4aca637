import assert from "node:assert/strict";
import { type Dependency, readiness } from "./health.ts";

/** A dependency that counts how often it is asked. */
function dependency(
  name: Dependency["name"],
  isNeeded: boolean,
  keepMs = 0,
): Dependency & { asked: number; isUp: boolean } {
  return {
    name,
    isNeeded,
    keepMs,
    asked: 0,
    isUp: true,
    probe() {
      this.asked++;
      return this.isUp ? Promise.resolve() : Promise.reject(new Error(name));
    },
  };
}

Deno.test("all up is ok; what is not needed degrades, what is needed downs", async () => {
  const kv = dependency("kv", true);
  const turn = dependency("turn", false);
  const look = readiness({
    dependencies: [kv, turn],
    clock: () => 0,
    failed() {},
  });
  assert.deepEqual(await look(), {
    status: "ok",
    dependencies: { kv: "ok", turn: "ok" },
  });
  turn.isUp = false;
  assert.equal((await look()).status, "degraded");
  kv.isUp = false;
  assert.deepEqual(await look(), {
    status: "down",
    dependencies: { kv: "down", turn: "down" },
  });
  turn.isUp = true;
  assert.equal((await look()).status, "down");
});

Deno.test("an answer is kept as long as it is said to be, also a bad one", async () => {
  let now = 0;
  const turn = dependency("turn", false, 1000);
  const said: string[] = [];
  const look = readiness({
    dependencies: [turn],
    clock: () => now,
    failed: ({ name }, error) => said.push(`${name} ${error}`),
  });
  await Promise.all([look(), look(), look()]);
  assert.equal(turn.asked, 1);
  turn.isUp = false;
  now = 999;
  assert.equal((await look()).status, "ok");
  now = 1000;
  assert.equal((await look()).status, "degraded");
  turn.isUp = true;
  now = 1999;
  assert.equal((await look()).status, "degraded");
  assert.equal(turn.asked, 2);
  assert.deepEqual(said, ["turn Error: turn"]);
});
