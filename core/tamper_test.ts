import assert from "node:assert/strict";
import {
  answer,
  flip,
  helloA,
  helloB,
  refused,
  secret,
  start,
  suite,
} from "../tests/handshake.ts";
import { HandshakeError } from "./abort.ts";
import { confirm, finish, initiate } from "./handshake.ts";
import { encodeHello, parseHello } from "./hello.ts";
import type { Suite } from "./suite.ts";
import { nobleXWing } from "./xwing_noble.ts";

/** Always the same M1, to try many answers to it quickly. */
async function repeatable(): Promise<Suite> {
  const scalar = await suite.dh.generate();
  return {
    dh: { generate: () => Promise.resolve(scalar) },
    kem: nobleXWing((length) => new Uint8Array(length).fill(3)),
  };
}

Deno.test("M1 with any byte flipped is refused", async () => {
  const same = await repeatable();
  const again = () =>
    initiate(secret, helloA, helloB, (n) => new Uint8Array(n), same);
  const { message } = await again();
  for (let i = 0; i < message.length; i++) {
    const { state } = await again();
    const m2 = answer(flip(message, i));
    await refused(m2.then((it) => confirm(state, it.message)), `byte ${i}`);
  }
});

Deno.test("M2 with any byte flipped is refused", async () => {
  const same = await repeatable();
  const again = () =>
    initiate(secret, helloA, helloB, (n) => new Uint8Array(n), same);
  const m2 = await answer((await again()).message);
  for (let i = 0; i < m2.message.length; i++) {
    const { state } = await again();
    await refused(confirm(state, flip(m2.message, i)), `byte ${i}`);
  }
  await confirm((await again()).state, m2.message);
});

Deno.test("M3 with any byte flipped is refused", async () => {
  for (let i = 0; i < 65; i++) {
    const m1 = await start();
    const m2 = await answer(m1.message);
    const m3 = await confirm(m1.state, m2.message);
    await refused(finish(m2.state, flip(m3.message, i)), `byte ${i}`);
  }
});

Deno.test("a HELLO with any byte flipped ends without a session", async () => {
  const encoded = encodeHello(helloB);
  for (let i = 0; i < encoded.length; i++) {
    const session = (async () => {
      const seen = parseHello(flip(encoded, i));
      const m1 = await start(secret, helloA, seen);
      const m2 = await answer(m1.message);
      return await confirm(m1.state, m2.message);
    })();
    await assert.rejects(session, HandshakeError, `byte ${i}`);
  }
});

Deno.test("an encapsulation key over the modulus is refused", async () => {
  const m1 = await start();
  const tampered = m1.message.slice();
  tampered.fill(0xff, 33, 36);
  await refused(answer(tampered));
});

Deno.test("a CPace share of low order is refused, either way", async () => {
  const m1 = await start();
  const zero = m1.message.slice();
  zero.fill(0, 1, 33);
  await refused(answer(zero));
  const m2 = await answer(m1.message);
  const one = m2.message.slice();
  one.fill(0, 1, 33);
  one[1] = 1;
  await refused(confirm(m1.state, one));
});

Deno.test("a message of one handshake does not fit another", async () => {
  const first = await start();
  const second = await start();
  const m2 = await answer(first.message);
  await refused(confirm(second.state, m2.message));
  const m3 = await confirm(first.state, m2.message);
  const later = await answer(first.message);
  await refused(finish(later.state, m3.message));
});

Deno.test("keys and ciphertexts swapped between handshakes are refused", async () => {
  const [one, two] = [await start(), await start()];
  const ek = two.message.slice(33, 33 + 1216);
  const mixed = one.message.slice();
  mixed.set(ek, 33);
  await refused(
    answer(mixed).then((m2) => confirm(one.state, m2.message)),
  );
  const [m2, other] = [await answer(two.message), await answer(two.message)];
  const swapped = m2.message.slice();
  swapped.set(other.message.slice(33, 33 + 1120), 33);
  await refused(confirm(two.state, swapped));
});
