import assert from "node:assert/strict";
import type { AdmissionLimit } from "../core/admission.ts";
import { type CodeSecret, locatorOf, type Secret } from "../core/secret.ts";
import { FakeBrowser } from "../tests/fakes/browser.ts";
import { random } from "../tests/handshake.ts";
import { Refused } from "./counters.ts";
import { Doors } from "./doors.ts";
import type { CryptoCommand } from "./command.ts";

type Opening = Extract<CryptoCommand, { do: "host" }>;

const minute = 60_000;

/** Fresh bytes each time: dead doors wipe them. */
function code(key = 1): CodeSecret {
  return {
    mode: 1,
    words: 3,
    locator: 0xabc,
    key: Uint8Array.of(key, 2, 3),
  };
}
const locator = locatorOf(code());

class Host {
  readonly #heard: [number, AdmissionLimit | undefined][] = [];
  readonly doors: Doors;

  constructor(browser: FakeBrowser, secret: CodeSecret) {
    this.doors = new Doors(
      browser.counters(),
      () => browser.now,
      (left, dead) => this.#heard.push([left, dead]),
    );
    this.doors.open(opening("code", secret, 10 * minute));
  }

  /** What it was told so far, death included. */
  async heard(): Promise<readonly [number, AdmissionLimit | undefined][]> {
    await new Promise((go) => setTimeout(go, 1));
    return this.#heard;
  }

  /** A guest who says so; whether it was let in. */
  async guest(says: "right" | "wrong"): Promise<boolean> {
    if (!await this.doors.greet("code")) return false;
    return await this.doors.check(() =>
      says === "right" ? Promise.resolve(true) : Promise.reject(new Error())
    ).catch(() => false);
  }
}

/** A page that opens the code. */
function hostIn(browser: FakeBrowser, secret = code()): Host {
  return new Host(browser, secret);
}

function opening(door: string, secret: Secret, ttl: number): Opening {
  return { do: "host", door, secret, ttl, admissions: 1 };
}

Deno.test("a host's wrong guesses survive a reload", async () => {
  const browser = new FakeBrowser();
  const before = hostIn(browser);
  await before.guest("wrong");
  await before.guest("wrong");
  assert.deepEqual(await before.heard(), [[2, undefined], [1, undefined]]);
  const after = hostIn(browser);
  await after.guest("wrong");
  assert.deepEqual(await after.heard(), [[0, "guesses"]]);
  assert.equal(await after.guest("right"), false);
});

Deno.test("a dead code is dead after a reload", async () => {
  const browser = new FakeBrowser();
  assert.equal(await hostIn(browser).guest("right"), true);
  const after = hostIn(browser);
  assert.equal(await after.guest("right"), false);
  assert.deepEqual(await after.heard(), [[0, "admissions"]]);
});

Deno.test("checks under way at a reload were wrong guesses", async () => {
  const browser = new FakeBrowser();
  const before = hostIn(browser);
  const checking = [1, 2].map(async () => {
    await before.doors.greet("code");
    const started = Promise.withResolvers<void>();
    before.doors.check(() => {
      started.resolve();
      return new Promise(() => {});
    });
    await started.promise;
  });
  await Promise.all(checking);
  const after = hostIn(browser);
  await after.guest("wrong");
  assert.deepEqual(await after.heard(), [[0, "guesses"]]);
});

Deno.test("a count is kept before the answer is checked", async () => {
  const browser = new FakeBrowser();
  const host = hostIn(browser);
  await host.doors.greet("code");
  await host.doors.check(async () => {
    const kept = await browser.counters().admission(locator);
    assert.equal(kept?.admission.is === "open" && kept.admission.checking, 1);
  });
});

Deno.test("parallel guesses are counted, and no fourth is checked", async () => {
  const host = hostIn(new FakeBrowser());
  let checks = 0;
  const guests = [1, 2, 3, 4].map(async () => {
    await host.doors.greet("code");
    return await host.doors.check(() => {
      checks++;
      return Promise.reject(new Error());
    }).catch(() => false);
  });
  await Promise.all(guests);
  assert.equal(checks, 3);
  assert.deepEqual((await host.heard()).at(-1), [0, "guesses"]);
});

Deno.test("code and link of a room share what was counted at either", async () => {
  const browser = new FakeBrowser();
  const before = hostIn(browser);
  const link = { mode: 2, key: random(32) } as const;
  before.doors.open(opening("link", link, 10 * minute));
  await before.guest("wrong");
  const after = hostIn(browser, code(9));
  after.doors.open(opening("link", { ...link }, 10 * minute));
  await after.guest("wrong");
  assert.deepEqual(await after.heard(), [[1, undefined]]);
});

Deno.test("another code of the same locator starts anew", async () => {
  const browser = new FakeBrowser();
  assert.equal(await hostIn(browser, code(1)).guest("right"), true);
  assert.equal(await hostIn(browser, code(2)).guest("right"), true);
});

Deno.test("a room's password does not renew its code's count", async () => {
  const browser = new FakeBrowser();
  const before = hostIn(browser);
  before.doors.protect("sesame");
  await before.guest("wrong");
  const after = hostIn(browser);
  await after.guest("wrong");
  assert.deepEqual(await after.heard(), [[1, undefined]]);
});

Deno.test("a password is part of what guests are met with", async () => {
  const { doors } = hostIn(new FakeBrowser());
  doors.protect("sesame");
  const late = { mode: 2, key: random(32) } as const;
  doors.open(opening("link", late, minute));
  for (const door of ["code", "link"]) {
    assert.equal((await doors.greet(door))?.pwKey?.length, 32);
  }
});

Deno.test("without storage a host counts as long as its page lives", async () => {
  const host = hostIn(new FakeBrowser("none"));
  for (const _ of [1, 2, 3]) await host.guest("wrong");
  assert.deepEqual((await host.heard()).at(-1), [0, "guesses"]);
});

Deno.test("doors that are shut let nobody in, whoever was there before", async () => {
  const browser = new FakeBrowser();
  const host = hostIn(browser);
  assert.ok(await host.doors.greet("code"));
  const others = host.doors.shut();
  const right = host.doors.check(() => Promise.resolve(true));
  await assert.rejects(right, Refused);
  assert.equal(await host.doors.greet("code"), undefined);
  assert.equal(await others.greet("code"), undefined);
  others.open(opening("code 2", code(7), 10 * minute));
  assert.equal(await host.doors.greet("code 2"), undefined);
  assert.ok(await others.greet("code 2"));
  assert.deepEqual(await host.heard(), [], "which is no end to tell of");
});

Deno.test("the next doors ask for the same password", async () => {
  const host = hostIn(new FakeBrowser());
  host.doors.protect("candle");
  const others = host.doors.shut();
  others.open(opening("code 2", code(7), 10 * minute));
  const secret = await others.greet("code 2");
  assert.ok(secret?.pwKey);
});
