import assert from "node:assert/strict";
import { Bandwidth, type Limited, shareOf } from "./bandwidth.ts";

/** A transfer that writes down what it may send. */
class Told implements Limited {
  readonly shares: (number | undefined)[] = [];
  /** Runs in the middle of being told. */
  then = (): void => {};
  limit(bytesPerSecond: number | undefined): void {
    this.shares.push(bytesPerSecond);
    this.then();
  }
}

Deno.test("a share is the least that member and total leave", () => {
  assert.equal(shareOf({}, 3, 5), undefined);
  assert.equal(shareOf({ perMember: 900 }, 3, 5), 300);
  assert.equal(shareOf({ total: 900 }, 3, 5), 180);
  assert.equal(shareOf({ perMember: 900, total: 900 }, 3, 5), 180);
  assert.equal(shareOf({ perMember: 900, total: 9000 }, 3, 5), 300);
  assert.equal(
    shareOf({ perMember: undefined, total: undefined }, 1, 1),
    undefined,
  );
  assert.equal(shareOf({ total: 2 }, 5, 5), 1, "never so little as to stop");
});

Deno.test("shares follow what starts and ends", () => {
  const bandwidth = new Bandwidth();
  const [a, b, c] = [new Told(), new Told(), new Told()];
  bandwidth.limit({ perMember: 600, total: 900 });
  bandwidth.moves(a, "ada", true);
  bandwidth.moves(b, "ada", true);
  bandwidth.moves(c, "bob", true);
  assert.deepEqual(a.shares, [600, 300]);
  assert.deepEqual(b.shares, [300]);
  assert.deepEqual(c.shares, [300]);
  bandwidth.moves(a, "ada", false);
  assert.deepEqual(b.shares, [300, 450]);
  assert.deepEqual(c.shares, [300, 450]);
  bandwidth.moves(c, "bob", false);
  assert.deepEqual(b.shares, [300, 450, 600]);
  assert.deepEqual(a.shares, [600, 300], "what has ended is left alone");
});

Deno.test("a limit changes for what moves, and nothing is told twice", () => {
  const bandwidth = new Bandwidth();
  const a = new Told();
  bandwidth.moves(a, "ada", true);
  bandwidth.moves(a, "ada", true);
  assert.deepEqual(a.shares, [], "no limit is how it begins");
  bandwidth.limit({ total: 100 });
  bandwidth.limit({ total: 100 });
  bandwidth.limit({ perMember: 50, total: 100 });
  bandwidth.limit({});
  assert.deepEqual(a.shares, [100, 50, undefined]);
});

Deno.test("a transfer that ends on being told leaves its share at once", () => {
  const bandwidth = new Bandwidth();
  const [a, b, c] = [new Told(), new Told(), new Told()];
  for (const told of [a, b, c]) bandwidth.moves(told, "ada", true);
  b.then = () => bandwidth.moves(b, "ada", false);
  bandwidth.limit({ total: 300 });
  assert.equal(a.shares.at(-1), 150);
  assert.deepEqual(b.shares, [100]);
  assert.deepEqual(c.shares, [150]);
});

Deno.test("what rests has no share, and comes back without an old one", () => {
  const bandwidth = new Bandwidth();
  const a = new Told();
  bandwidth.limit({ total: 100 });
  bandwidth.moves(a, "ada", true);
  bandwidth.moves(a, "ada", false);
  bandwidth.limit({});
  bandwidth.moves(a, "ada", true);
  assert.deepEqual(a.shares, [100, undefined]);
});
