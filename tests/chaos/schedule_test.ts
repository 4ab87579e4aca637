import assert from "node:assert/strict";
import { drawn } from "./draw.ts";
import { MIB, named, STEPS } from "./schedule.ts";

const many = Array.from({ length: 500 }, (_, index) => drawn(7, index));

Deno.test("a seed draws the same schedules, and another seed others", () => {
  assert.deepEqual(drawn(7, 3), many[3]);
  assert.notDeepEqual(drawn(8, 3), many[3]);
  const names = new Set(many.map(({ name }) => name));
  assert.ok(names.size > 450, `${names.size} of 500 are different`);
});

Deno.test("what is drawn has one to three faults and something to send", () => {
  for (const { faults, files, name } of many) {
    assert.ok(faults.length >= 1 && faults.length <= 3, name);
    const total = files.reduce((sum, size) => sum + size, 0);
    assert.ok(total > 0 && total < 80 * MIB, `${total} bytes`);
    for (const { at } of faults) {
      if ("share" in at) assert.ok(at.share >= 0 && at.share < 1);
      // The disk lingers at the end of the only file.
      else assert.ok(faults.length === 1 && files.length === 1, name);
    }
  }
});

Deno.test("every fault is drawn, on either side", () => {
  const kinds = new Set(
    many.flatMap(({ faults }) =>
      faults.map((it) => "who" in it ? `${it.who} ${it.is}` : it.is)
    ),
  );
  assert.equal(kinds.size, 8 * 2 + 4, [...kinds].join());
});

Deno.test("the named schedules have names of their own and cover every step", () => {
  const all = named();
  const names = all.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const ending of ["browser killed", "tab killed", "reload"]) {
    for (const who of ["sender", "receiver"]) {
      for (const step of STEPS) {
        const found = names.filter((it) =>
          it.startsWith(`${who} ${ending}`) && it.endsWith(`when ${step}`)
        );
        assert.equal(found.length, 1, `${who} ${ending} when ${step}`);
      }
    }
  }
});
