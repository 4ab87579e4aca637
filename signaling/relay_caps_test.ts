import assert from "node:assert/strict";
import { RelayCaps, type RelayLimits } from "./relay_caps.ts";

const NONE: RelayLimits = {
  memberRateBytes: undefined,
  totalRateBytes: undefined,
  memberDayBytes: undefined,
  totalDayBytes: undefined,
};

/** Noon of a day. */
const NOON = 1_800_014_400_000;
const HOUR_MS = 3_600_000;

Deno.test("without limits everybody gets what is asked for", () => {
  const caps = new RelayCaps(NONE);
  assert.equal(caps.isPaced, false);
  for (let i = 0; i < 3; i++) assert.equal(caps.take("a", 1e15, NOON), 1e15);
  assert.equal(caps.isSpent("a", NOON), false);
});

Deno.test("a member's rate fills up for a second and no longer", () => {
  const caps = new RelayCaps({ ...NONE, memberRateBytes: 1000 });
  assert.equal(caps.isPaced, true);
  assert.equal(caps.take("a", 600, NOON), 600);
  assert.equal(caps.take("a", 600, NOON), 400);
  assert.equal(caps.take("a", 600, NOON), 0);
  assert.equal(caps.take("b", 600, NOON), 600);
  assert.equal(caps.take("a", 600, NOON + 250), 250);
  assert.equal(caps.take("a", 5000, NOON + 60_000), 1000);
  // Another process may have set the clock back.
  assert.equal(caps.take("a", 600, NOON), 0);
});

Deno.test("the rate of all is for all together", () => {
  const caps = new RelayCaps({ ...NONE, totalRateBytes: 1000 });
  assert.equal(caps.isPaced, true);
  assert.equal(caps.take("a", 700, NOON), 700);
  assert.equal(caps.take("b", 700, NOON), 300);
  assert.equal(caps.take("b", 700, NOON + 100), 100);
  assert.equal(caps.isSpent("b", NOON + 100), false);
});

Deno.test("what a member got in a day counts until midnight", () => {
  const caps = new RelayCaps({ ...NONE, memberDayBytes: 1000 });
  assert.equal(caps.isPaced, false);
  assert.equal(caps.take("a", 999, NOON), 999);
  assert.equal(caps.isSpent("a", NOON), false);
  assert.equal(caps.take("a", 999, NOON + 11 * HOUR_MS), 1);
  assert.equal(caps.isSpent("a", NOON + 11 * HOUR_MS), true);
  assert.equal(caps.isSpent("b", NOON + 11 * HOUR_MS), false);
  assert.equal(caps.isSpent("a", NOON + 12 * HOUR_MS), false);
  assert.equal(caps.take("a", 999, NOON + 12 * HOUR_MS), 999);
});

Deno.test("when all have got all of a day, everybody is out", () => {
  const caps = new RelayCaps({ ...NONE, totalDayBytes: 1000 });
  assert.equal(caps.take("a", 600, NOON), 600);
  assert.equal(caps.take("b", 600, NOON), 400);
  for (const member of ["a", "b", "c"]) {
    assert.equal(caps.isSpent(member, NOON), true);
  }
});

Deno.test("what was not used is there again", () => {
  const caps = new RelayCaps({
    memberRateBytes: 500,
    totalRateBytes: 800,
    memberDayBytes: 500,
    totalDayBytes: 800,
  });
  assert.equal(caps.take("a", 500, NOON), 500);
  assert.equal(caps.isSpent("a", NOON), true);
  caps.giveBack("a", 200, NOON);
  assert.equal(caps.isSpent("a", NOON), false);
  assert.equal(caps.take("b", 500, NOON), 500);
  assert.equal(caps.take("a", 500, NOON), 0);
  assert.equal(caps.isSpent("b", NOON), true);
});
