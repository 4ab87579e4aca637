import assert from "node:assert/strict";
import {
  answer,
  flip,
  helloA,
  helloB,
  link,
  random,
  refused,
  secret,
  start,
  suite,
} from "../tests/handshake.ts";
import { HandshakeError } from "./abort.ts";
import { type Bytes, concat, hex, unhex } from "./bytes.ts";
import type { Dh } from "./dh.ts";
import { confirm, finish, initiate, respond } from "./handshake.ts";
import { type Hello, helloOf, Role } from "./hello.ts";
import type { Kem } from "./kem.ts";
import { codeSecret, type Secret } from "./secret.ts";

Deno.test("both sides end with the same session, fresh each time", async () => {
  const roots = new Set<string>();
  for (const by of [secret, link]) {
    const [a, b] = [
      helloOf(by.mode, Role.host, random),
      helloOf(by.mode, Role.guest, random),
    ];
    for (let i = 0; i < 2; i++) {
      const m1 = await start(by, a, b);
      assert.equal(m1.message.length, 1281);
      const m2 = await answer(m1.message, by, a, b);
      assert.equal(m2.message.length, 1217);
      const { message, session } = await confirm(m1.state, m2.message);
      assert.equal(message.length, 65);
      const theirs = await finish(m2.state, message);
      assert.deepEqual({ ...theirs, side: "A" }, session);
      roots.add(hex(session.root));
    }
  }
  assert.equal(roots.size, 4);
});

Deno.test("without a suite the engine's own is started", async () => {
  const a = await initiate(secret, helloA, helloB, random);
  const b = await respond(secret, helloA, helloB, a.message, random);
  const { message } = await confirm(a.state, b.message);
  assert.equal((await finish(b.state, message)).side, "B");
});

Deno.test("another code, link or password is refused by A, and by B alike", async () => {
  const wrong = [
    { ...secret, key: unhex("def124") },
    { ...secret, key: unhex("5ef123") },
    { ...secret, pwKey: new Uint8Array(32) },
  ];
  for (const by of wrong) {
    const m1 = await start();
    const m2 = await answer(m1.message, by);
    await refused(confirm(m1.state, m2.message));
    const theirs = await start(by);
    const mine = await answer(theirs.message);
    const forged = concat(unhex("04"), random(64));
    await refused(finish(mine.state, forged));
  }
  const [a, b] = [
    helloOf(2, Role.host, random),
    helloOf(2, Role.guest, random),
  ];
  const m1 = await start(link, a, b);
  const other: Secret = { mode: 2, key: new Uint8Array(32).fill(8) };
  const m2 = await answer(m1.message, other, a, b);
  await refused(confirm(m1.state, m2.message));
});

Deno.test("messages of another length are refused", async () => {
  const m1 = await start();
  await refused(answer(m1.message.slice(0, -1)));
  await refused(answer(concat(m1.message, unhex("00"))));
  await refused(answer(new Uint8Array(0)));
  const m2 = await answer(m1.message);
  await refused(confirm(m1.state, m2.message.slice(0, -1)));
  await refused(finish(m2.state, new Uint8Array(64)));
});

Deno.test("A's own messages reflected to A are refused", async () => {
  const m1 = await start();
  await refused(confirm(m1.state, m1.message));
  await assert.rejects(start(secret, helloA, helloA), HandshakeError);
});

Deno.test("the same code in another room is refused", async () => {
  const m1 = await start();
  const m2 = await answer(m1.message, { ...secret, locator: 0xabd });
  await refused(confirm(m1.state, m2.message));
});

Deno.test("the same key under another mode is refused", async () => {
  const hellos = (mode: 2 | 4): [Hello, Hello] => [
    { ...helloA, mode },
    { ...helloB, mode },
  ];
  const m1 = await start(link, ...hellos(2));
  const m2 = await answer(m1.message, { ...link, mode: 4 }, ...hellos(4));
  await refused(confirm(m1.state, m2.message));
});

Deno.test("a secret is used only with HELLOs of its mode and the right order", async () => {
  const m1 = await start();
  for (
    const step of [
      () => start(link),
      () => answer(m1.message, link),
      () => start(secret, helloB, helloA),
      () => answer(m1.message, secret, helloB, helloA),
    ]
  ) {
    await assert.rejects(
      step,
      (error) => error instanceof HandshakeError && error.kind === "malformed",
    );
  }
});

Deno.test("each state is for one use, failed or not", async () => {
  const m1 = await start();
  const m2 = await answer(m1.message);
  await refused(confirm(m1.state, flip(m2.message, 1216)));
  await refused(confirm(m1.state, m2.message));
  const third = await start();
  const right = await answer(third.message);
  await refused(confirm(third.state, right.message.slice(1)));
  await refused(confirm(third.state, right.message));
  const again = await start();
  const reply = await answer(again.message);
  const m3 = await confirm(again.state, reply.message);
  await finish(reply.state, m3.message);
  await refused(finish(reply.state, m3.message));
  await refused(confirm(again.state, reply.message));
});

Deno.test("A cannot choose its nonce after it has seen B's", async () => {
  const nonceA = random(32);
  const m1 = await initiate(secret, helloA, helloB, () => nonceA, suite);
  const m2 = await answer(m1.message);
  nonceA[0]! ^= 1;
  const { message } = await confirm(m1.state, m2.message);
  await refused(finish(m2.state, message));
});

Deno.test("the caller's secret is left for its next guess", async () => {
  const mine = codeSecret({ words: 3, locator: 1, key: unhex("010203") });
  await start(mine);
  assert.equal(hex(mine.key), "010203");
});

Deno.test("secrets of the primitives are wiped when they are used", async () => {
  const seen: Bytes[] = [];
  const watched = <T extends Promise<Bytes>>(result: T): T => {
    result.then((bytes) => seen.push(bytes));
    return result;
  };
  const kem: Kem = {
    ...suite.kem,
    async generate() {
      const key = await suite.kem.generate();
      return { ...key, decapsulate: (ct) => watched(key.decapsulate(ct)) };
    },
    async encapsulate(ek) {
      const made = await suite.kem.encapsulate(ek);
      seen.push(made.shared);
      return made;
    },
  };
  let products = 0;
  const dh: Dh = {
    async generate() {
      const scalar = await suite.dh.generate();
      // The first product is the public share.
      let multiply = (point: Bytes) => scalar.multiply(point);
      return {
        multiply(point) {
          const product = multiply(point);
          multiply = (other) => {
            products++;
            return watched(scalar.multiply(other));
          };
          return product;
        },
      };
    },
  };
  const a = await initiate(secret, helloA, helloB, random, { dh, kem });
  const b = await respond(secret, helloA, helloB, a.message, random, {
    dh,
    kem,
  });
  await confirm(a.state, b.message);
  assert.deepEqual([products, seen.length], [2, 4]);
  for (const bytes of seen) assert.equal(hex(bytes), "00".repeat(32));
});
