import assert from "node:assert/strict";
import { type Claim, divide, mostTo } from "./shares.ts";

/** A claim of somebody who could use all there is. */
function claim(of: Partial<Claim> = {}): Claim {
  return { weight: 1, needs: Infinity, most: Infinity, ...of };
}

Deno.test("all is divided by weight", () => {
  const weights = [1.5, 1, 1, 0.5];
  assert.deepEqual(
    divide(800, weights.map((weight) => claim({ weight }))),
    [300, 200, 200, 100],
  );
  assert.deepEqual(divide(800, []), []);
});

Deno.test("what one may not have goes to the others, by their weights", () => {
  assert.deepEqual(
    divide(900, [claim({ most: 100 }), claim({ weight: 3 }), claim()]),
    [100, 600, 200],
  );
  assert.deepEqual(
    divide(800, [claim({ weight: 0.5, most: 300 }), claim({ weight: 1.5 })]),
    [200, 600],
    "a bound above its part binds nobody",
  );
  // Another's more makes the second's bound bind as well.
  assert.deepEqual(
    divide(900, [claim({ most: 100 }), claim({ most: 350 }), claim()]),
    [100, 350, 450],
  );
});

Deno.test("what one does not need goes to the others", () => {
  assert.deepEqual(divide(900, [claim({ needs: 0 }), claim(), claim()]), [
    0,
    450,
    450,
  ]);
});

Deno.test("what nobody needs goes to all, within what each may have", () => {
  assert.deepEqual(
    divide(900, [claim({ needs: 200 }), claim({ needs: 100 })]),
    [500, 400],
  );
  assert.deepEqual(
    divide(900, [claim({ needs: 200, most: 300 }), claim({ needs: 100 })]),
    [300, 600],
  );
  assert.deepEqual(
    divide(900, [claim({ most: 100 }), claim({ most: 200 })]),
    [100, 200],
    "no more than the most of all",
  );
});

Deno.test("a member may have the least of what is said of it", () => {
  assert.equal(mostTo("ada", {}), Infinity);
  assert.equal(mostTo("ada", { perMember: 5, total: 1 }), 5);
  const limits = { perMember: 5, members: { ada: 3, bob: 9 } };
  assert.deepEqual(["ada", "bob", "eve"].map((who) => mostTo(who, limits)), [
    3,
    5,
    5,
  ]);
});
