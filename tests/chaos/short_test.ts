import assert from "node:assert/strict";
import { run } from "./run.ts";
import { short } from "./schedule.ts";
import { lacks } from "./world.ts";

for (const schedule of short()) {
  Deno.test({
    name: schedule.name,
    ignore: await lacks(schedule) !== undefined,
    async fn() {
      const { end, why, resentBytes, boundBytes } = await run(schedule);
      assert.equal(end, "equal", why);
      assert.ok(resentBytes <= boundBytes, `${resentBytes} bytes sent again`);
    },
  });
}
