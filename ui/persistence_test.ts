import assert from "node:assert/strict";
import { persistence } from "./persistence.ts";

const MIB = 2 ** 20;
const files = [60, 3, 1].map((mib) => ({
  name: `${mib}`,
  size: mib * MIB,
  type: "",
}));

function browser(): { ask: ReturnType<typeof persistence>; times(): number } {
  let times = 0;
  const ask = persistence({
    persist() {
      times++;
      return Promise.reject(new TypeError("refused"));
    },
  });
  return { ask, times: () => times };
}

Deno.test("64 MiB are worth the question, once", () => {
  const { ask, times } = browser();
  ask(files, [0, 1]);
  assert.equal(times(), 0);
  ask(files);
  ask(files);
  assert.equal(times(), 1);
});

Deno.test("only the files that were chosen count", () => {
  const { ask, times } = browser();
  ask(files, [1, 2, 9]);
  assert.equal(times(), 0);
  ask(files, [0, 1, 2]);
  assert.equal(times(), 1);
});

Deno.test("a browser without the question takes no harm", () => {
  for (const storage of [undefined, {}]) {
    assert.doesNotThrow(() => persistence(storage)(files));
  }
});
