import assert from "node:assert/strict";
import { Bandwidth, type Limited } from "./bandwidth.ts";

/** Somebody's clock, and what it limits. */
class Stage {
  now = 0;
  readonly bandwidth: Bandwidth = new Bandwidth(() => this.now);

  begin(member: string): Told {
    const told = new Told(this.bandwidth, member);
    told.moves();
    return told;
  }

  /** Half a second, in which each of them sent so much. */
  pass(...of: readonly [Told, bytes: number, held: boolean][]): void {
    const moving = of.filter(([, bytes]) => bytes > 0);
    for (let step = 1; step <= 4; step++) {
      this.now += 100;
      for (const [told, bytes, held] of moving) told.moves(bytes / 4, held);
    }
    this.now += 100;
    for (const [told] of moving) told.moves();
  }
}

/** A transfer that writes down what it may send. */
class Told implements Limited {
  readonly shares: (number | undefined)[] = [];
  #sent = 0;
  /** Runs in the middle of being told. */
  then = (): void => {};

  constructor(
    private readonly bandwidth: Bandwidth,
    private readonly member: string,
  ) {}

  /** What it may send now. */
  get share(): number | undefined {
    return this.shares.at(-1);
  }

  moves(bytes = 0, held = false): void {
    this.#sent += bytes;
    const how = { moving: true, sentBytes: this.#sent, held } as const;
    this.bandwidth.moves(this, this.member, how);
  }

  rests(): void {
    this.bandwidth.moves(this, this.member, { moving: false });
  }

  limit(bytesPerSecond: number | undefined): void {
    this.shares.push(bytesPerSecond);
    this.then();
  }
}

Deno.test("a total is divided among members, and theirs among transfers", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ perMember: 600, total: 900 });
  const [a, b] = [stage.begin("ada"), stage.begin("ada")];
  const c = stage.begin("bob");
  assert.deepEqual(a.shares, [600, 300, 225]);
  assert.deepEqual(b.shares, [300, 225]);
  assert.deepEqual(c.shares, [450]);
  a.rests();
  assert.deepEqual(b.shares, [300, 225, 450]);
  c.rests();
  assert.deepEqual(b.shares, [300, 225, 450, 600]);
  assert.deepEqual(a.shares, [600, 300, 225], "what has ended is left alone");
});

Deno.test("a limit changes for what moves, and nothing is told twice", () => {
  const stage = new Stage();
  const a = stage.begin("ada");
  a.moves();
  assert.deepEqual(a.shares, [], "no limit is how it begins");
  stage.bandwidth.limit({ total: 100 });
  stage.bandwidth.limit({ total: 100 });
  stage.bandwidth.limit({ perMember: 50, total: 100 });
  stage.bandwidth.limit({ members: { ada: 20, bob: 1 }, total: 100 });
  stage.bandwidth.limit({});
  assert.deepEqual(a.shares, [100, 50, 20, undefined]);
});

Deno.test("a good way gets more of the total than a poor one", () => {
  const stage = new Stage();
  const weights = { ada: 1.5, eve: 0.5 };
  stage.bandwidth.limit({ total: 300, weights });
  const all = ["ada", "bob", "eve"].map((who) => stage.begin(who));
  assert.deepEqual(all.map(({ share }) => share), [150, 100, 50]);
  stage.bandwidth.limit({ total: 300 });
  assert.deepEqual(all.map(({ share }) => share), [100, 100, 100]);
});

Deno.test("a member's own limit leaves the rest of its share to the others", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ total: 300, members: { ada: 10 } });
  const [a, b] = [stage.begin("ada"), stage.begin("bob")];
  assert.deepEqual([a.share, b.share], [10, 290]);
});

Deno.test("who cannot use its share leaves it, and has it back at once", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ total: 1000 });
  const [slow, fast] = [stage.begin("ada"), stage.begin("bob")];
  assert.deepEqual([slow.share, fast.share], [500, 500]);
  // Its path takes 80 a second; the other is held by its limit.
  stage.pass([slow, 40, false], [fast, 250, true]);
  assert.deepEqual([slow.share, fast.share], [100, 900]);
  // Without any credit it takes no step.
  stage.pass([slow, 0, false], [fast, 450, true]);
  assert.deepEqual([slow.share, fast.share], [1, 1000]);
  // The first frame that its limit holds up asks for its part.
  slow.moves(1, true);
  assert.deepEqual([slow.share, fast.share], [500, 500]);
});

Deno.test("among those who all have enough nobody is held to what it used", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ total: 1000 });
  const [a, b] = [stage.begin("ada"), stage.begin("bob")];
  stage.pass([a, 40, false], [b, 20, false]);
  assert.deepEqual([a.share, b.share], [525, 475]);
});

Deno.test("shares never add up to more than the total", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ total: 1000, weights: { bob: 1.5 } });
  const all = ["ada", "bob", "eve"].map((who) => stage.begin(who));
  for (const [i, told] of all.entries()) {
    const [first, second] = all.filter((other) => other !== told);
    stage.pass([told, 30 * i + 30, false], [first!, 300, true], [
      second!,
      8,
      false,
    ]);
    const sum = all.reduce((sum, { share = Infinity }) => sum + share, 0);
    assert(sum < 1000.001 && sum > 999.999, `${sum}`);
  }
});

Deno.test("a transfer that ends on being told leaves its share at once", () => {
  const stage = new Stage();
  const [a, b, c] = [1, 2, 3].map(() => stage.begin("ada"));
  b!.then = () => b!.rests();
  stage.bandwidth.limit({ total: 300 });
  assert.equal(a!.share, 150);
  assert.deepEqual(b!.shares, [100]);
  assert.deepEqual(c!.shares, [150]);
});

Deno.test("what rests has no share, and comes back without an old one", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ total: 100 });
  const a = stage.begin("ada");
  a.rests();
  stage.bandwidth.limit({});
  a.moves();
  assert.deepEqual(a.shares, [100, undefined]);
});

Deno.test("a share is never so little as to stop", () => {
  const stage = new Stage();
  stage.bandwidth.limit({ total: 2 });
  const all = ["a", "b", "c", "d", "e"].map((who) => stage.begin(who));
  assert.deepEqual(all.map(({ share }) => share), [1, 1, 1, 1, 1]);
});
